set role hearthwork_owner;

create table homework.assignment (
    practice_id           uuid not null,
    couple_id             uuid not null,
    id                    uuid not null,
    exercise              text not null,
    exercise_version      integer not null,
    first_sitting         text not null,
    smaller               boolean not null default false,
    audience              text not null constraint assignment_audience check (audience in ('A', 'B', 'EACH', 'BOTH_SEALED', 'BOTH_SHARED')),
    -- The owner column of the row policy: the one partner it is for, or null when it is for both.
    only_partner_id       uuid,
    who_sees              text not null constraint assignment_who_sees check (who_sees in ('CLINICIAN_ONLY', 'SEALED', 'SHARED')),
    reveal                text not null constraint assignment_reveal check (reveal in ('WHEN_BOTH_DONE', 'BY_CLINICIAN', 'NEVER')),
    clinician_reads_sealed boolean not null default true,
    schedule              text not null,
    why                   text not null default '' constraint assignment_why_length check (char_length(why) <= 600),
    if_cue                text not null default '' constraint assignment_if_length check (char_length(if_cue) <= 300),
    then_action           text not null default '' constraint assignment_then_length check (char_length(then_action) <= 300),
    obstacle              text not null default '' constraint assignment_obstacle_length check (char_length(obstacle) <= 300),
    plan_b                text not null default '' constraint assignment_plan_b_length check (char_length(plan_b) <= 300),
    confidence            integer constraint assignment_confidence check (confidence between 0 and 10),
    status                text not null constraint assignment_status check (status in ('ACTIVE', 'PAUSED', 'WITHDRAWN')),
    assigned_by           uuid not null,
    assigned_at           timestamptz not null,
    version               integer not null default 0,
    primary key (practice_id, id),
    unique (id),
    unique (practice_id, couple_id, id),
    foreign key (practice_id, couple_id) references couples.couple (practice_id, id)
);
create index assignment_couple on homework.assignment (practice_id, couple_id, assigned_at desc);

-- A line for one partner alone; the other never reads it.
create table homework.personal_note (
    practice_id   uuid not null,
    couple_id     uuid not null,
    assignment_id uuid not null,
    partner_id    uuid not null,
    body          text not null constraint personal_note_length check (char_length(body) between 1 and 600),
    primary key (practice_id, assignment_id, partner_id),
    foreign key (practice_id, couple_id, assignment_id) references homework.assignment (practice_id, couple_id, id),
    foreign key (practice_id, couple_id, partner_id) references couples.partner (practice_id, couple_id, id)
);

create table homework.occurrence (
    practice_id     uuid not null,
    couple_id       uuid not null,
    assignment_id   uuid not null,
    only_partner_id uuid,
    id              uuid not null,
    number          integer not null constraint occurrence_number check (number >= 1),
    sitting         text not null,
    opens_at        timestamptz not null,
    due_at          timestamptz not null,
    -- Due before the next session: such a date moves with the appointment.
    follows_session boolean not null default false,
    status          text not null default 'ACTIVE' constraint occurrence_status check (status in ('ACTIVE', 'PAUSED', 'WITHDRAWN')),
    revealed_at     timestamptz,
    talked_at       timestamptz,
    version         integer not null default 0,
    primary key (practice_id, id),
    unique (id),
    unique (practice_id, couple_id, id),
    unique (practice_id, assignment_id, number),
    constraint occurrence_is_due_after_it_opens check (due_at > opens_at),
    foreign key (practice_id, couple_id, assignment_id) references homework.assignment (practice_id, couple_id, id)
);
create index occurrence_couple on homework.occurrence (practice_id, couple_id, due_at);

