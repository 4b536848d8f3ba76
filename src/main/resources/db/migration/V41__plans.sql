set role hearthwork_owner;

-- =====================================================================================================================
-- A plan is given to a couple once, and its steps open one after the other (docs/decisions/0041). What a step will give stands ready
-- as an assignment without a date: on no phone and in no figure before it opens.
-- =====================================================================================================================
create table homework.plan (
    practice_id  uuid not null,
    couple_id    uuid not null,
    id           uuid not null,
    plan         text not null,
    plan_version integer not null,
    given_by     uuid not null,
    given_at     timestamptz not null,
    ended_at     timestamptz,
    primary key (practice_id, id),
    unique (practice_id, couple_id, id),
    foreign key (practice_id, couple_id) references couples.couple (practice_id, id)
);
create unique index plan_one_at_a_time on homework.plan (practice_id, couple_id) where ended_at is null;

create table homework.plan_step (
    practice_id   uuid not null,
    couple_id     uuid not null,
    plan_id       uuid not null,
    number        integer not null,
    step          text not null,
    exercise      text, -- null for what is measured or decided
    opens         text not null constraint plan_step_opens check (opens in ('AT_ONCE', 'BOTH_FINISHED', 'DAYS_LATER', 'IN_SESSION')),
    after_sitting text, -- of the step before: what both have to come through
    days          integer constraint plan_step_days check (days between 1 and 60),
    held          boolean not null default false, -- it opens by no rule any more, a clinician opens it
    assignment_id uuid,
    what_opens    text, -- of the first sitting, as homework.occurrence.opens
    opened_at     timestamptz, -- may lie ahead: it opens then
    left_out_at   timestamptz,
    primary key (practice_id, plan_id, number),
    foreign key (practice_id, couple_id, plan_id) references homework.plan (practice_id, couple_id, id),
    foreign key (practice_id, couple_id, assignment_id) references homework.assignment (practice_id, couple_id, id)
);
create unique index plan_step_assignment on homework.plan_step (practice_id, assignment_id);

alter table homework.plan enable row level security;
alter table homework.plan force row level security;
create policy definer on homework.plan to hearthwork_owner using (true) with check (true);
create policy care_team_reads on homework.plan for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR')
           and couple_id = any ((select couples.mine())::uuid[]));
create policy clinician_gives on homework.plan for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE')
                and couple_id = any ((select couples.mine())::uuid[]) and given_by = (select access.account_id()));
create policy clinician_ends on homework.plan for update to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE')
           and couple_id = any ((select couples.mine())::uuid[]))
    with check (practice_id = (select access.practice_id()) and couple_id = any ((select couples.mine())::uuid[]));
grant select, insert, update (ended_at) on homework.plan to hearthwork_app;

alter table homework.plan_step enable row level security;
alter table homework.plan_step force row level security;
create policy definer on homework.plan_step to hearthwork_owner using (true) with check (true);
create policy care_team_reads on homework.plan_step for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR')
           and couple_id = any ((select couples.mine())::uuid[]));
create policy clinician_gives on homework.plan_step for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE')
                and couple_id = any ((select couples.mine())::uuid[]));
create policy clinician_steers on homework.plan_step for update to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE')
           and couple_id = any ((select couples.mine())::uuid[]))
    with check (practice_id = (select access.practice_id()) and couple_id = any ((select couples.mine())::uuid[]));
-- That a step opened is written by the function below alone.
grant select, insert, update (assignment_id, held, left_out_at) on homework.plan_step to hearthwork_app;

-- What was given: it had a date. What stands ready in a plan is none of it.
create view homework.given with (security_invoker = true) as
select a.* from homework.assignment a
where exists (select from homework.occurrence o where o.practice_id = a.practice_id and o.assignment_id = a.id);
grant select on homework.given to hearthwork_app;

-- The step that waits for both to come through this occurrence. A partner's phone learns no more of a plan than that.
create function homework.step_after(of_occurrence uuid) returns table (plan_id uuid, number integer)
    language sql stable security definer set search_path = pg_catalog as
