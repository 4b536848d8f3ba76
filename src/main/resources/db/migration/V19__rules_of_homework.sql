set role hearthwork_owner;

-- =====================================================================================================================
-- The rules of homework, each stated once (docs/decisions/0023). The functions take values and look nowhere, so that they
-- melt into whatever asks them; none has an argument that holds a question of its own, because such a one would not.
-- HomeworkRulesTest holds Java's Work against them over random states.
-- =====================================================================================================================

-- How one partner's part stands: what they did, else what was decided about it, else what the time tells.
create function homework.lane(state text, status text, has_opened boolean, has_ended boolean) returns text
    language sql immutable
    return case when state is null or state in ('DONE', 'COULDNT') then state
                when status <> 'ACTIVE' then status
                when has_ended then 'MISSED'
                when state = 'STARTED' then state
                when has_opened then 'OPEN'
                else 'SCHEDULED' end;

-- Whether nothing is missing for it to open. Who may open it, a clinician's hold on it and a safety hold come on top.
create function homework.can_open(opens text, revealed_at timestamptz, status text, goes_on boolean, by_both boolean) returns boolean
    language sql immutable
    return opens <> 'NEVER' and revealed_at is null and status = 'ACTIVE' and goes_on and by_both;

-- How one partner keeps up: of so many due in four weeks, so many answered, the last so many missed. The words of the rule
-- stand with org.hearthwork.tracking.Engagement.
create function homework.engagement(due integer, responded integer, missed_in_a_row integer) returns text
    language sql immutable
    return case when due = 0 then 'NONE'
                when missed_in_a_row >= 2 or due >= 3 and 2 * responded < due then 'OFF_TRACK'
                when missed_in_a_row > 0 or 4 * responded < 3 * due then 'AT_RISK'
                else 'ON_TRACK' end;

grant execute on function homework.lane(text, text, boolean, boolean), homework.can_open(text, timestamptz, text, boolean, boolean),
    homework.engagement(integer, integer, integer) to hearthwork_app;

-- A part is found by its seat: the care team reads the two beside each other.
create unique index participation_seat on homework.participation (practice_id, occurrence_id, seat);

-- An occurrence with both seats, as the care team reads it; who asks is asked for their own rows. By the product's clock.
--   status    its own, or withdrawn with its assignment: what counts
--   goes_on   whether its assignment does: nothing is opened or done while that rests
--   due       it counts, and its time is over; of a seat: and it is for that seat
--   unread    handed in and not reviewed; what was withdrawn is nobody's to read any more, what is paused still is
--   by_both   for both together, and both are in
--   waits     by both, sealed, and closed still
create view homework.work with (security_invoker = true) as
select w.*,
       w.due and w.a_state is not null as a_due,
       w.due and w.b_state is not null as b_due,
       homework.lane(w.a_state, w.status, w.has_opened, w.has_ended) as a_lane,
       homework.lane(w.b_state, w.status, w.has_opened, w.has_ended) as b_lane,
       coalesce(w.a_state = 'DONE' and w.status <> 'WITHDRAWN' and w.reviewed_a is null, false) as a_unread,
       coalesce(w.b_state = 'DONE' and w.status <> 'WITHDRAWN' and w.reviewed_b is null, false) as b_unread,
       w.opens in ('WHEN_BOTH_IN', 'IN_SESSION') and homework.can_open(w.opens, w.revealed_at, w.status, w.goes_on, w.by_both) as waits
from (
    select o.practice_id, o.couple_id, o.assignment_id, o.id, a.exercise, a.exercise_version, o.number, o.sitting, a.smaller, a.audience,
           o.opens, o.opens_at, o.due_at, o.follows_session, o.revealed_at, o.version,
           case when a.status = 'WITHDRAWN' then a.status else o.status end as status,
           a.status = 'ACTIVE' as goes_on,
           o.opens_at <= (select access.moment()) as has_opened,
           o.due_at <= (select access.moment()) as has_ended,
           o.status = 'ACTIVE' and a.status <> 'WITHDRAWN' and o.due_at <= (select access.moment()) as due,
           a.audience in ('BOTH_SEALED', 'BOTH_SHARED') as joint,
           coalesce(a.audience in ('BOTH_SEALED', 'BOTH_SHARED') and pa.state = 'DONE' and pb.state = 'DONE', false) as by_both,
           pa.state as a_state, pa.started_at as a_started, pa.finished_at as a_finished, pa.reason as a_reason,
           pb.state as b_state, pb.started_at as b_started, pb.finished_at as b_finished, pb.reason as b_reason,
           coalesce(r.held, false) as held, r.reviewed_a, r.reviewed_b, r.reviewed_at, r.rating,
           (select min(t.talked_at) from homework.talked t where t.practice_id = o.practice_id and t.occurrence_id = o.id) as talked_at
    from homework.occurrence o
    join homework.assignment a on a.practice_id = o.practice_id and a.id = o.assignment_id
    left join homework.participation pa on pa.practice_id = o.practice_id and pa.occurrence_id = o.id and pa.seat = 'A'
    left join homework.participation pb on pb.practice_id = o.practice_id and pb.occurrence_id = o.id and pb.seat = 'B'
    left join homework.review r on r.practice_id = o.practice_id and r.occurrence_id = o.id) w;
grant select on homework.work to hearthwork_app;

-- How every couple keeps up, one row a couple, for the caseload; as in V13 and out of homework.work. All couples are counted
-- together and once, however the planner joins them to the rest. The last four weeks; of each seat the last seven due (D done,
-- C couldn't, M missed, oldest first). A lane's letters stand newest first in between, so that what was missed in a row is
-- what they begin with.
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
               w.due and w.number = max(w.number) filter (where w.due) over (partition by w.practice_id, w.couple_id, w.assignment_id) as latest_due
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

-- As in V17; what is missing for it to open is the rule above.
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
    if not homework.can_open(o.opens, o.revealed_at, o.status, a.status = 'ACTIVE', a.audience in ('BOTH_SEALED', 'BOTH_SHARED')
            and 2 = (select count(*) from homework.participation p
                     where p.practice_id = o.practice_id and p.occurrence_id = o.id and p.state = 'DONE'))
        or homework.on_hold(o.practice_id, o.couple_id)
        or who.kind = 'PARTNER' and (o.opens = 'IN_SESSION' or exists (
            select from homework.review r where r.practice_id = o.practice_id and r.occurrence_id = o.id and r.held)) then
        return false;
    end if;
    update homework.occurrence set revealed_at = at_time where practice_id = o.practice_id and id = o.id;
    update homework.answer w set released_at = at_time
    where w.practice_id = o.practice_id and w.occurrence_id = o.id and w.submitted and w.given and w.released_at is null
      and (w.visibility = 'JOINT'
           or (w.visibility = 'UNTIL_SENT' and w.sent_at is not null)
           or (w.visibility = 'SEALED' and exists (
            select from homework.answer n
            where n.practice_id = w.practice_id and n.occurrence_id = w.occurrence_id and n.prompt = w.prompt
              and n.partner_id <> w.partner_id and n.submitted and n.given and n.visibility = 'SEALED')));
    return true;
end
$$;

reset role;
