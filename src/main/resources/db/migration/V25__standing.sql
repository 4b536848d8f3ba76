set role hearthwork_owner;

-- =====================================================================================================================
-- How an occurrence stands, in one row: what its own row, its assignment, its two parts and its review say of it
-- (docs/decisions/0030). A caseload reads half a year of sixty couples: that was five looks an occurrence, and is one.
-- Nobody writes here but the triggers below, and the care team alone reads: a partner's row must not tell of the other.
-- =====================================================================================================================

create table homework.standing (
    practice_id       uuid not null,
    couple_id         uuid not null,
    occurrence_id     uuid not null,
    assignment_id     uuid not null,
    assignment_status text not null,
    number            integer not null,
    joint             boolean not null,
    opens             text not null,
    opens_at          timestamptz not null,
    due_at            timestamptz not null,
    status            text not null,
    revealed_at       timestamptz,
    a_state           text,
    b_state           text,
    reviewed_a        timestamptz,
    reviewed_b        timestamptz,
    primary key (practice_id, occurrence_id),
    foreign key (practice_id, couple_id, occurrence_id) references homework.occurrence (practice_id, couple_id, id)
) with (fillfactor = 80); -- room for the row's next state beside it
create index standing_couple on homework.standing (practice_id, couple_id, due_at);
create index standing_assignment on homework.standing (practice_id, assignment_id);

alter table homework.standing enable row level security;
alter table homework.standing force row level security;
create policy definer on homework.standing to hearthwork_owner using (true) with check (true);
create policy care_team_reads on homework.standing for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) <> 'PARTNER' and couple_id = any ((select couples.mine())::uuid[]));
grant select on homework.standing to hearthwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- Kept when a transaction ends, after all of its own locks and its line in the trail, and locking nothing but standings: so
-- nobody who holds one waits for a part, an occurrence, an assignment or the trail that somebody else holds. Each trigger writes what its own row says and leaves the rest, as it is by then:
-- two who hand in at once do not write each other's part back.
-- ---------------------------------------------------------------------------------------------------------------------

-- An occurrence is made with its assignment, in one transaction.
create function homework.stand_from_the_start() returns trigger
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    insert into homework.standing (practice_id, couple_id, occurrence_id, assignment_id, assignment_status, number, joint, opens, opens_at, due_at, status,
                                   revealed_at)
    select new.practice_id, new.couple_id, new.id, a.id, a.status, new.number, a.audience in ('BOTH_SEALED', 'BOTH_SHARED'), new.opens, new.opens_at,
           new.due_at, new.status, new.revealed_at
    from homework.assignment a where a.practice_id = new.practice_id and a.id = new.assignment_id;
    return null;
end
$$;
create constraint trigger stand_from_the_start after insert on homework.occurrence
    deferrable initially deferred for each row execute function homework.stand_from_the_start();

create function homework.stand_as_planned() returns trigger
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    update homework.standing s
    set number = new.number, opens = new.opens, opens_at = new.opens_at, due_at = new.due_at, status = new.status, revealed_at = new.revealed_at
    where s.practice_id = new.practice_id and s.occurrence_id = new.id;
    return null;
end
$$;
create constraint trigger stand_as_planned after update of number, opens, opens_at, due_at, status, revealed_at on homework.occurrence
    deferrable initially deferred for each row execute function homework.stand_as_planned();

create function homework.stand_as_assigned() returns trigger
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    update homework.standing s set assignment_status = new.status, joint = new.audience in ('BOTH_SEALED', 'BOTH_SHARED')
    where s.practice_id = new.practice_id and s.assignment_id = new.id;
    return null;
end
$$;
create constraint trigger stand_as_assigned after update of status, audience on homework.assignment
    deferrable initially deferred for each row execute function homework.stand_as_assigned();

create function homework.stand_as_done() returns trigger
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    update homework.standing s
    set a_state = case new.seat when 'A' then new.state else s.a_state end, b_state = case new.seat when 'B' then new.state else s.b_state end
    where s.practice_id = new.practice_id and s.occurrence_id = new.occurrence_id;
    return null;
end
$$;
create constraint trigger stand_as_done after insert or update of state on homework.participation
    deferrable initially deferred for each row execute function homework.stand_as_done();

