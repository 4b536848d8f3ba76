set role hearthwork_owner;

-- =====================================================================================================================
-- An own plan that is not given any more (docs/decisions/0049), as an own exercise (V46_2). Whoever is on it goes on with it: only the
-- library and what gives look here.
-- =====================================================================================================================
create table library.plan_withdrawn (
    practice_id  uuid not null,
    plan         text not null constraint plan_withdrawn_is_an_own_one check (plan ~ '^own-[0-9a-f]{32}$'),
    withdrawn_by uuid not null,
    withdrawn_at timestamptz not null,
    primary key (practice_id, plan),
    foreign key (practice_id) references access.practice (id)
);

alter table library.plan_withdrawn enable row level security;
alter table library.plan_withdrawn force row level security;
create policy definer on library.plan_withdrawn to hearthwork_owner using (true) with check (true);
create policy care_team_reads on library.plan_withdrawn for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR'));
create policy who_answers_for_it_withdraws on library.plan_withdrawn for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and withdrawn_by = (select access.account_id())
                and (select access.kind()) in ('CLINICIAN', 'SUPERVISOR'));
create policy who_answers_for_it_offers_again on library.plan_withdrawn for delete to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'SUPERVISOR'));
grant select, insert, delete on library.plan_withdrawn to hearthwork_app;

-- A page that was open before, and two at once: it is refused here too.
create function homework.refuse_withdrawn_plan() returns trigger
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    if exists (select from library.plan_withdrawn w where w.practice_id = new.practice_id and w.plan = new.plan) then
        raise exception 'this plan is not given any more' using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger plan_of_what_is_given before insert on homework.plan
    for each row when (new.plan like 'own-%') execute function homework.refuse_withdrawn_plan();

insert into audit.action (words, subject_kind, effect) values
    ('withdrew plan', 'plan', 'ADMINISTERED'),
    ('offered plan again', 'plan', 'ADMINISTERED');

reset role;