-- The clinician's side of an occurrence, apart: a partner's row must not tell that something is held or was read.
create table homework.review (
    practice_id   uuid not null,
    couple_id     uuid not null,
    occurrence_id uuid not null,
    held          boolean not null default false,
    reviewed_at   timestamptz,
    reviewed_by   uuid,
    -- How well it went, 0 to 4, as the clinician sees it; listed apart from what the partners say.
    rating        integer constraint review_rating check (rating between 0 and 4),
    primary key (practice_id, occurrence_id),
    foreign key (practice_id, couple_id, occurrence_id) references homework.occurrence (practice_id, couple_id, id)
);
create index review_couple on homework.review (practice_id, couple_id);

create table homework.participation (
    practice_id   uuid not null,
    couple_id     uuid not null,
    occurrence_id uuid not null,
    partner_id    uuid not null,
    seat          text not null constraint participation_seat check (seat in ('A', 'B')),
    id            uuid not null,
    state         text not null constraint participation_state check (state in ('WAITING', 'STARTED', 'DONE', 'COULDNT')),
    started_at    timestamptz,
    finished_at   timestamptz,
    reason        text constraint participation_reason check (reason in ('TIRED', 'NO_TIME', 'CHILD_ILL', 'UNCLEAR', 'NOT_RIGHT', 'RATHER_NOT_SAY')),
    at_prompt     integer not null default 0,
    version       integer not null default 0,
    primary key (practice_id, id),
    unique (id),
    unique (practice_id, occurrence_id, partner_id),
    unique (practice_id, id, occurrence_id, partner_id),
    foreign key (practice_id, couple_id, occurrence_id) references homework.occurrence (practice_id, couple_id, id),
    foreign key (practice_id, couple_id, partner_id) references couples.partner (practice_id, couple_id, id),
    constraint participation_finished check ((state in ('DONE', 'COULDNT')) = (finished_at is not null)),
    constraint participation_reason_only_for_couldnt check (reason is null or state = 'COULDNT')
);
create index participation_couple on homework.participation (practice_id, couple_id, partner_id);

create table homework.answer (
    practice_id      uuid not null,
    couple_id        uuid not null,
    partner_id       uuid not null,
    occurrence_id    uuid not null,
    participation_id uuid not null,
    prompt           text not null,
    -- Owner columns of the row policy, so that no policy has to look into a parent.
    visibility       text not null constraint answer_visibility check (visibility in ('PRIVATE', 'SEALED', 'JOINT', 'CLINICIAN_ONLY')),
    clinician_reads_sealed boolean not null,
    submitted        boolean not null default false,
    released_at      timestamptz,
    body             text not null constraint answer_length check (char_length(body) <= 20000),
    saved_at         timestamptz not null,
    primary key (practice_id, participation_id, prompt),
    foreign key (practice_id, couple_id, occurrence_id) references homework.occurrence (practice_id, couple_id, id),
    -- An answer belongs to its author's own part, whoever writes the SQL.
    foreign key (practice_id, participation_id, occurrence_id, partner_id)
        references homework.participation (practice_id, id, occurrence_id, partner_id),
    foreign key (practice_id, couple_id, partner_id) references couples.partner (practice_id, couple_id, id),
    constraint answer_released_only_when_shareable check (released_at is null or (submitted and visibility in ('SEALED', 'JOINT')))
);
create index answer_occurrence on homework.answer (practice_id, occurrence_id);
create index answer_couple on homework.answer (practice_id, couple_id, saved_at desc);

-- ---------------------------------------------------------------------------------------------------------------------
-- The two moments that move answers from one person's side to the other's. They are decided here, in the database, so
-- that no mistake above can open a seal: the partner who finishes second has no right to the first one's rows.
-- ---------------------------------------------------------------------------------------------------------------------

