set role hearthwork_owner;

-- =====================================================================================================================
-- The way in is the key of one's own couples, however many a practice has (docs/decisions/0057)
-- =====================================================================================================================

-- Sessions of those in whose care a couple is. The policy lets an owner read every session; so a week was read of the whole practice,
-- 10,000 rows for 58. Whom it is for, it lets nobody in that the policy does not.
create view sessions.in_care with (security_invoker = true) as
select s.* from sessions.session s where s.couple_id = any ((select couples.mine())::uuid[]);
grant select on sessions.in_care to hearthwork_app;

-- As in V26, in one go from the couples on: what was counted is not looked for again, couple by couple. One that has nothing to do
-- is a row all the same, of nulls that no count takes.
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
        select c.practice_id, c.id as couple_id, w.id, w.due_at, w.joint, w.by_both, w.goes_on, w.a_due, w.a_lane, w.a_unread, w.b_due, w.b_lane,
               w.b_unread, w.waits,
               w.due and w.due_at > (select access.moment()) - interval '28 days' as fresh,
               w.due and w.due_at = max(w.due_at) filter (where w.due) over (partition by c.practice_id, c.id, w.assignment_id) as latest_due
        from couples.couple c
        -- Half a year back is far enough for a caseload, and keeps a row as cheap in the tenth year as in the first.
        -- What has not opened yet, nobody has done anything of.
        left join homework.work w on w.practice_id = c.practice_id and w.couple_id = c.id
         and w.has_opened and w.due_at > (select access.moment()) - interval '26 weeks'
        -- The policy lets an owner read every couple; said here too, so that the way in is the key of one's own, however many there are.
        where c.id = any ((select couples.mine())::uuid[])) x
    group by x.practice_id, x.couple_id)
select e.*,
       homework.engagement(e.a_due, e.a_responded, e.a_missed_in_a_row) as a_engagement,
       homework.engagement(e.b_due, e.b_responded, e.b_missed_in_a_row) as b_engagement
from (
    select n.practice_id, n.couple_id,
           reverse(left(n.a, 7)) as a_last, n.a_due, n.a_done, n.a_responded, length(n.a) - length(ltrim(n.a, 'M')) as a_missed_in_a_row,
           reverse(left(n.b, 7)) as b_last, n.b_due, n.b_done, n.b_responded, length(n.b) - length(ltrim(n.b, 'M')) as b_missed_in_a_row,
           n.both_due, n.both_done, n.overdue, n.unread, n.reveals_waiting
    from counted n) e;

reset role;
