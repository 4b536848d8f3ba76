set role hearthwork_owner;

-- =====================================================================================================================
-- How far an answer reaches is one rule: (audience, who sees, reveal) give what an assignment opens, a sitting may open
-- less, and that with the prompt's own visibility gives what is told before typing, stored and released. The same rule
-- stands in Java (homework.Sharing); ToldStoredShownTest holds the two together over every combination.
-- =====================================================================================================================
create function homework.goes_together(audience text, who_sees text, reveal text) returns boolean
    language sql immutable set search_path = pg_catalog as
$$
    select case who_sees
        when 'SEALED' then audience = 'BOTH_SEALED'
        when 'SHARED' then audience in ('EACH', 'BOTH_SHARED') and reveal = 'NEVER'
        else audience <> 'BOTH_SHARED' and reveal = 'NEVER' end
$$;

create function homework.opens(who_sees text, reveal text) returns text
    language sql immutable set search_path = pg_catalog as
$$
    select case
        when who_sees = 'SHARED' then 'AT_ONCE'
        when who_sees = 'SEALED' and reveal = 'WHEN_BOTH_DONE' then 'WHEN_BOTH_IN'
        when who_sees = 'SEALED' and reveal = 'BY_CLINICIAN' then 'IN_SESSION'
        else 'NEVER' end
$$;

create function homework.kept_as(prompt_visibility text, opens text) returns text
    language sql immutable set search_path = pg_catalog as
$$
    select case
        when prompt_visibility in ('PRIVATE', 'CLINICIAN_ONLY') then prompt_visibility
        when opens = 'NEVER' then 'PRIVATE'
        when opens = 'AT_ONCE' then 'JOINT'
        else prompt_visibility end
$$;
grant execute on function homework.goes_together(text, text, text), homework.opens(text, text), homework.kept_as(text, text) to hearthwork_app;

-- What was chosen before the rule stood, and promised nothing: told as private, so it is private.
update homework.assignment set who_sees = 'CLINICIAN_ONLY' where who_sees = 'SHARED' and audience in ('A', 'B');
update homework.assignment set reveal = 'NEVER' where who_sees <> 'SEALED';
alter table homework.assignment add constraint assignment_choices_go_together check (homework.goes_together(audience, who_sees, reveal));

-- Touch rests first under a safety hold, whoever it is for: the row must know it, because the database refuses too.
alter table homework.assignment add column touch boolean not null default false;
update homework.assignment set touch = true where exercise = 'ten-minutes-close';
alter table homework.assignment alter column touch drop default;

-- What this sitting opens: never more than its assignment, except that a sheet the two fill together to agree on it is open
-- to both while they do.
alter table homework.occurrence add column opens text;
update homework.occurrence o set opens = (
    select homework.opens(a.who_sees, a.reveal) from homework.assignment a where a.practice_id = o.practice_id and a.id = o.assignment_id);
alter table homework.occurrence alter column opens set not null;
alter table homework.occurrence add constraint occurrence_opens check (opens in ('NEVER', 'WHEN_BOTH_IN', 'IN_SESSION', 'AT_ONCE'));

-- Whether there is an answer at all. A sealed answer opens only for somebody who gave their own, and no statement looks into
-- a body to find that out.
alter table homework.answer add column given boolean;
update homework.answer set given = body not like '%"empty":true}';
alter table homework.answer alter column given set not null;

update homework.answer w set released_at = null, visibility = 'PRIVATE'
where w.visibility in ('SEALED', 'JOINT') and exists (
    select from homework.occurrence o where o.practice_id = w.practice_id and o.id = w.occurrence_id and o.opens = 'NEVER');

