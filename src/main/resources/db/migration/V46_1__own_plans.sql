set role hearthwork_owner;

-- =====================================================================================================================
-- A practice's own plan (docs/decisions/0046), as its own versions of exercises are kept (V30): a row a published version, for good,
-- and drafts that are their authors' alone. Partners read no row of a plan.
-- =====================================================================================================================
create table library.plan_edition (
    practice_id  uuid not null,
    plan         text not null constraint plan_edition_is_an_own_one check (plan ~ '^own-[0-9a-f]{32}$'),
    version      integer not null constraint plan_edition_counts_from_one check (version > 0),
    definition   text not null constraint plan_edition_definition check (char_length(definition) <= 100000 and definition is json object),
    published_by uuid not null,
    published_at timestamptz not null,
    primary key (practice_id, plan, version),
    foreign key (practice_id) references access.practice (id)
);

create table library.plan_draft (
    practice_id uuid not null,
    id          uuid not null,
    author_id   uuid not null,
    plan        text not null constraint plan_draft_is_an_own_one check (plan ~ '^own-[0-9a-f]{32}$'),
    origin      text not null, -- the plan it is a copy of, to go on with the one that was begun
    -- The newest published version that its author has seen, or none. Publishing upon another one is refused.
    upon        integer not null default 0,
    wording     text not null constraint plan_draft_wording check (char_length(wording) <= 100000 and wording is json object),
    saved_at    timestamptz not null,
    version     integer not null default 0,
    primary key (practice_id, id),
    unique (practice_id, author_id, plan),
    foreign key (practice_id) references access.practice (id)
);

-- Couples are on it, and what they are on stays.
create trigger plan_edition_stays before update or delete on library.plan_edition for each row execute function library.refuse_change();
create trigger plan_edition_table_stays before truncate on library.plan_edition for each statement execute function library.refuse_change();

alter table library.plan_edition enable row level security;
alter table library.plan_edition force row level security;
create policy definer on library.plan_edition to hearthwork_owner using (true) with check (true);
create policy care_team_reads on library.plan_edition for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR'));
create policy who_answers_for_it_publishes on library.plan_edition for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and published_by = (select access.account_id())
                and (select access.kind()) in ('CLINICIAN', 'SUPERVISOR'));
grant select, insert on library.plan_edition to hearthwork_app;

alter table library.plan_draft enable row level security;
alter table library.plan_draft force row level security;
create policy definer on library.plan_draft to hearthwork_owner using (true) with check (true);
create policy author_reads on library.plan_draft for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and author_id = (select access.account_id())
           and (select access.kind()) in ('CLINICIAN', 'SUPERVISOR'));
create policy author_begins on library.plan_draft for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and author_id = (select access.account_id())
                and (select access.kind()) in ('CLINICIAN', 'SUPERVISOR'));
create policy author_writes on library.plan_draft for update to hearthwork_app
    using (practice_id = (select access.practice_id()) and author_id = (select access.account_id())
           and (select access.kind()) in ('CLINICIAN', 'SUPERVISOR'))
    with check (practice_id = (select access.practice_id()) and author_id = (select access.account_id()));
create policy author_lets_go on library.plan_draft for delete to hearthwork_app
    using (practice_id = (select access.practice_id()) and author_id = (select access.account_id())
           and (select access.kind()) in ('CLINICIAN', 'SUPERVISOR'));
grant select, insert, delete, update (wording, saved_at, version) on library.plan_draft to hearthwork_app;

insert into audit.action (words, subject_kind, effect) values ('published plan', 'plan', 'ADMINISTERED');

reset role;
