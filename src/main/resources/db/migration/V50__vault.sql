-- =====================================================================================================================
-- Texts lie sealed (docs/decisions/0050). A key for each couple and each partner (its holder), wrapped by a key of the practice,
-- wrapped by a key that is never here. What is in these tables opens nothing by itself.
-- =====================================================================================================================
create schema vault authorization hearthwork_owner;
grant usage on schema vault to hearthwork_app, hearthwork_phone;

set role hearthwork_owner;

-- One row: something known, sealed with the key that is kept outside. Another key is told by it before anything is written.
create table vault.known (
    only_one boolean primary key default true constraint known_is_one check (only_one),
    sealed   bytea not null
);

create table vault.practice_key (
    practice_id uuid not null references access.practice (id),
    version     integer not null,
    wrapped     bytea not null,
    primary key (practice_id, version)
);

-- A holder whose row is gone was shredded: what was sealed for them opens for nobody any more.
create table vault.holder_key (
    practice_id uuid not null,
    holder_id   uuid not null,
    version     integer not null,
    wrapped     bytea not null,
    primary key (practice_id, holder_id),
    foreign key (practice_id, version) references vault.practice_key (practice_id, version)
);

-- Which columns lie sealed, for whom, and by which name a row of theirs is bound to its text. Two SQL expressions of the table's
-- own columns, for what goes through whole tables: sealing what an older version left open, and sealing anew.
create table vault.sealed_column (
    relation regclass not null,
    name     text not null,
    holder   text not null,
    row_name text not null,
    picture  boolean not null default false, -- bytes, and no text
    done     boolean not null default false, -- nothing open is left, and a constraint lets nothing open in
    primary key (relation, name)
);

do $$
declare
    part text;
begin
    foreach part in array array['known', 'practice_key', 'holder_key', 'sealed_column'] loop
        execute format('alter table vault.%I enable row level security', part);
        execute format('alter table vault.%I force row level security', part);
        execute format('create policy definer on vault.%I to hearthwork_owner using (true) with check (true)', part);
    end loop;
end
$$;

-- The keys of the couples that these holders are, or belong to; none to whom the couple is not. Of a couple all at once, its own and
-- those of the two: that somebody has a key tells nobody who has written. A holder without one has the newest key of the practice
-- beside it.
create function vault.keys_of(asked uuid[])
    returns table (practice_id uuid, holder_id uuid, version integer, practice_key bytea, holder_key bytea)
    language plpgsql stable security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
    own uuid[] := couples.mine();
    wanted uuid[];
begin
    select array_agg(distinct x.id) into wanted from (
        select c.id from couples.couple c where c.practice_id = who.practice_id and c.id = any (asked) and c.id = any (own)
        union all
        select p.couple_id from couples.partner p
        where p.practice_id = who.practice_id and p.id = any (asked) and p.couple_id = any (own)) x;
    return query
        select who.practice_id, h.id, p.version, p.wrapped, k.wrapped
        from (select unnest(wanted) as id
              union all select x.id from couples.partner x where x.practice_id = who.practice_id and x.couple_id = any (wanted)) h
        left join vault.holder_key k on k.practice_id = who.practice_id and k.holder_id = h.id
        left join vault.practice_key p on p.practice_id = who.practice_id
             and p.version = coalesce(k.version, (select max(n.version) from vault.practice_key n where n.practice_id = who.practice_id));
end
$$;

-- A first key of the practice; another one that came first stays.
create function vault.begin_practice(first_key bytea) returns void
    language sql security definer set search_path = pg_catalog as
$$
    insert into vault.practice_key (practice_id, version, wrapped)
    select a.practice_id, 1, first_key from access.actor() a where a.id is not null
    on conflict do nothing
$$;

-- A first key for a holder of one's own couples; another one that came first stays.
create function vault.begin_holder(asked uuid, with_version integer, first_key bytea) returns void
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    insert into vault.holder_key (practice_id, holder_id, version, wrapped)
    select k.practice_id, k.holder_id, with_version, first_key from vault.keys_of(array[asked]) k
    where k.holder_id = asked and k.holder_key is null
    on conflict do nothing;
end
$$;

grant execute on function vault.keys_of(uuid[]), vault.begin_practice(bytea), vault.begin_holder(uuid, integer, bytea)
    to hearthwork_app, hearthwork_phone;

-- How long a text may be is said by the product, before it is sealed; sealed it is longer.
alter table sessions.note_section drop constraint note_section_length;
alter table sessions.note_section add constraint note_section_length check (char_length(body) <= 120000);
alter table sessions.note_source drop constraint note_source_quote_length;
alter table sessions.note_source add constraint note_source_quote_length check (char_length(quote) <= 30000);
alter table sessions.note_source drop constraint note_source_origin_length;
alter table sessions.note_source add constraint note_source_origin_length check (char_length(origin) <= 3000);
alter table sessions.addendum drop constraint addendum_length;
alter table sessions.addendum add constraint addendum_length check (char_length(body) between 1 and 120000);

