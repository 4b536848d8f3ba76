set role hearthwork_owner;

-- =====================================================================================================================
-- Somebody says a second time that they felt pressure with an exercise: it rests for both from its next day on, and the care team is
-- told (docs/decisions/0036). What was answered stands in the answer alone, and no statement looks into it: Java says that it was
-- said. A partner reads nothing here, and what is open today stays open, so that no moment of resting tells whose word it was.
-- =====================================================================================================================
create table homework.concern (
    practice_id      uuid not null,
    couple_id        uuid not null,
    assignment_id    uuid not null,
    participation_id uuid not null,
    partner_id       uuid not null,
    noted_at         timestamptz not null,
    rests_since      timestamptz, -- of the one that let it rest
    settled_at       timestamptz, -- a clinician let it go on: it counts no more
    primary key (practice_id, participation_id),
    foreign key (practice_id, couple_id, assignment_id) references homework.assignment (practice_id, couple_id, id)
);
create index concern_couple on homework.concern (practice_id, couple_id);
create index concern_assignment on homework.concern (practice_id, assignment_id);
alter table homework.concern enable row level security;
alter table homework.concern force row level security;
create policy definer on homework.concern to hearthwork_owner using (true) with check (true);
create policy care_team_reads on homework.concern for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR')
           and couple_id = any ((select couples.mine())::uuid[]));
create policy clinician_settles on homework.concern for update to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE')
           and couple_id = any ((select couples.mine())::uuid[]))
    with check (practice_id = (select access.practice_id()));
grant select, update (settled_at) on homework.concern to hearthwork_app;

-- The couples for whom something rests for this reason, and since when: whose word it was is for the answer's own page.
create view homework.open_concern with (security_invoker = true) as
select c.practice_id, c.couple_id, c.assignment_id, min(c.rests_since) as rests_since
from homework.concern c join homework.assignment a on a.practice_id = c.practice_id and a.id = c.assignment_id and a.status <> 'WITHDRAWN'
where c.rests_since is not null and c.settled_at is null
group by c.practice_id, c.couple_id, c.assignment_id;
comment on view homework.open_concern is 'published: what rests because somebody felt pressure, and since when';
grant select on homework.open_concern to hearthwork_app;

-- Notes it of one's own part that is in, on the product's word; at the second of one person with one exercise, what is still to open
-- rests. Locks in the order of handing in: the assignment, then its occurrences.
create function homework.note_pressure(of_part uuid, at_time timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    p homework.participation;
    a homework.assignment;
begin
    if not access.is_word('pressure', of_part::text) then
        return;
    end if;
    select * into p from homework.participation x
    where x.practice_id = access.practice_id() and x.id = of_part and x.partner_id = access.partner_id() and x.state = 'DONE';
    if not found then
        return;
    end if;
    select x.* into a from homework.assignment x join homework.occurrence y on y.practice_id = x.practice_id and y.assignment_id = x.id
    where y.practice_id = p.practice_id and y.id = p.occurrence_id for share of x;
    insert into homework.concern (practice_id, couple_id, assignment_id, participation_id, partner_id, noted_at)
    values (p.practice_id, p.couple_id, a.id, p.id, p.partner_id, at_time) on conflict do nothing;
    if not found or 2 > (select count(*) from homework.concern c
                         join homework.assignment b on b.practice_id = c.practice_id and b.id = c.assignment_id and b.exercise = a.exercise
                         where c.practice_id = p.practice_id and c.partner_id = p.partner_id and c.settled_at is null) then
        return;
    end if;
    update homework.concern c set rests_since = at_time where c.practice_id = p.practice_id and c.participation_id = p.id;
    update homework.occurrence o set status = 'PAUSED', version = o.version + 1
    where o.practice_id = p.practice_id and o.assignment_id = a.id and o.status = 'ACTIVE' and o.opens_at > access.moment();
end
$$;
-- As in V27; and what rests for such a reason goes on to nothing.
create or replace function homework.came_through(o homework.occurrence, a homework.assignment) returns boolean
    language sql stable security definer set search_path = pg_catalog as
$$
    select o.status = 'ACTIVE' and a.status = 'ACTIVE' and a.audience in ('BOTH_SEALED', 'BOTH_SHARED')
       and not homework.on_hold(o.practice_id, o.couple_id)
       and not exists (select from homework.concern c where c.practice_id = a.practice_id and c.assignment_id = a.id
                       and c.rests_since is not null and c.settled_at is null)
       and (o.revealed_at is not null
            or o.opens = 'NEVER' and homework.opens(a.who_sees, a.reveal) = 'WHEN_BOTH_IN')
       and 2 = (select count(*) from homework.participation p
                where p.practice_id = o.practice_id and p.occurrence_id = o.id and p.state = 'DONE')
$$;

grant execute on function homework.note_pressure(uuid, timestamptz) to hearthwork_phone;

reset role;
