-- Partners have a door of their own. Row security hides rows, and tells of them all the same to whoever may ask the table:
-- "Rows Removed by Filter" counts what is hidden, xmax moves when a hidden row refers to a visible one, a key that exists
-- already is refused in other words than one that does not. So a partner's transaction runs as hearthwork_phone, which has
-- no right at all on what partners never read, columns instead of tables on the rest, and answers through functions
-- alone. Row security stays underneath, and either role is blind to the other's people.
do $$
begin
    if not exists (select from pg_roles where rolname = 'hearthwork_phone') then
        create role hearthwork_phone login nosuperuser nobypassrls nocreatedb nocreaterole noinherit;
    end if;
end
$$;

set role hearthwork_owner;

grant usage on schema access, audit, couples, homework, sessions to hearthwork_phone;

-- ---------------------------------------------------------------------------------------------------------------------
-- Whoever comes by the wrong door is nobody. On the phone's, so is whoever asks for a plan: a plan names pages and counts
-- of what the functions below leave out, and the product never asks for one there.
-- ---------------------------------------------------------------------------------------------------------------------
alter function access.actor() rename to account_of_context;
create function access.actor() returns access.account
    language sql stable security definer set search_path = pg_catalog as
$$
    select who from access.account_of_context() who
    where case session_user when 'hearthwork_app' then who.kind <> 'PARTNER'
                            when 'hearthwork_phone' then who.kind = 'PARTNER' and current_query() !~* '\mexplain\M'
                            else who.id is not null end
$$;

create function access.couple_id() returns uuid
    language sql stable security definer set search_path = pg_catalog as $$ select (access.actor()).couple_id $$;

-- Two of the same deed come one after the other. The names of such locks are apart from all others, so that nobody feels
-- the turns of the trail by them.
create function access.in_turn(deed text) returns void
    language sql security definer set search_path = pg_catalog as
$$ select pg_advisory_xact_lock(hashtextextended('once:' || deed, 0)) $$;
grant execute on function access.in_turn(text) to hearthwork_app;

create or replace function access.guard_account() returns trigger
    language plpgsql set search_path = pg_catalog as
$$
begin
    if new.status <> old.status and current_user <> 'hearthwork_owner'
        and (access.kind() <> 'OWNER' or new.id = access.account_id()) then
        raise exception 'only the owner changes the status of an account, and never their own' using errcode = '42501';
    end if;
    return new;
end
$$;

-- ---------------------------------------------------------------------------------------------------------------------
-- What a partner reads and changes as rows: their own, and of the couple what both may know. A policy that is a partner's
-- alone moves to the phone.
-- ---------------------------------------------------------------------------------------------------------------------
do $$
declare
    one record;
begin
    for one in select p.polname, p.polrelid::regclass as of_table from pg_policy p join pg_roles r on p.polroles = array[r.oid]
               where r.rolname = 'hearthwork_app' and p.polname like 'partner\_%' loop
        execute format('alter policy %I on %s to hearthwork_phone', one.polname, one.of_table);
    end loop;
end
$$;

create policy phone_reads_own_practice on access.practice for select to hearthwork_phone using (id = (select access.practice_id()));
grant select (id, name, time_zone, region, version) on access.practice to hearthwork_phone;

create policy phone_reads_oneself on access.account for select to hearthwork_phone
    using (practice_id = (select access.practice_id()) and id = (select access.account_id()));
create policy phone_changes_oneself on access.account for update to hearthwork_phone
    using (practice_id = (select access.practice_id()) and id = (select access.account_id()))
    with check (practice_id = (select access.practice_id()) and id = (select access.account_id()));
grant select (practice_id, id, kind, email, name, language, status, couple_id, partner_id, version),
    update (name, language, version) on access.account to hearthwork_phone;

create policy phone_reads_own_couple on couples.couple for select to hearthwork_phone
    using (practice_id = (select access.practice_id()) and id = (select access.couple_id()));
grant select (practice_id, id, status, time_zone) on couples.couple to hearthwork_phone;

create policy phone_reads_own_couple on couples.partner for select to hearthwork_phone
    using (practice_id = (select access.practice_id()) and couple_id = (select access.couple_id()));
grant select (practice_id, couple_id, id, seat, first_name) on couples.partner to hearthwork_phone;

create policy phone_reads_own on couples.consent for select to hearthwork_phone
    using (practice_id = (select access.practice_id()) and partner_id = (select access.partner_id()));