alter table outcomes.said drop constraint said_length;
alter table outcomes.said add constraint said_length check (char_length(body) <= 120000);
alter table outcomes.answer drop constraint answer_length;
alter table outcomes.answer add constraint answer_length check (char_length(body) <= 12000);
alter table outcomes.alert drop constraint alert_seen_note_length;
alter table outcomes.alert add constraint alert_seen_note_length check (char_length(seen_note) between 1 and 12000);
alter table couples.couple drop constraint couple_children_length, drop constraint couple_sitter_length, drop constraint couple_best_time_length;
alter table couples.couple add constraint couple_children_length check (char_length(children) <= 2000),
    add constraint couple_sitter_length check (char_length(sitter) <= 2000),
    add constraint couple_best_time_length check (char_length(best_time) <= 2000);
alter table couples.safety_hold drop constraint safety_hold_reason_length, drop constraint safety_hold_decision_length;
alter table couples.safety_hold add constraint safety_hold_reason_length check (char_length(reason) between 1 and 12000),
    add constraint safety_hold_decision_length check (char_length(decision) between 1 and 12000);

-- As before (V38), with what a line is bound to.
drop function outcomes.open_lines(uuid);
create function outcomes.open_lines(of_check_in uuid) returns table (check_in_id uuid, partner_id uuid, question text, body text)
    language plpgsql stable security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
begin
    return query
        select s.check_in_id, s.partner_id, s.question, s.body from outcomes.check_in x
        join outcomes.said s on s.practice_id = x.practice_id and s.check_in_id in (x.id, x.opened_with) and s.released_at is not null
        where x.practice_id = who.practice_id and x.id = of_check_in and x.partner_id = who.partner_id;
end
$$;
grant execute on function outcomes.open_lines(uuid) to hearthwork_phone;

alter table homework.answer drop constraint answer_length;
alter table homework.answer add constraint answer_length check (char_length(body) <= 120000);
alter table homework.personal_note drop constraint personal_note_length;
alter table homework.personal_note add constraint personal_note_length check (char_length(body) between 1 and 6000);
alter table homework.assignment drop constraint assignment_why_length, drop constraint assignment_if_length,
    drop constraint assignment_then_length, drop constraint assignment_obstacle_length, drop constraint assignment_plan_b_length;
alter table homework.assignment add constraint assignment_why_length check (char_length(why) <= 6000),
    add constraint assignment_if_length check (char_length(if_cue) <= 3000),
    add constraint assignment_then_length check (char_length(then_action) <= 3000),
    add constraint assignment_obstacle_length check (char_length(obstacle) <= 3000),
    add constraint assignment_plan_b_length check (char_length(plan_b) <= 3000);
alter table homework.talk drop constraint talk_length, drop constraint talk_draft_length;
alter table homework.talk add constraint talk_length check (char_length(said) <= 120000),
    add constraint talk_draft_length check (char_length(draft) <= 12000);
-- What came out is keys of cards; that nothing else comes in is looked at when it opens.
alter table homework.outcome drop constraint outcome_offers_keys;
alter table homework.outcome add constraint outcome_length check (char_length(offered) <= 24000);

insert into vault.sealed_column (relation, name, holder, row_name) values
    ('couples.couple', 'children', 'id', 'id'),
    ('couples.couple', 'sitter', 'id', 'id'),
    ('couples.couple', 'best_time', 'id', 'id'),
    ('couples.safety_hold', 'reason', 'couple_id', 'id'),
    ('couples.safety_hold', 'decision', 'couple_id', 'id'),
    ('outcomes.said', 'body', 'partner_id', $$check_in_id || '/' || question$$),
    ('outcomes.answer', 'body', 'partner_id', $$request_id || '/' || item$$),
    ('outcomes.alert', 'seen_note', 'couple_id', $$taken_in || '/' || kind || '/' || nth$$),
    ('homework.answer', 'body', 'partner_id', $$occurrence_id || '/' || prompt$$),
    ('homework.personal_note', 'body', 'partner_id', 'assignment_id'),
    ('homework.assignment', 'why', 'couple_id', 'id'),
    ('homework.assignment', 'if_cue', 'couple_id', 'id'),
    ('homework.assignment', 'then_action', 'couple_id', 'id'),
    ('homework.assignment', 'obstacle', 'couple_id', 'id'),
    ('homework.assignment', 'plan_b', 'couple_id', 'id'),
    ('homework.talk', 'said', 'couple_id', 'occurrence_id'),
    ('homework.talk', 'draft', 'draft_by', 'occurrence_id'),
    ('homework.outcome', 'offered', 'couple_id', 'occurrence_id'),
    ('sessions.note_section', 'body', 'couple_id', $$note_id || '/' || section$$),
    ('sessions.note_source', 'quote', 'couple_id', $$note_id || '/' || number$$),
    ('sessions.note_source', 'origin', 'couple_id', $$note_id || '/' || number$$),
    ('sessions.addendum', 'body', 'couple_id', $$note_id || '/' || number$$);

insert into vault.sealed_column (relation, name, holder, row_name, picture) values
    ('homework.photo', 'image', 'partner_id', 'id', true);

reset role;
