set role hearthwork_owner;

-- ---------------------------------------------------------------------------------------------------------------------
-- The moment it is for the product: what its clock said when the transaction began (hearthwork.moment, local to it), so
-- that the demo's ten weeks and a test's Tuesday hold in SQL too. Without one, as at the console, the server's own. Only
-- what somebody is shown hangs on it; that a signed context is fresh is measured by the server's time (access.claim).
-- ---------------------------------------------------------------------------------------------------------------------
create function access.moment() returns timestamptz
    language sql stable set search_path = pg_catalog as
$$ select coalesce(nullif(current_setting('hearthwork.moment', true), '')::timestamptz, now()) $$;
grant execute on function access.moment() to hearthwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- A draft is its author's. The text of it stands in rows of its own, so they ask too, and a signature locks them against
-- whoever writes at the same moment: the writer waits for the signer, and then finds a signed note.
-- ---------------------------------------------------------------------------------------------------------------------
create function sessions.is_own_note(asked uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog as
$$
    select exists (select from sessions.note n
                   where n.practice_id = access.practice_id() and n.id = asked and n.author_id = access.account_id())
$$;
grant execute on function sessions.is_own_note(uuid) to hearthwork_app;

drop policy clinician_writes on sessions.note_section;
drop policy clinician_changes on sessions.note_section;
drop policy clinician_writes on sessions.note_source;
create policy author_writes on sessions.note_section for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE')
                and couple_id = any ((select couples.mine())::uuid[]) and sessions.is_own_note(note_id));
create policy author_changes on sessions.note_section for update to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE')
           and couple_id = any ((select couples.mine())::uuid[]) and sessions.is_own_note(note_id))
    with check (practice_id = (select access.practice_id()) and couple_id = any ((select couples.mine())::uuid[]));
create policy author_writes on sessions.note_source for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE')
                and couple_id = any ((select couples.mine())::uuid[]) and sessions.is_own_note(note_id));

-- As its owner, because only so may it lock the note, whoever writes the part.
create or replace function sessions.refuse_part_of_signed_note() returns trigger
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    part record;
begin
    if tg_op = 'DELETE' then part := old; else part := new; end if;
    -- One look that waits: against a signature under way it sees what the signer leaves behind.
    perform from sessions.note n where n.practice_id = part.practice_id and n.id = part.note_id for share;
    if exists (select from sessions.note n where n.practice_id = part.practice_id and n.id = part.note_id and n.signed_at is not null)
        or (tg_op = 'UPDATE' and sessions.note_is_signed(old.practice_id, old.note_id)) then
        raise exception 'a signed note is locked for good; add an addendum' using errcode = '42501';
    end if;
    return part;
end
$$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Who changed last what several people may change: for the words of a conflict, for nothing else. The row itself carries
-- its version or is compared by value; who and when stand here, apart, because partners read some of those rows.
-- ---------------------------------------------------------------------------------------------------------------------
create table access.last_change (
    practice_id uuid not null references access.practice,
    couple_id   uuid,
    what        text not null constraint last_change_what check (what in
        ('SETTINGS', 'SUPERVISION', 'CARE_TEAM', 'STATUS', 'AIM', 'INVITATION', 'APPOINTMENT', 'HOMEWORK', 'DUE_DAY', 'REVEAL', 'RATING')),
    subject_id  uuid not null,
    changed_at  timestamptz not null,
    changed_by  uuid not null,
    primary key (practice_id, what, subject_id),
    foreign key (practice_id, couple_id) references couples.couple (practice_id, id),
    foreign key (practice_id, changed_by) references access.account (practice_id, id),
    constraint last_change_of_the_practice_or_a_couple check ((couple_id is null) = (what in ('SETTINGS', 'SUPERVISION')))
);
alter table access.last_change enable row level security;
alter table access.last_change force row level security;
create policy definer on access.last_change to hearthwork_owner using (true) with check (true);
-- The owner: what is the owner's to change, and no fact of treatment.
create policy owner_knows_of_the_practice on access.last_change to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) = 'OWNER' and (couple_id is null or what = 'CARE_TEAM'))
    with check (practice_id = (select access.practice_id()) and (select access.kind()) = 'OWNER' and (couple_id is null or what = 'CARE_TEAM')
                and changed_by = (select access.account_id()));