-- Opens a sealed occurrence if everything allows it: the rule of the assignment (or a clinician of the care team asks),
-- both are done, no clinician holds it, no safety hold is open. Answers true when it is open afterwards.
create function homework.open_reveal(asked uuid, at_time timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    who  access.account := access.actor();
    o    homework.occurrence;
    a    homework.assignment;
begin
    select * into o from homework.occurrence x
    where x.practice_id = who.practice_id and x.id = asked and x.couple_id = any (couples.mine()) for update;
    if not found or who.kind not in ('PARTNER', 'CLINICIAN', 'ASSOCIATE') then
        return false;
    end if;
    if o.revealed_at is not null then
        return true;
    end if;
    select * into a from homework.assignment x where x.practice_id = o.practice_id and x.id = o.assignment_id;
    if a.who_sees = 'CLINICIAN_ONLY' or a.reveal = 'NEVER' or a.audience not in ('BOTH_SEALED', 'BOTH_SHARED')
        or (who.kind = 'PARTNER' and a.reveal <> 'WHEN_BOTH_DONE')
        or o.status <> 'ACTIVE' or a.status <> 'ACTIVE'
        or exists (select from couples.safety_hold h where h.practice_id = o.practice_id and h.couple_id = o.couple_id and h.lifted_at is null)
        or (who.kind = 'PARTNER' and exists (select from homework.review r where r.practice_id = o.practice_id and r.occurrence_id = o.id and r.held))
        or (select count(*) filter (where p.state = 'DONE') from homework.participation p
            where p.practice_id = o.practice_id and p.occurrence_id = o.id) <> 2 then
        return false;
    end if;
    update homework.occurrence set revealed_at = at_time where practice_id = o.practice_id and id = o.id;
    update homework.answer set released_at = at_time
    where practice_id = o.practice_id and occurrence_id = o.id and submitted and visibility = 'SEALED' and released_at is null;
    return true;
end
$$;

-- A partner hands in their own participation: from here on the clinician may read it and its author may not change it;
-- joint answers are open at once, sealed ones when both are in.
create function homework.hand_in(asked uuid, at_time timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    p homework.participation;
begin
    select * into p from homework.participation x
    where x.practice_id = access.practice_id() and x.id = asked and x.partner_id = access.partner_id() and x.state = 'DONE';
    if not found then
        raise exception 'not a finished participation of the asker' using errcode = '42501';
    end if;
    update homework.answer set submitted = true, released_at = case when visibility = 'JOINT' then at_time end
    where practice_id = p.practice_id and participation_id = p.id and not submitted;
    return homework.open_reveal(p.occurrence_id, at_time);
end
$$;

-- "We talked about it": either partner, once the reveal is open.
create function homework.mark_talked(asked uuid, at_time timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    update homework.occurrence set talked_at = at_time
    where practice_id = access.practice_id() and id = asked and access.kind() = 'PARTNER' and couple_id = any (couples.mine())
      and (revealed_at is not null or exists (select from homework.assignment a
           where a.practice_id = occurrence.practice_id and a.id = occurrence.assignment_id and a.who_sees = 'SHARED' and a.audience = 'BOTH_SHARED'))
      and talked_at is null;
    return found;
end
$$;
grant execute on function homework.open_reveal(uuid, timestamptz), homework.hand_in(uuid, timestamptz), homework.mark_talked(uuid, timestamptz) to hearthwork_app;

alter table homework.assignment enable row level security;
alter table homework.assignment force row level security;
create policy definer on homework.assignment to hearthwork_owner using (true) with check (true);
create policy care_team_reads on homework.assignment for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) <> 'PARTNER' and couple_id = any ((select couples.mine())::uuid[]));
create policy partner_reads_what_is_for_them on homework.assignment for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and couple_id = any ((select couples.mine())::uuid[])
           and (select access.kind()) = 'PARTNER' and (only_partner_id is null or only_partner_id = (select access.partner_id())));
create policy clinician_assigns on homework.assignment for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE') and couple_id = any ((select couples.mine())::uuid[]));
create policy clinician_changes on homework.assignment for update to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE') and couple_id = any ((select couples.mine())::uuid[]))
    with check (practice_id = (select access.practice_id()) and couple_id = any ((select couples.mine())::uuid[]));
grant select, insert, update on homework.assignment to hearthwork_app;

