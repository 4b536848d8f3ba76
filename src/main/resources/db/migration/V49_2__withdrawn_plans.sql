set role hearthwork_owner;

-- =====================================================================================================================
-- An own plan that is not given any more (docs/decisions/0049), in the table of own exercises that are not (V46_2): by the key of
-- either. Whoever is on it goes on with it: only the library and what gives look here.
-- =====================================================================================================================
alter table library.withdrawn rename column exercise to key;

create or replace function homework.refuse_withdrawn() returns trigger
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    if exists (select from library.withdrawn w where w.practice_id = new.practice_id and w.key = new.exercise) then
        raise exception 'this exercise is not given any more' using errcode = '42501';
    end if;
    return new;
end
$$;

-- A page that was open before, and two at once: it is refused here too.
create function homework.refuse_withdrawn_plan() returns trigger
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    if exists (select from library.withdrawn w where w.practice_id = new.practice_id and w.key = new.plan) then
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