create policy care_team_knows_of_its_couples on access.last_change for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR')
           and couple_id = any ((select couples.mine())::uuid[]));
create policy clinician_notes on access.last_change for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE')
                and couple_id = any ((select couples.mine())::uuid[]) and changed_by = (select access.account_id()));
create policy clinician_notes_again on access.last_change for update to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE')
           and couple_id = any ((select couples.mine())::uuid[]))
    with check (practice_id = (select access.practice_id()) and couple_id = any ((select couples.mine())::uuid[])
                and changed_by = (select access.account_id()));
grant select, insert, update (changed_at, changed_by) on access.last_change to hearthwork_app;

-- The settings of a practice: several owners may change them.
alter table access.practice add column version integer not null default 0;

-- ---------------------------------------------------------------------------------------------------------------------
-- What was read: part by part, because a page shows what was in when it was opened. What came in behind its back stays
-- unread, however the clocks stand.
-- ---------------------------------------------------------------------------------------------------------------------
alter table homework.review add column reviewed_a timestamptz;
alter table homework.review add column reviewed_b timestamptz;
update homework.review r set
    reviewed_a = (select r.reviewed_at from homework.participation p where p.practice_id = r.practice_id and p.occurrence_id = r.occurrence_id
                  and p.seat = 'A' and p.state = 'DONE' and p.finished_at <= r.reviewed_at),
    reviewed_b = (select r.reviewed_at from homework.participation p where p.practice_id = r.practice_id and p.occurrence_id = r.occurrence_id
                  and p.seat = 'B' and p.state = 'DONE' and p.finished_at <= r.reviewed_at);

-- The caseload as in V7, by the product's clock, and unread part by part.
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
        select s.joint, s.a, s.b, s.a_unread, s.b_unread, s.waits, s.goes_on, s.due and s.due_at > access.moment() - interval '28 days' as fresh,
               case when s.a is not null then row_number() over (partition by s.a is not null order by s.due_at desc, s.id desc) end as a_recent,
               case when s.b is not null then row_number() over (partition by s.b is not null order by s.due_at desc, s.id desc) end as b_recent,
               s.due and s.number = max(s.number) filter (where s.due) over (partition by s.assignment_id) as latest_due
        from (
            select o.id, o.assignment_id, o.number, o.due_at, o.due_at <= access.moment() as due, g.audience in ('BOTH_SEALED', 'BOTH_SHARED') as joint,
                   g.status = 'ACTIVE' as goes_on,
                   case when o.due_at <= access.moment() then case pa.state when 'DONE' then 'D' when 'COULDNT' then 'C' when 'WAITING' then 'M' when 'STARTED' then 'M' end end as a,
                   case when o.due_at <= access.moment() then case pb.state when 'DONE' then 'D' when 'COULDNT' then 'C' when 'WAITING' then 'M' when 'STARTED' then 'M' end end as b,
                   pa.state = 'DONE' and r.reviewed_a is null as a_unread,
                   pb.state = 'DONE' and r.reviewed_b is null as b_unread,
                   o.revealed_at is null and g.status = 'ACTIVE' and o.opens in ('WHEN_BOTH_IN', 'IN_SESSION')
                       and pa.state = 'DONE' and pb.state = 'DONE' as waits
            from homework.occurrence o
            join homework.assignment g on g.practice_id = o.practice_id and g.id = o.assignment_id and g.status <> 'WITHDRAWN'
            left join homework.participation pa on pa.practice_id = o.practice_id and pa.occurrence_id = o.id and pa.seat = 'A'
            left join homework.participation pb on pb.practice_id = o.practice_id and pb.occurrence_id = o.id and pb.seat = 'B'
            left join homework.review r on r.practice_id = o.practice_id and r.occurrence_id = o.id
            where o.practice_id = c.practice_id and o.couple_id = c.id and o.status = 'ACTIVE'
              -- Half a year back is far enough for a caseload, and keeps a row as cheap in the tenth year as in the first.
              and o.opens_at <= access.moment() and o.due_at > access.moment() - interval '26 weeks') s) x) e;

reset role;