grant select (practice_id, couple_id, partner_id, document, version, signed_at, withdrawn_at),
    insert (practice_id, couple_id, partner_id, document, version, signed_at), update (withdrawn_at) on couples.consent to hearthwork_phone;

grant select (practice_id, couple_id, id, kind, partner_id, starts_at, ends_at, setting, status) on sessions.appointment to hearthwork_phone;

create policy phone_reads_own on homework.personal_note for select to hearthwork_phone
    using (practice_id = (select access.practice_id()) and partner_id = (select access.partner_id()));
grant select (practice_id, couple_id, assignment_id, partner_id, body) on homework.personal_note to hearthwork_phone;

grant select (practice_id, couple_id, id, exercise, exercise_version, first_sitting, smaller, audience, only_partner_id, who_sees, reveal,
              clinician_reads_sealed, schedule, why, if_cue, then_action, obstacle, plan_b, confidence, status, assigned_by, assigned_at,
              version, touch) on homework.assignment to hearthwork_phone;
grant select (practice_id, couple_id, assignment_id, only_partner_id, id, number, sitting, opens_at, due_at, follows_session, status,
              revealed_at, version, opens) on homework.occurrence to hearthwork_phone;
grant select (practice_id, couple_id, occurrence_id, partner_id, seat, id, state, started_at, finished_at, reason, at_prompt, taken_back_at, version),
    update (state, started_at, finished_at, reason, at_prompt, version) on homework.participation to hearthwork_phone;

grant select (practice_id, couple_id, occurrence_id, partner_id, talked_at) on homework.talked to hearthwork_phone;

create policy phone_reads_the_couples on homework.said_yes for select to hearthwork_phone
    using (practice_id = (select access.practice_id()) and couple_id = (select access.couple_id()));
grant select (practice_id, couple_id, occurrence_id, partner_id, version, said_at) on homework.said_yes to hearthwork_phone;

-- ---------------------------------------------------------------------------------------------------------------------
-- Answers. The two partners' lie side by side in one table, so the phone has no right on it, and three functions for all.
-- Each finds what it returns by an index that holds nothing else: what is hidden costs no page, no row and no time.
-- ---------------------------------------------------------------------------------------------------------------------
create index answer_released on homework.answer (practice_id, couple_id, occurrence_id) where released_at is not null;

-- Own answers to these parts; a clinician-only one not again after handing it in, whoever else may hold the phone by then.
create function homework.own_answers(of_parts uuid[])
    returns table (participation_id uuid, prompt text, body text, given boolean)
    language plpgsql stable security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
begin
    return query
        select n.participation_id, n.prompt, n.body, n.given from homework.answer n
        where n.practice_id = who.practice_id and n.participation_id = any (of_parts) and n.partner_id = who.partner_id
          and (n.visibility <> 'CLINICIAN_ONLY' or not n.submitted);
end
$$;

-- What is open to both in these occurrences.
create function homework.released_answers(of_occurrences uuid[])
    returns table (occurrence_id uuid, partner_id uuid, prompt text, visibility text, body text, released_at timestamptz, saved_at timestamptz)
    language plpgsql stable security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
begin
    return query
        select n.occurrence_id, n.partner_id, n.prompt, n.visibility, n.body, n.released_at, n.saved_at from homework.answer n
        where n.practice_id = who.practice_id and n.couple_id = who.couple_id and n.occurrence_id = any (of_occurrences)
          and n.released_at is not null and n.visibility in ('SEALED', 'JOINT');
end
$$;

-- Keeps an answer as it is typed. Who will see it is fixed by the first letter; what is handed in stays. A part that is not
-- one's own is refused in one way, whether it exists or not and whatever is in it.
create function homework.keep_answer(of_part uuid, new_prompt text, new_visibility text, reads_sealed boolean, new_body text,
                                     is_given boolean, at_time timestamptz)
    returns void
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
begin
    insert into homework.answer (practice_id, couple_id, partner_id, occurrence_id, participation_id, prompt,
                                 visibility, clinician_reads_sealed, body, given, saved_at)
    select p.practice_id, p.couple_id, p.partner_id, p.occurrence_id, p.id, new_prompt, new_visibility, reads_sealed, new_body, is_given, at_time
    from homework.participation p
    where p.practice_id = who.practice_id and p.id = of_part and p.partner_id = who.partner_id and p.state in ('WAITING', 'STARTED')
    on conflict (practice_id, participation_id, prompt) do update set body = excluded.body, given = excluded.given, saved_at = excluded.saved_at
    where not answer.submitted;
    if not found then
        raise exception 'not an open part of the asker' using errcode = '42501';
    end if;