$$
    select n.plan_id, n.number
    from homework.occurrence o
    join homework.assignment a on a.practice_id = o.practice_id and a.id = o.assignment_id
    join homework.plan_step s on s.practice_id = a.practice_id and s.assignment_id = a.id
    join homework.plan p on p.practice_id = s.practice_id and p.id = s.plan_id and p.ended_at is null
    join homework.plan_step n on n.practice_id = s.practice_id and n.plan_id = s.plan_id and n.number = s.number + 1
    where o.practice_id = access.practice_id() and o.id = of_occurrence and o.couple_id = any (couples.mine())
      and access.is_word('go-on', of_occurrence::text) and homework.came_through(o, a)
      and n.opens = 'BOTH_FINISHED' and n.after_sitting = o.sitting and not n.held and n.opened_at is null and n.left_out_at is null
$$;

-- Opens a step, on the product's word: what stands ready gets its date, for both. Answers with the step that comes some days after it.
-- Nothing where it was opened before, was left out, or rests, nor where joint work is held back (V36); touch has nothing ready, and opens by being given.
create function homework.open_step(of_plan uuid, of_number integer, from_time timestamptz, until_time timestamptz)
    returns table (number integer, days integer)
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    who    access.account := access.actor();
    s      homework.plan_step;
    new_id uuid := uuidv7();
begin
    select x.* into s from homework.plan_step x join homework.plan p on p.practice_id = x.practice_id and p.id = x.plan_id
    where x.practice_id = who.practice_id and x.plan_id = of_plan and x.number = of_number and x.couple_id = any (couples.mine())
      and who.kind in ('PARTNER', 'CLINICIAN', 'ASSOCIATE') and access.is_word('open-step', of_plan::text || ' ' || of_number::text)
      and p.ended_at is null and x.opened_at is null and x.left_out_at is null for no key update of x;
    if not found or s.exercise is not null and s.assignment_id is null then
        return;
    end if;
    if s.assignment_id is not null then
        perform from homework.assignment a where a.practice_id = s.practice_id and a.id = s.assignment_id and a.status = 'ACTIVE' for no key update;
        if not found or homework.on_hold(s.practice_id, s.couple_id)
            or 2 > (select count(*) from couples.screened x
                    where x.practice_id = s.practice_id and x.couple_id = s.couple_id and not x.holds_back) then
            -- Its rule has come true and will not again: from now on a clinician opens it.
            update homework.plan_step x set held = true where x.practice_id = s.practice_id and x.plan_id = of_plan and x.number = of_number;
            return;
        end if;
        if not exists (select from homework.occurrence o where o.practice_id = s.practice_id and o.assignment_id = s.assignment_id) then
            update homework.assignment a set assigned_at = access.moment() where a.practice_id = s.practice_id and a.id = s.assignment_id;
            insert into homework.occurrence (practice_id, couple_id, assignment_id, only_partner_id, id, number, sitting, opens, opens_at,
                                             due_at, follows_session, status)
            select a.practice_id, a.couple_id, a.id, a.only_partner_id, new_id, 1, a.first_sitting, s.what_opens, from_time, until_time,
                   false, 'ACTIVE'
            from homework.assignment a where a.practice_id = s.practice_id and a.id = s.assignment_id;
            insert into homework.participation (practice_id, couple_id, occurrence_id, partner_id, id, seat, state, at_prompt)
            select c.practice_id, c.couple_id, new_id, x.partner_id, uuidv7(), x.seat, 'WAITING', 0
            from couples.couple_card c cross join lateral (values (c.a_id, 'A'), (c.b_id, 'B')) x(partner_id, seat)
            where c.practice_id = s.practice_id and c.couple_id = s.couple_id;
        end if;
    end if;
    update homework.plan_step x set opened_at = from_time where x.practice_id = s.practice_id and x.plan_id = of_plan and x.number = of_number;
    return query
        select n.number, n.days from homework.plan_step n
        where n.practice_id = s.practice_id and n.plan_id = of_plan and n.number = of_number + 1 and n.opens = 'DAYS_LATER'
          and not n.held and n.opened_at is null and n.left_out_at is null;
end
$$;

insert into audit.action (words, subject_kind, effect) values
    ('opened plan', 'plan', 'OPENED'),
    ('gave plan', 'plan', 'CHANGED'),
    ('steered plan', 'plan', 'CHANGED');

grant execute on function homework.step_after(uuid), homework.open_step(uuid, integer, timestamptz, timestamptz)
    to hearthwork_app, hearthwork_phone;

reset role;
