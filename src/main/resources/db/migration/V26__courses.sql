set role hearthwork_owner;

-- =====================================================================================================================
-- An exercise is a course of sittings (docs/decisions/0031). What two sets of answers become is worked out once, in Java, and
-- kept here; the next sitting opens as an occurrence of the same assignment. No statement looks into the body of an answer.
-- =====================================================================================================================

-- The occurrence that this one follows. Of a sitting that is open to both there is one next one, whoever of the two was last.
alter table homework.occurrence add column after_id uuid;
alter table homework.occurrence add constraint occurrence_follows_its_own
    foreign key (practice_id, couple_id, after_id) references homework.occurrence (practice_id, couple_id, id);
create unique index occurrence_after on homework.occurrence (practice_id, after_id) where after_id is not null;
grant select (after_id) on homework.occurrence to hearthwork_app, hearthwork_phone;

-- The sittings that follow its first one, in order, each with what it opens ("agree:AT_ONCE look-back:WHEN_BOTH_IN"). Fixed when
-- it is given: whoever of the two is last moves on to the next of these, and to nothing of their own invention.
alter table homework.assignment add column follows text not null default '';
grant select (follows), insert (follows) on homework.assignment to hearthwork_app;
grant select (follows) on homework.assignment to hearthwork_phone;

create table homework.outcome (
    practice_id   uuid not null,
    couple_id     uuid not null,
    occurrence_id uuid not null,
    -- Keys of answers by question, and nothing else: what one of the two had kept must not break the page of the other.
    offered       text not null constraint outcome_offers_keys check (
        char_length(offered) <= 4000
        and case when offered is json object
                 then not jsonb_path_exists(offered::jsonb, 'strict $.* ? (@.type() != "array")')
                      and not coalesce(jsonb_path_exists(offered::jsonb, 'strict $.*[*] ? (@.type() != "string")', '{}', true), true)
                 else false end),
    made_at       timestamptz not null,
    primary key (practice_id, occurrence_id),
    foreign key (practice_id, couple_id, occurrence_id) references homework.occurrence (practice_id, couple_id, id)
);
create index outcome_couple on homework.outcome (practice_id, couple_id);
alter table homework.outcome enable row level security;
alter table homework.outcome force row level security;
create policy definer on homework.outcome to hearthwork_owner using (true) with check (true);
-- There is no row before the seal is open, so that one tells nothing that the two may not read.
create policy care_team_reads on homework.outcome for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR')
           and couple_id = any ((select couples.mine())::uuid[]));
create policy partners_read on homework.outcome for select to hearthwork_phone
    using (practice_id = (select access.practice_id()) and couple_id = any ((select couples.mine())::uuid[]));
grant select on homework.outcome to hearthwork_app;
grant select (practice_id, couple_id, occurrence_id, offered) on homework.outcome to hearthwork_phone;
-- Written by the function below alone.

-- The narrow door: what is open to both of one occurrence whose seal is open, by its author. Nothing comes through it that the phone
-- may not read anyway: what one of the two left empty stays closed for both, here too.
create function homework.answers_of_both(asked uuid) returns table (partner_id uuid, prompt text, body text)
    language plpgsql stable security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
begin
    return query
        select n.partner_id, n.prompt, n.body
        from homework.occurrence o
        join homework.participation p on p.practice_id = o.practice_id and p.occurrence_id = o.id and p.state = 'DONE'
        join homework.answer n on n.practice_id = p.practice_id and n.participation_id = p.id
        where o.practice_id = who.practice_id and o.id = asked and o.couple_id = any (couples.mine()) and o.revealed_at is not null
          and who.kind in ('PARTNER', 'CLINICIAN', 'ASSOCIATE')
          and n.released_at is not null and n.visibility in ('SEALED', 'JOINT');
end
$$;

