set role hearthwork_owner;

-- =====================================================================================================================
-- An own exercise that is not given any more (docs/decisions/0046). Whoever has it keeps it: only the library and what gives look here.
-- =====================================================================================================================
create table library.withdrawn (
    practice_id  uuid not null,
    exercise     text not null constraint withdrawn_is_an_own_one check (exercise ~ '^own-[0-9a-f]{32}$'),
    withdrawn_by uuid not null,
    withdrawn_at timestamptz not null,
    primary key (practice_id, exercise),
    foreign key (practice_id) references access.practice (id)
);

alter table library.withdrawn enable row level security;
alter table library.withdrawn force row level security;
create policy definer on library.withdrawn to hearthwork_owner using (true) with check (true);
create policy care_team_reads on library.withdrawn for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR'));
create policy who_answers_for_it_withdraws on library.withdrawn for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and withdrawn_by = (select access.account_id())
                and (select access.kind()) in ('CLINICIAN', 'SUPERVISOR'));
create policy who_answers_for_it_offers_again on library.withdrawn for delete to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'SUPERVISOR'));
grant select, insert, delete on library.withdrawn to hearthwork_app;

-- A page that was open before, and two at once: it is refused here too.
create function homework.refuse_withdrawn() returns trigger
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    if exists (select from library.withdrawn w where w.practice_id = new.practice_id and w.exercise = new.exercise) then
        raise exception 'this exercise is not given any more' using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger assignment_of_what_is_given before insert on homework.assignment
    for each row when (new.exercise like 'own-%') execute function homework.refuse_withdrawn();

insert into audit.action (words, subject_kind, effect) values
    ('withdrew exercise', 'exercise', 'ADMINISTERED'),
    ('offered exercise again', 'exercise', 'ADMINISTERED');

reset role;