alter table homework.personal_note enable row level security;
alter table homework.personal_note force row level security;
create policy definer on homework.personal_note to hearthwork_owner using (true) with check (true);
create policy care_team_or_addressee on homework.personal_note for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (
        ((select access.kind()) = 'PARTNER' and partner_id = (select access.partner_id()))
        or ((select access.kind()) <> 'PARTNER' and couple_id = any ((select couples.mine())::uuid[]))));
create policy clinician_writes on homework.personal_note for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE') and couple_id = any ((select couples.mine())::uuid[]));
grant select, insert on homework.personal_note to hearthwork_app;

alter table homework.occurrence enable row level security;
alter table homework.occurrence force row level security;
create policy definer on homework.occurrence to hearthwork_owner using (true) with check (true);
create policy care_team_reads on homework.occurrence for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) <> 'PARTNER' and couple_id = any ((select couples.mine())::uuid[]));
create policy partner_reads_what_is_for_them on homework.occurrence for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and couple_id = any ((select couples.mine())::uuid[])
           and (select access.kind()) = 'PARTNER' and (only_partner_id is null or only_partner_id = (select access.partner_id())));
create policy clinician_plans on homework.occurrence for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE') and couple_id = any ((select couples.mine())::uuid[]));
create policy clinician_changes on homework.occurrence for update to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE') and couple_id = any ((select couples.mine())::uuid[]))
    with check (practice_id = (select access.practice_id()) and couple_id = any ((select couples.mine())::uuid[]));
-- When it is revealed and talked about is written by the functions above alone.
grant select, insert, update (opens_at, due_at, status, version) on homework.occurrence to hearthwork_app;

alter table homework.review enable row level security;
alter table homework.review force row level security;
create policy definer on homework.review to hearthwork_owner using (true) with check (true);
create policy care_team_reads on homework.review for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR') and couple_id = any ((select couples.mine())::uuid[]));
create policy clinician_inserts on homework.review for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE') and couple_id = any ((select couples.mine())::uuid[]));
create policy clinician_updates on homework.review for update to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE') and couple_id = any ((select couples.mine())::uuid[]))
    with check (practice_id = (select access.practice_id()) and couple_id = any ((select couples.mine())::uuid[]));
grant select, insert, update on homework.review to hearthwork_app;

alter table homework.participation enable row level security;
alter table homework.participation force row level security;
create policy definer on homework.participation to hearthwork_owner using (true) with check (true);
create policy care_team_reads on homework.participation for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) <> 'PARTNER' and couple_id = any ((select couples.mine())::uuid[]));
create policy partner_reads_own on homework.participation for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and partner_id = (select access.partner_id()));
create policy clinician_plans on homework.participation for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE') and couple_id = any ((select couples.mine())::uuid[]));
create policy partner_moves_own on homework.participation for update to hearthwork_app
    using (practice_id = (select access.practice_id()) and partner_id = (select access.partner_id()) and state in ('WAITING', 'STARTED'))
    with check (practice_id = (select access.practice_id()) and partner_id = (select access.partner_id()));
grant select, insert, update (state, started_at, finished_at, reason, at_prompt, version) on homework.participation to hearthwork_app;

alter table homework.answer enable row level security;
alter table homework.answer force row level security;
create policy definer on homework.answer to hearthwork_owner using (true) with check (true);
-- Own answers; a clinician-only one not again after handing it in, whoever else may hold the phone by then.
create policy partner_reads_own on homework.answer for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and partner_id = (select access.partner_id())
           and (visibility <> 'CLINICIAN_ONLY' or not submitted));
-- The other partner's: only what was released, and only what may be released at all.
create policy partner_reads_released on homework.answer for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) = 'PARTNER' and couple_id = any ((select couples.mine())::uuid[])
           and released_at is not null and visibility in ('SEALED', 'JOINT'));
-- The care team: what was handed in; a sealed one before the reveal only if the assignment said so, a supervisor not at all.
create policy care_team_reads_handed_in on homework.answer for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR')
           and couple_id = any ((select couples.mine())::uuid[]) and submitted
           and (visibility <> 'SEALED' or released_at is not null or (clinician_reads_sealed and (select access.kind()) <> 'SUPERVISOR')));