create function homework.keep_outcome(asked uuid, made text, at_time timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
begin
    insert into homework.outcome (practice_id, couple_id, occurrence_id, offered, made_at)
    select o.practice_id, o.couple_id, o.id, made, at_time
    from homework.occurrence o
    join homework.assignment a on a.practice_id = o.practice_id and a.id = o.assignment_id and a.follows <> ''
    where o.practice_id = who.practice_id and o.id = asked and o.couple_id = any (couples.mine()) and o.revealed_at is not null
      and who.kind in ('PARTNER', 'CLINICIAN', 'ASSOCIATE')
    on conflict do nothing;
end
$$;

-- Opens the next sitting for the two for whom the one before was. Which one that is, and what it opens, was fixed when the
-- assignment was given; its ids are made here, so that no answer to a name tells whether it is taken. It opens now, or at the
-- moment that is asked for if that is still to come, and nobody misses what they had no day to do. Where that moment moves, it
-- moves, as long as nobody began it; what a clinician gave it of time is not taken away by asking again.
create function homework.go_on(of_occurrence uuid, from_time timestamptz, until_time timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    who     access.account := access.actor();
    o       homework.occurrence;
    a       homework.assignment;
    steps   text[];
    step    text;
    new_id  uuid := uuidv7();
    at_time timestamptz := greatest(from_time, access.moment()); -- no moment asked for is now
    by_time timestamptz := greatest(until_time, at_time + interval '1 day');
begin
    select x.* into a from homework.assignment x join homework.occurrence y on y.practice_id = x.practice_id and y.assignment_id = x.id
    where y.practice_id = who.practice_id and y.id = of_occurrence and y.couple_id = any (couples.mine())
      and who.kind in ('PARTNER', 'CLINICIAN', 'ASSOCIATE') for share of x;
    if not found or a.status <> 'ACTIVE' or a.audience not in ('BOTH_SEALED', 'BOTH_SHARED') or homework.on_hold(a.practice_id, a.couple_id) then
        return;
    end if;
    -- Not for update: a yes of the other one, who waits for this turn, refers to the row by its key.
    select * into o from homework.occurrence x where x.practice_id = a.practice_id and x.id = of_occurrence for no key update;
    steps := string_to_array(a.follows, ' ');
    step := steps[1 + coalesce((select s.place from unnest(steps) with ordinality s(step, place) where split_part(s.step, ':', 1) = o.sitting),
                               case when o.sitting = a.first_sitting then 0 end)];
    if step is null or o.status <> 'ACTIVE' or o.revealed_at is null
        or 2 <> (select count(*) from homework.participation p
                 where p.practice_id = o.practice_id and p.occurrence_id = o.id and p.state = 'DONE') then
        return;
    end if;
    update homework.occurrence n set opens_at = at_time, due_at = by_time, version = n.version + 1
    where n.practice_id = o.practice_id and n.after_id = o.id and n.opens_at <> at_time and n.status = 'ACTIVE'
      and from_time is not null and (from_time > access.moment() or n.opens_at > access.moment())
      and not exists (select from homework.participation p
                      where p.practice_id = n.practice_id and p.occurrence_id = n.id and p.state <> 'WAITING');
    if exists (select from homework.occurrence n where n.practice_id = o.practice_id and n.after_id = o.id) then
        return;
    end if;
    insert into homework.occurrence (practice_id, couple_id, assignment_id, only_partner_id, id, number, sitting, opens, opens_at, due_at,
                                     follows_session, status, after_id)
    select o.practice_id, o.couple_id, o.assignment_id, o.only_partner_id, new_id, max(n.number) + 1, split_part(step, ':', 1),
           split_part(step, ':', 2), at_time, by_time, false, 'ACTIVE', o.id
    from homework.occurrence n where n.practice_id = o.practice_id and n.assignment_id = o.assignment_id;
    insert into homework.participation (practice_id, couple_id, occurrence_id, partner_id, id, seat, state, at_prompt)
    select p.practice_id, p.couple_id, new_id, p.partner_id, uuidv7(), p.seat, 'WAITING', 0
    from homework.participation p where p.practice_id = o.practice_id and p.occurrence_id = o.id;
end
$$;

grant execute on function homework.answers_of_both(uuid), homework.keep_outcome(uuid, text, timestamptz),
    homework.go_on(uuid, timestamptz, timestamptz) to hearthwork_app, hearthwork_phone;

-- As in V19. The sitting that is due last is not the one of the highest number any more: the choosing of the first week is
-- numbered after all weeks of the schedule, and what can still be caught up with is told by the days.
create or replace view homework.couple_engagement with (security_invoker = true) as
with counted as materialized (
    select x.practice_id, x.couple_id,
           coalesce(string_agg(left(x.a_lane, 1), '' order by x.due_at desc, x.id desc) filter (where x.a_due), '') as a,
           count(*) filter (where x.fresh and x.a_due)::int as a_due,
           count(*) filter (where x.fresh and x.a_due and x.a_lane = 'DONE')::int as a_done,
           count(*) filter (where x.fresh and x.a_due and x.a_lane <> 'MISSED')::int as a_responded,
           coalesce(string_agg(left(x.b_lane, 1), '' order by x.due_at desc, x.id desc) filter (where x.b_due), '') as b,
           count(*) filter (where x.fresh and x.b_due)::int as b_due,
           count(*) filter (where x.fresh and x.b_due and x.b_lane = 'DONE')::int as b_done,
           count(*) filter (where x.fresh and x.b_due and x.b_lane <> 'MISSED')::int as b_responded,
           count(*) filter (where x.fresh and x.joint)::int as both_due,
           count(*) filter (where x.fresh and x.by_both)::int as both_done,
           -- Overdue is what can still be caught up with: once the next of its assignment is due, it is simply missed, and
           -- while the assignment rests nobody can.
           count(*) filter (where x.latest_due and x.goes_on and 'MISSED' in (x.a_lane, x.b_lane))::int as overdue,
           (count(*) filter (where x.a_unread) + count(*) filter (where x.b_unread))::int as unread,
           count(*) filter (where x.waits)::int as reveals_waiting
    from (
        select w.*, w.due and w.due_at > (select access.moment()) - interval '28 days' as fresh,
               w.due and w.due_at = max(w.due_at) filter (where w.due) over (partition by w.practice_id, w.couple_id, w.assignment_id) as latest_due
        from homework.work w
        -- Half a year back is far enough for a caseload, and keeps a row as cheap in the tenth year as in the first.
        -- What has not opened yet, nobody has done anything of.
        where w.has_opened and w.due_at > (select access.moment()) - interval '26 weeks') x
    group by x.practice_id, x.couple_id)
select e.*,
       homework.engagement(e.a_due, e.a_responded, e.a_missed_in_a_row) as a_engagement,
       homework.engagement(e.b_due, e.b_responded, e.b_missed_in_a_row) as b_engagement
from (
    select c.practice_id, c.id as couple_id,
           coalesce(reverse(left(n.a, 7)), '') as a_last, coalesce(n.a_due, 0) as a_due, coalesce(n.a_done, 0) as a_done,
           coalesce(n.a_responded, 0) as a_responded, coalesce(length(n.a) - length(ltrim(n.a, 'M')), 0) as a_missed_in_a_row,
           coalesce(reverse(left(n.b, 7)), '') as b_last, coalesce(n.b_due, 0) as b_due, coalesce(n.b_done, 0) as b_done,
           coalesce(n.b_responded, 0) as b_responded, coalesce(length(n.b) - length(ltrim(n.b, 'M')), 0) as b_missed_in_a_row,
           coalesce(n.both_due, 0) as both_due, coalesce(n.both_done, 0) as both_done, coalesce(n.overdue, 0) as overdue,
           coalesce(n.unread, 0) as unread, coalesce(n.reveals_waiting, 0) as reveals_waiting
    from couples.couple c
    left join counted n on n.practice_id = c.practice_id and n.couple_id = c.id
    -- The policy lets an owner read every couple; said here too, so that the way in is the key of one's own, however many there are.
    where c.id = any ((select couples.mine())::uuid[])) e;

reset role;
