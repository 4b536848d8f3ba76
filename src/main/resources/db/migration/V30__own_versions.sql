-- =====================================================================================================================
-- A practice's own version of an exercise (docs/decisions/0034): the definition in the shape of the shipped files, one row a
-- published version, kept for good. What is not published yet is a draft, and its author's alone.
-- =====================================================================================================================
create schema library authorization hearthwork_owner;
grant usage on schema library to hearthwork_app, hearthwork_phone;

set role hearthwork_owner;

create table library.edition (
    practice_id    uuid not null,
    -- Told apart from what ships by its first letters, here as everywhere: no file of the product can take such a name.
    exercise       text not null constraint edition_is_an_own_one check (exercise ~ '^own-[0-9a-f]{32}$'),
    version        integer not null constraint edition_counts_from_one check (version > 0),
    -- The shipped version that it is made of, whichever of the practice's own it was written upon.
    origin         text not null constraint edition_origin_ships check (origin !~ '^own-'),
    origin_version integer not null,
    definition     text not null constraint edition_definition check (char_length(definition) <= 400000 and definition is json object),
    published_by   uuid not null,
    published_at   timestamptz not null,
    primary key (practice_id, exercise, version),
    foreign key (practice_id) references access.practice (id)
);

create table library.draft (
    practice_id    uuid not null,
    id             uuid not null,
    author_id      uuid not null,
    exercise       text not null constraint draft_is_an_own_one check (exercise ~ '^own-[0-9a-f]{32}$'),
    origin         text not null constraint draft_origin_ships check (origin !~ '^own-'),
    origin_version integer not null,
    -- The newest published version that its author has seen, or none. Publishing upon another one is refused.
    upon           integer not null default 0,
    wording        text not null constraint draft_wording check (char_length(wording) <= 400000 and wording is json object),
    saved_at       timestamptz not null,
    version        integer not null default 0,
    primary key (practice_id, id),
    -- Whoever presses twice goes on with one.
    unique (practice_id, author_id, exercise),
    foreign key (practice_id) references access.practice (id)
);

-- Couples have begun with it and keep its words: as it was published it stays, whoever asks.
create function library.refuse_change() returns trigger
    language plpgsql set search_path = pg_catalog as
$$
begin
    raise exception 'what is published stays; publish the next version' using errcode = '42501';
end
$$;
create trigger edition_stays before update or delete on library.edition for each row execute function library.refuse_change();
create trigger edition_table_stays before truncate on library.edition for each statement execute function library.refuse_change();

alter table library.edition enable row level security;
alter table library.edition force row level security;
create policy definer on library.edition to hearthwork_owner using (true) with check (true);
create policy care_team_reads on library.edition for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR'));
create policy who_answers_for_it_publishes on library.edition for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and published_by = (select access.account_id())
                and (select access.kind()) in ('CLINICIAN', 'SUPERVISOR'));
grant select, insert on library.edition to hearthwork_app;

alter table library.draft enable row level security;
alter table library.draft force row level security;
create policy definer on library.draft to hearthwork_owner using (true) with check (true);
create policy author_reads on library.draft for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and author_id = (select access.account_id())
           and (select access.kind()) in ('CLINICIAN', 'SUPERVISOR'));
create policy author_begins on library.draft for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and author_id = (select access.account_id())
                and (select access.kind()) in ('CLINICIAN', 'SUPERVISOR'));
create policy author_writes on library.draft for update to hearthwork_app
    using (practice_id = (select access.practice_id()) and author_id = (select access.account_id())
           and (select access.kind()) in ('CLINICIAN', 'SUPERVISOR'))
    with check (practice_id = (select access.practice_id()) and author_id = (select access.account_id()));
create policy author_lets_go on library.draft for delete to hearthwork_app
    using (practice_id = (select access.practice_id()) and author_id = (select access.account_id())
           and (select access.kind()) in ('CLINICIAN', 'SUPERVISOR'));
grant select, insert, delete, update (wording, saved_at, version, upon) on library.draft to hearthwork_app;

-- The phone has no right on either table. What a partner may read is what they were given: through an assignment that is theirs
-- to see, whichever of the two it is for. That the library asks for assignments turns an arrow round in SQL, on purpose: a
-- list of its own of what was given to whom could only differ from them.
create function library.editions_given() returns table (exercise text, version integer, origin text)
    language plpgsql stable security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
begin
    return query
        select distinct e.exercise, e.version, e.origin
        from homework.assignment a
        join library.edition e on e.practice_id = a.practice_id and e.exercise = a.exercise and e.version = a.exercise_version
        where who.kind = 'PARTNER' and a.practice_id = who.practice_id and a.couple_id = who.couple_id
          and (a.only_partner_id is null or a.only_partner_id = who.partner_id);
end
$$;

create function library.definition_given(asked text, asked_version integer) returns text
    language plpgsql stable security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
begin
    return (
        select e.definition from library.edition e
        join library.editions_given() g on g.exercise = e.exercise and g.version = e.version
        where e.practice_id = who.practice_id and e.exercise = asked and e.version = asked_version);
end
$$;
grant execute on function library.editions_given(), library.definition_given(text, integer) to hearthwork_phone;

insert into audit.action (words, subject_kind, effect) values ('published exercise', 'exercise', 'ADMINISTERED');

reset role;