create policy partner_writes_own on homework.answer for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and partner_id = (select access.partner_id())
                and couple_id = any ((select couples.mine())::uuid[]) and not submitted and released_at is null);
create policy partner_changes_own_draft on homework.answer for update to hearthwork_app
    using (practice_id = (select access.practice_id()) and partner_id = (select access.partner_id()) and not submitted)
    with check (practice_id = (select access.practice_id()) and partner_id = (select access.partner_id()) and not submitted);
-- Visibility is fixed when the answer is first written; handing in and releasing are the functions' work.
grant select, insert, update (body, saved_at) on homework.answer to hearthwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- How every couple keeps up, one row a couple, for the caseload. It reads as whoever asks: row security gives each their
-- own couples and nobody's content. The last four weeks, the last seven due of each seat (D done, C couldn't, M missed,
-- oldest first); what is paused or withdrawn counts nowhere.
-- ---------------------------------------------------------------------------------------------------------------------
create view homework.couple_engagement with (security_invoker = true) as
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
           -- Overdue is what can still be caught up with: once the next of its assignment is due, it is simply missed.
           count(*) filter (where (x.a = 'M' or x.b = 'M') and x.latest_due)::int as overdue,
           (count(*) filter (where x.a_unread) + count(*) filter (where x.b_unread))::int as unread,
           count(*) filter (where x.waits)::int as reveals_waiting
    from (
        select s.joint, s.a, s.b, s.a_unread, s.b_unread, s.waits, s.due and s.due_at > now() - interval '28 days' as fresh,
               case when s.a is not null then row_number() over (partition by s.a is not null order by s.due_at desc, s.id desc) end as a_recent,
               case when s.b is not null then row_number() over (partition by s.b is not null order by s.due_at desc, s.id desc) end as b_recent,
               s.due and s.number = max(s.number) filter (where s.due) over (partition by s.assignment_id) as latest_due
        from (
            select o.id, o.assignment_id, o.number, o.due_at, o.due_at <= now() as due, g.audience in ('BOTH_SEALED', 'BOTH_SHARED') as joint,
                   case when o.due_at <= now() then case pa.state when 'DONE' then 'D' when 'COULDNT' then 'C' when 'WAITING' then 'M' when 'STARTED' then 'M' end end as a,
                   case when o.due_at <= now() then case pb.state when 'DONE' then 'D' when 'COULDNT' then 'C' when 'WAITING' then 'M' when 'STARTED' then 'M' end end as b,
                   pa.state = 'DONE' and (r.reviewed_at is null or r.reviewed_at < pa.finished_at) as a_unread,
                   pb.state = 'DONE' and (r.reviewed_at is null or r.reviewed_at < pb.finished_at) as b_unread,
                   o.revealed_at is null and g.audience = 'BOTH_SEALED' and g.who_sees = 'SEALED' and g.reveal <> 'NEVER'
                       and pa.state = 'DONE' and pb.state = 'DONE' as waits
            from homework.occurrence o
            join homework.assignment g on g.practice_id = o.practice_id and g.id = o.assignment_id and g.status = 'ACTIVE'
            left join homework.participation pa on pa.practice_id = o.practice_id and pa.occurrence_id = o.id and pa.seat = 'A'
            left join homework.participation pb on pb.practice_id = o.practice_id and pb.occurrence_id = o.id and pb.seat = 'B'
            left join homework.review r on r.practice_id = o.practice_id and r.occurrence_id = o.id
            where o.practice_id = c.practice_id and o.couple_id = c.id and o.status = 'ACTIVE'
              -- Half a year back is far enough for a caseload, and keeps a row as cheap in the tenth year as in the first.
              and o.opens_at <= now() and o.due_at > now() - interval '26 weeks') s) x) e;
grant select on homework.couple_engagement to hearthwork_app;

reset role;