end
$$;

-- What a partner may call, by name; the second list is a partner's alone, so that the desk never does it in their place.
do $$
declare
    one record;
begin
    for one in
        select p.oid::regprocedure as door, n.nspname || '.' || p.proname = any (array[
                   'homework.own_answers', 'homework.released_answers', 'homework.keep_answer', 'homework.hand_in', 'homework.mark_talked',
                   'homework.say_yes', 'homework.take_back', 'audit.accesses_to_my_record', 'access.couple_id']) as is_partners_alone
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname || '.' || p.proname = any (array[
                   'homework.own_answers', 'homework.released_answers', 'homework.keep_answer', 'homework.hand_in', 'homework.mark_talked',
                   'homework.say_yes', 'homework.take_back', 'audit.accesses_to_my_record', 'access.couple_id',
                   'access.practice_id', 'access.account_id', 'access.kind', 'access.partner_id', 'access.moment', 'access.in_turn', 'couples.mine',
                   'audit.append',
                   -- signing in and out, and one's own password
                   'access.credentials', 'access.is_signing_in', 'access.begin_session', 'access.session_holds', 'access.end_session',
                   'access.my_sessions', 'access.sign_out_everywhere', 'access.change_password', 'access.take_try', 'access.give_back_try'])
    loop
        execute format('grant execute on function %s to hearthwork_phone', one.door);
        if one.is_partners_alone then
            execute format('revoke execute on function %s from hearthwork_app', one.door);
        end if;
    end loop;
end
$$;

revoke insert, update on homework.answer from hearthwork_app;
revoke update on homework.participation from hearthwork_app;
revoke insert, update on couples.consent from hearthwork_app;

reset role;

-- ---------------------------------------------------------------------------------------------------------------------
-- PostgreSQL lets everybody read sizes, counters, locks and the clock of transactions of the whole server: whoever watches
-- couples.safety_hold grow knows of a hold. Nobody of the product needs them. Only a superuser may take them away; on a
-- PostgreSQL whose migrating role is none, its administrator does (docs/decisions/0018).
-- ---------------------------------------------------------------------------------------------------------------------
do $$
declare
    one record;
begin
    if not (select rolsuper from pg_roles where rolname = current_user) then
        raise notice 'statistics of the server stay readable: only a superuser may take them away';
        return;
    end if;
    for one in
        select p.oid::regprocedure as door, p.proname ~ 'advisory' as is_lock from pg_proc p
        where p.pronamespace = 'pg_catalog'::regnamespace
          and (p.proname ~ '^(pg_stat_get_|pg_(try_)?advisory_|pg_current_wal_|pg_current_xact|txid_|pg_control_)'
               or p.proname in ('pg_relation_size', 'pg_table_size', 'pg_total_relation_size', 'pg_indexes_size', 'pg_database_size',
                                'pg_tablespace_size', 'pg_relation_filenode', 'pg_relation_filepath', 'pg_filenode_relation',
                                'pg_lock_status', 'pg_blocking_pids', 'pg_safe_snapshot_blocking_pids', 'pg_prepared_xact',
                                'pg_sequence_last_value', 'pg_current_snapshot', 'pg_export_snapshot', 'pg_xact_status',
                                'pg_xact_commit_timestamp', 'pg_last_committed_xact', 'pg_get_multixact_members', 'mxid_age',
                                'pg_notification_queue_usage', 'pg_get_replication_slots')
               or p.oid = 'age(xid)'::regprocedure)
    loop
        execute format('revoke execute on function %s from public', one.door);
        execute format('grant execute on function %s to %s', one.door, case when one.is_lock then 'hearthwork_owner, hearthwork_app' else 'pg_monitor' end);
    end loop;
    revoke select on pg_catalog.pg_class from public;
    execute (select format('grant select (%s) on pg_catalog.pg_class to public', string_agg(quote_ident(attname), ', '))
             from pg_attribute where attrelid = 'pg_catalog.pg_class'::regclass and attnum > 0 and not attisdropped
               and attname not in ('reltuples', 'relpages', 'relallvisible', 'relallfrozen', 'relfrozenxid', 'relminmxid'));
    grant select on pg_catalog.pg_class to pg_monitor;
    -- A block of PL/pgSQL puts a question together that its own text does not show.
    revoke usage on language plpgsql from public;
    grant usage on language plpgsql to hearthwork_owner;
end
$$;
