set role hearthwork_owner;

-- =====================================================================================================================
-- What rests because somebody felt pressure a second time is paused at the couple's next midnight, as a clinician pauses it; until then
-- nothing of it changes (docs/decisions/0055). So no row of a partner's, and no screen, tells such a rest from a pause.
-- =====================================================================================================================
alter table homework.concern add column rests_from timestamptz; -- the midnight from which it does

-- The next midnight where the couple lives.
create function couples.next_midnight(of_practice uuid, of_couple uuid, at_time timestamptz) returns timestamptz
    language sql stable set search_path = pg_catalog as
$$
    select ((at_time at time zone c.time_zone)::date + 1)::timestamp at time zone c.time_zone
    from couples.couple c where c.practice_id = of_practice and c.id = of_couple
$$;

update homework.concern c set rests_from = couples.next_midnight(c.practice_id, c.couple_id, c.rests_since) where c.rests_since is not null;
alter table homework.concern add constraint concern_rests_from_a_day check ((rests_since is null) = (rests_from is null));
create index concern_to_rest on homework.concern (practice_id, assignment_id) where rests_since is not null and settled_at is null;

-- As in V33, and from when on it does.
create or replace view homework.open_concern with (security_invoker = true) as
select c.practice_id, c.couple_id, c.assignment_id, min(c.rests_since) as rests_since, min(c.rests_from) as rests_from
from homework.concern c join homework.assignment a on a.practice_id = c.practice_id and a.id = c.assignment_id and a.status <> 'WITHDRAWN'
where c.rests_since is not null and c.settled_at is null
group by c.practice_id, c.couple_id, c.assignment_id;

-- As in V33, and nothing is touched that a partner reads.
create or replace function homework.note_pressure(of_part uuid, at_time timestamptz) returns void
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
    update homework.concern c set rests_since = at_time, rests_from = couples.next_midnight(p.practice_id, p.couple_id, at_time)
    where c.practice_id = p.practice_id and c.participation_id = p.id;
end
$$;

-- Pauses what is to rest by now: what is open then and what comes, but for what both have ended. For the owner of the tables alone: the
-- product does it by itself. Locks as a clinician's pause does, and looks again once it has: who resumed it meanwhile was first.
create function homework.lay_to_rest(at_time timestamptz) returns integer
    language plpgsql set search_path = pg_catalog as
$$
declare
    due   record;
    since timestamptz;
    laid  integer := 0;
begin
    for due in
        select distinct c.practice_id, c.assignment_id
        from homework.concern c join homework.assignment a on a.practice_id = c.practice_id and a.id = c.assignment_id and a.status = 'ACTIVE'
        where c.rests_since is not null and c.settled_at is null and c.rests_from <= at_time
        order by 1, 2
    loop
        perform from homework.assignment a where a.practice_id = due.practice_id and a.id = due.assignment_id for update;
        select min(c.rests_from) into since
        from homework.concern c join homework.assignment a on a.practice_id = c.practice_id and a.id = c.assignment_id and a.status = 'ACTIVE'
        where c.practice_id = due.practice_id and c.assignment_id = due.assignment_id
          and c.rests_since is not null and c.settled_at is null and c.rests_from <= at_time;
        if since is not null then
            update homework.assignment a set status = 'PAUSED', version = a.version + 1
            where a.practice_id = due.practice_id and a.id = due.assignment_id;
            update homework.occurrence o set status = 'PAUSED', version = o.version + 1
            where o.practice_id = due.practice_id and o.assignment_id = due.assignment_id and o.status = 'ACTIVE' and o.due_at > since
              and exists (select from homework.participation p
                          where p.practice_id = o.practice_id and p.occurrence_id = o.id and p.state not in ('DONE', 'COULDNT'));
            laid := laid + 1;
        end if;
    end loop;
    return laid;
end
$$;
revoke execute on function homework.lay_to_rest(timestamptz), couples.next_midnight(uuid, uuid, timestamptz) from public;

-- As in V49: what rests is paused, and what rests from midnight on goes on until then.
create or replace function homework.came_through(o homework.occurrence, a homework.assignment) returns boolean
    language sql stable security definer set search_path = pg_catalog as
$$
    select o.status = 'ACTIVE' and a.status = 'ACTIVE' and a.audience in ('BOTH_SEALED', 'BOTH_SHARED')
       and not homework.on_hold(o.practice_id, o.couple_id)
       and (o.revealed_at is not null
            or o.opens = 'NEVER' and homework.opens(a.who_sees, a.reveal) = 'WHEN_BOTH_IN' and not homework.stays_sealed(o.practice_id, o.id))
       and 2 = (select count(*) from homework.participation p
                where p.practice_id = o.practice_id and p.occurrence_id = o.id and p.state = 'DONE')
$$;

reset role;