-- ---------------------------------------------------------------------------------------------------------------------
-- What a safety hold, or a couple that is apart, has laid to rest. In a table of its own that partners cannot read: to them
-- it looks like any other pause.
-- ---------------------------------------------------------------------------------------------------------------------
create table homework.rest (
    practice_id   uuid not null,
    couple_id     uuid not null,
    assignment_id uuid not null,
    rested_at     timestamptz not null,
    primary key (practice_id, assignment_id),
    foreign key (practice_id, couple_id, assignment_id) references homework.assignment (practice_id, couple_id, id)
);
create index rest_couple on homework.rest (practice_id, couple_id);
alter table homework.rest enable row level security;
alter table homework.rest force row level security;
create policy definer on homework.rest to hearthwork_owner using (true) with check (true);
create policy care_team_reads on homework.rest for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR') and couple_id = any ((select couples.mine())::uuid[]));
create policy clinician_rests on homework.rest for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE') and couple_id = any ((select couples.mine())::uuid[]));
create policy clinician_gives_back on homework.rest for delete to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE') and couple_id = any ((select couples.mine())::uuid[]));
grant select, insert, delete on homework.rest to hearthwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- Guards, for whoever writes the SQL.
-- ---------------------------------------------------------------------------------------------------------------------
create function homework.on_hold(practice uuid, couple uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog as
$$ select exists (select from couples.safety_hold h where h.practice_id = practice and h.couple_id = couple and h.lifted_at is null) $$;
-- Granted to nobody: a partner must not be able to ask.

create function homework.guard_assignment() returns trigger
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    -- During a safety hold nothing is given or resumed that moves anything from one to the other, or that is about touch.
    if new.status = 'ACTIVE' and (tg_op = 'INSERT' or old.status <> 'ACTIVE')
        and (new.touch or new.audience in ('BOTH_SEALED', 'BOTH_SHARED') or new.who_sees = 'SHARED')
        and homework.on_hold(new.practice_id, new.couple_id) then
        raise exception 'this rests for now' using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger guard_assignment before insert or update of status on homework.assignment for each row execute function homework.guard_assignment();

create function homework.guard_occurrence() returns trigger
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    most text;
begin
    select homework.opens(a.who_sees, a.reveal) into most from homework.assignment a
    where a.practice_id = new.practice_id and a.id = new.assignment_id;
    if new.opens not in ('NEVER', most) and not (new.opens = 'AT_ONCE' and most = 'WHEN_BOTH_IN') then
        raise exception 'an occurrence opens no more than its assignment' using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger guard_occurrence before insert or update of opens on homework.occurrence for each row execute function homework.guard_occurrence();

create function homework.guard_answer() returns trigger
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    work record;
begin
    select o.opens, a.clinician_reads_sealed into work
    from homework.occurrence o join homework.assignment a on a.practice_id = o.practice_id and a.id = o.assignment_id
    where o.practice_id = new.practice_id and o.id = new.occurrence_id;
    if new.visibility <> homework.kept_as(new.visibility, work.opens) or new.clinician_reads_sealed <> work.clinician_reads_sealed then
        raise exception 'an answer is kept as its assignment says' using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger guard_answer before insert or update of visibility, clinician_reads_sealed on homework.answer for each row execute function homework.guard_answer();

-- ---------------------------------------------------------------------------------------------------------------------
-- The two moments that move answers from one person's side to the other's. Locks are taken in one order everywhere:
-- assignment, occurrence, answers.
-- ---------------------------------------------------------------------------------------------------------------------

-- Opens an occurrence if everything allows it: what it may open, both are done, no clinician holds it, it does not rest, no
-- safety hold is open. A sealed answer opens where both gave one; what one of them left empty stays closed for both.
create or replace function homework.open_reveal(asked uuid, at_time timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
    o   homework.occurrence;
    a   homework.assignment;
begin
    if who.practice_id is null or who.kind not in ('PARTNER', 'CLINICIAN', 'ASSOCIATE') then
        return false;
    end if;
    select x.* into a from homework.assignment x join homework.occurrence y on y.practice_id = x.practice_id and y.assignment_id = x.id
    where y.practice_id = who.practice_id and y.id = asked and y.couple_id = any (couples.mine()) for share of x;
    if not found then
        return false;
    end if;
    select * into o from homework.occurrence x where x.practice_id = who.practice_id and x.id = asked for update;
    if o.revealed_at is not null then
        return true;
    end if;
    if o.opens = 'NEVER' or a.audience not in ('BOTH_SEALED', 'BOTH_SHARED')
        or (who.kind = 'PARTNER' and o.opens = 'IN_SESSION')
        or o.status <> 'ACTIVE' or a.status <> 'ACTIVE'
        or homework.on_hold(o.practice_id, o.couple_id)
        or (who.kind = 'PARTNER' and exists (select from homework.review r where r.practice_id = o.practice_id and r.occurrence_id = o.id and r.held))
        or (select count(*) filter (where p.state = 'DONE') from homework.participation p
            where p.practice_id = o.practice_id and p.occurrence_id = o.id) <> 2 then
        return false;
    end if;
    update homework.occurrence set revealed_at = at_time where practice_id = o.practice_id and id = o.id;
    update homework.answer w set released_at = at_time
    where w.practice_id = o.practice_id and w.occurrence_id = o.id and w.submitted and w.given and w.released_at is null
      and (w.visibility = 'JOINT' or (w.visibility = 'SEALED' and exists (
            select from homework.answer n
            where n.practice_id = w.practice_id and n.occurrence_id = w.occurrence_id and n.prompt = w.prompt
              and n.partner_id <> w.partner_id and n.submitted and n.given and n.visibility = 'SEALED')));
    return true;
end
$$;

-- A partner hands in their own participation: from here on the clinician may read it and its author may not change it. What
-- is open at once is open now, the rest when its rule says. Empty hands hand nothing in.
create or replace function homework.hand_in(asked uuid, at_time timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    p homework.participation;
    o homework.occurrence;
    a homework.assignment;
begin
    select * into p from homework.participation x
    where x.practice_id = access.practice_id() and x.id = asked and x.partner_id = access.partner_id() and x.state = 'DONE';
    if not found then
        raise exception 'not a finished participation of the asker' using errcode = '42501';
    end if;
    select x.* into a from homework.assignment x join homework.occurrence y on y.practice_id = x.practice_id and y.assignment_id = x.id
    where y.practice_id = p.practice_id and y.id = p.occurrence_id for share of x;
    select * into o from homework.occurrence x where x.practice_id = p.practice_id and x.id = p.occurrence_id for update;
    if exists (select from homework.answer w where w.practice_id = p.practice_id and w.participation_id = p.id and w.submitted) then
        return homework.open_reveal(p.occurrence_id, at_time); -- pressed twice: the same answer
    end if;
    if o.status <> 'ACTIVE' or a.status <> 'ACTIVE' then
        raise exception 'this rests for now' using errcode = '42501';
    end if;
    if not exists (select from homework.answer w where w.practice_id = p.practice_id and w.participation_id = p.id and w.given) then
        raise exception 'nothing is answered' using errcode = '42501';
    end if;
    update homework.answer w
    set submitted = true,
        released_at = case when w.visibility = 'JOINT' and w.given and o.opens = 'AT_ONCE' and not homework.on_hold(p.practice_id, p.couple_id) then at_time end
    where w.practice_id = p.practice_id and w.participation_id = p.id;
    return homework.open_reveal(p.occurrence_id, at_time);
end
$$;

-- "We talked about it": either partner, once it is open to the two.
create or replace function homework.mark_talked(asked uuid, at_time timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    update homework.occurrence set talked_at = at_time
    where practice_id = access.practice_id() and id = asked and access.kind() = 'PARTNER' and couple_id = any (couples.mine())
      and (revealed_at is not null or (opens = 'AT_ONCE' and only_partner_id is null))
      and talked_at is null;
    return found;
end
$$;

-- What is for both waits in sealed work for the reveal like the rest; so it waits for the care team too, where the
-- assignment said so.
drop policy care_team_reads_handed_in on homework.answer;
create policy care_team_reads_handed_in on homework.answer for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR')
           and couple_id = any ((select couples.mine())::uuid[]) and submitted
           and (visibility in ('PRIVATE', 'CLINICIAN_ONLY') or released_at is not null
                or (clinician_reads_sealed and (select access.kind()) <> 'SUPERVISOR')));

-- ---------------------------------------------------------------------------------------------------------------------
-- Narrow grants: columns, not tables. Who may read only named columns cannot read xmax or ctid of a row either, which would
-- tell of locks and changes that are none of their business. Rules of an assignment are written once and never again.
-- ---------------------------------------------------------------------------------------------------------------------
revoke select, insert, update on homework.assignment from hearthwork_app;
grant select (practice_id, couple_id, id, exercise, exercise_version, first_sitting, smaller, audience, only_partner_id, who_sees, reveal,
              clinician_reads_sealed, schedule, why, if_cue, then_action, obstacle, plan_b, confidence, status, assigned_by, assigned_at,
              version, touch),
      insert (practice_id, couple_id, id, exercise, exercise_version, first_sitting, smaller, audience, only_partner_id, who_sees, reveal,
              clinician_reads_sealed, schedule, why, if_cue, then_action, obstacle, plan_b, confidence, status, assigned_by, assigned_at,
              version, touch),
      update (status, version) on homework.assignment to hearthwork_app;

revoke select, insert, update on homework.occurrence from hearthwork_app;
grant select (practice_id, couple_id, assignment_id, only_partner_id, id, number, sitting, opens_at, due_at, follows_session, status,
              revealed_at, talked_at, version, opens),
      insert (practice_id, couple_id, assignment_id, only_partner_id, id, number, sitting, opens_at, due_at, follows_session, status,
              version, opens),
      update (opens_at, due_at, status, version) on homework.occurrence to hearthwork_app;

revoke select, insert on homework.personal_note from hearthwork_app;
grant select (practice_id, couple_id, assignment_id, partner_id, body),
      insert (practice_id, couple_id, assignment_id, partner_id, body) on homework.personal_note to hearthwork_app;

revoke select, insert on homework.participation from hearthwork_app;
grant select (practice_id, couple_id, occurrence_id, partner_id, seat, id, state, started_at, finished_at, reason, at_prompt, version),
      insert (practice_id, couple_id, occurrence_id, partner_id, seat, id, state, started_at, finished_at, reason, at_prompt, version)
      on homework.participation to hearthwork_app;

revoke select, insert on homework.answer from hearthwork_app;
grant select (practice_id, couple_id, partner_id, occurrence_id, participation_id, prompt, visibility, clinician_reads_sealed, submitted,
              released_at, body, saved_at, given),
      insert (practice_id, couple_id, partner_id, occurrence_id, participation_id, prompt, visibility, clinician_reads_sealed, body,
              saved_at, given),
      update (given) on homework.answer to hearthwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- The caseload: whether something counts is the occurrence's own status. A pause of its assignment stops what is to come and
-- leaves what was due before as it was; what is withdrawn counts nowhere.
-- ---------------------------------------------------------------------------------------------------------------------
create or replace view homework.couple_engagement with (security_invoker = true) as
select c.practice_id, c.id as couple_id, e.*
from couples.couple c
cross join lateral (
    select coalesce(string_agg(x.a, '' order by x.a_recent desc) filter (where x.a_recent <= 7), '') as a_last,
           count(x.a) filter (where x.fresh)::int as a_due,
           count(*) filter (where x.fresh and x.a = 'D')::int as a_done,
           count(*) filter (where x.fresh and x.a in ('D', 'C'))::int as a_responded,
           coalesce(min(x.a_recent) filter (where x.a <> 'M') - 1, count(x.a))::int as a_missed_in_a_row,
           coalesce(string_agg(x.b, '' order by x.b_recent desc) filter (where x.b_recent <= 7), '') as b_last,
           count(x.b) filter (where x.fresh)::int as b_due,
           count(*) filter (where x.fresh and x.b = 'D')::int as b_done,
           count(*) filter (where x.fresh and x.b in ('D', 'C'))::int as b_responded,
           coalesce(min(x.b_recent) filter (where x.b <> 'M') - 1, count(x.b))::int as b_missed_in_a_row,
           count(*) filter (where x.fresh and x.joint)::int as both_due,
           count(*) filter (where x.fresh and x.joint and x.a = 'D' and x.b = 'D')::int as both_done,
           -- Overdue is what can still be caught up with: once the next of its assignment is due, it is simply missed, and
           -- while the assignment rests nobody can.
           count(*) filter (where (x.a = 'M' or x.b = 'M') and x.latest_due and x.goes_on)::int as overdue,
           (count(*) filter (where x.a_unread) + count(*) filter (where x.b_unread))::int as unread,
           count(*) filter (where x.waits)::int as reveals_waiting
    from (
        select s.joint, s.a, s.b, s.a_unread, s.b_unread, s.waits, s.goes_on, s.due and s.due_at > now() - interval '28 days' as fresh,
               case when s.a is not null then row_number() over (partition by s.a is not null order by s.due_at desc, s.id desc) end as a_recent,
               case when s.b is not null then row_number() over (partition by s.b is not null order by s.due_at desc, s.id desc) end as b_recent,
               s.due and s.number = max(s.number) filter (where s.due) over (partition by s.assignment_id) as latest_due
        from (
            select o.id, o.assignment_id, o.number, o.due_at, o.due_at <= now() as due, g.audience in ('BOTH_SEALED', 'BOTH_SHARED') as joint,
                   g.status = 'ACTIVE' as goes_on,
                   case when o.due_at <= now() then case pa.state when 'DONE' then 'D' when 'COULDNT' then 'C' when 'WAITING' then 'M' when 'STARTED' then 'M' end end as a,
                   case when o.due_at <= now() then case pb.state when 'DONE' then 'D' when 'COULDNT' then 'C' when 'WAITING' then 'M' when 'STARTED' then 'M' end end as b,
                   pa.state = 'DONE' and (r.reviewed_at is null or r.reviewed_at < pa.finished_at) as a_unread,
                   pb.state = 'DONE' and (r.reviewed_at is null or r.reviewed_at < pb.finished_at) as b_unread,
                   o.revealed_at is null and g.status = 'ACTIVE' and o.opens in ('WHEN_BOTH_IN', 'IN_SESSION')
                       and pa.state = 'DONE' and pb.state = 'DONE' as waits
            from homework.occurrence o
            join homework.assignment g on g.practice_id = o.practice_id and g.id = o.assignment_id and g.status <> 'WITHDRAWN'
            left join homework.participation pa on pa.practice_id = o.practice_id and pa.occurrence_id = o.id and pa.seat = 'A'
            left join homework.participation pb on pb.practice_id = o.practice_id and pb.occurrence_id = o.id and pb.seat = 'B'
            left join homework.review r on r.practice_id = o.practice_id and r.occurrence_id = o.id
            where o.practice_id = c.practice_id and o.couple_id = c.id and o.status = 'ACTIVE'
              -- Half a year back is far enough for a caseload, and keeps a row as cheap in the tenth year as in the first.
              and o.opens_at <= now() and o.due_at > now() - interval '26 weeks') s) x) e;

reset role;