create function homework.stand_as_reviewed() returns trigger
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    update homework.standing s set reviewed_a = new.reviewed_a, reviewed_b = new.reviewed_b
    where s.practice_id = new.practice_id and s.occurrence_id = new.occurrence_id;
    return null;
end
$$;
create constraint trigger stand_as_reviewed after insert or update of reviewed_a, reviewed_b on homework.review
    deferrable initially deferred for each row execute function homework.stand_as_reviewed();

insert into homework.standing
select o.practice_id, o.couple_id, o.id, a.id, a.status, o.number, a.audience in ('BOTH_SEALED', 'BOTH_SHARED'), o.opens, o.opens_at, o.due_at,
       o.status, o.revealed_at, pa.state, pb.state, r.reviewed_a, r.reviewed_b
from homework.occurrence o
join homework.assignment a on a.practice_id = o.practice_id and a.id = o.assignment_id
left join homework.participation pa on pa.practice_id = o.practice_id and pa.occurrence_id = o.id and pa.seat = 'A'
left join homework.participation pb on pb.practice_id = o.practice_id and pb.occurrence_id = o.id and pb.seat = 'B'
left join homework.review r on r.practice_id = o.practice_id and r.occurrence_id = o.id;

-- As in V19, out of the standing; the rest is joined so that the planner leaves out what nobody asks for.
create or replace view homework.work with (security_invoker = true) as
select w.*,
       w.due and w.a_state is not null as a_due,
       w.due and w.b_state is not null as b_due,
       homework.lane(w.a_state, w.status, w.has_opened, w.has_ended) as a_lane,
       homework.lane(w.b_state, w.status, w.has_opened, w.has_ended) as b_lane,
       coalesce(w.a_state = 'DONE' and w.status <> 'WITHDRAWN' and w.reviewed_a is null, false) as a_unread,
       coalesce(w.b_state = 'DONE' and w.status <> 'WITHDRAWN' and w.reviewed_b is null, false) as b_unread,
       w.opens in ('WHEN_BOTH_IN', 'IN_SESSION') and homework.can_open(w.opens, w.revealed_at, w.status, w.goes_on, w.by_both) as waits
from (
    select s.practice_id, s.couple_id, s.assignment_id, s.occurrence_id as id, a.exercise, a.exercise_version, s.number, o.sitting, a.smaller, a.audience,
           s.opens, s.opens_at, s.due_at, o.follows_session, s.revealed_at, o.version,
           case when s.assignment_status = 'WITHDRAWN' then s.assignment_status else s.status end as status,
           s.assignment_status = 'ACTIVE' as goes_on,
           s.opens_at <= (select access.moment()) as has_opened,
           s.due_at <= (select access.moment()) as has_ended,
           s.status = 'ACTIVE' and s.assignment_status <> 'WITHDRAWN' and s.due_at <= (select access.moment()) as due,
           s.joint,
           coalesce(s.joint and s.a_state = 'DONE' and s.b_state = 'DONE', false) as by_both,
           s.a_state, pa.started_at as a_started, pa.finished_at as a_finished, pa.reason as a_reason,
           s.b_state, pb.started_at as b_started, pb.finished_at as b_finished, pb.reason as b_reason,
           coalesce(r.held, false) as held, s.reviewed_a, s.reviewed_b, r.reviewed_at, r.rating,
           (select min(t.talked_at) from homework.talked t where t.practice_id = s.practice_id and t.occurrence_id = s.occurrence_id) as talked_at
    from homework.standing s
    left join homework.occurrence o on o.practice_id = s.practice_id and o.id = s.occurrence_id
    left join homework.assignment a on a.practice_id = s.practice_id and a.id = s.assignment_id
    left join homework.participation pa on pa.practice_id = s.practice_id and pa.occurrence_id = s.occurrence_id and pa.seat = 'A'
    left join homework.participation pb on pb.practice_id = s.practice_id and pb.occurrence_id = s.occurrence_id and pb.seat = 'B'
    left join homework.review r on r.practice_id = s.practice_id and r.occurrence_id = s.occurrence_id) w;

-- What of a part is asked with it now lies in its row (V21 had it in the index).
drop index homework.participation_seat;
create unique index participation_seat on homework.participation (practice_id, occurrence_id, seat);

reset role;
