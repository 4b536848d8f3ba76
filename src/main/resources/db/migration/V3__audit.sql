set role hearthwork_owner;

-- Append-only, hash-chained per practice. Nobody inserts by hand: audit.append() is the only door.
create table audit.entry (
    practice_id   uuid not null references access.practice,
    number        bigint not null,
    at            timestamptz not null,
    actor_id      uuid,
    actor_kind    text,
    action        text not null constraint entry_action_length check (char_length(action) between 1 and 80),
    subject_kind  text not null,
    subject_id    uuid,
    couple_id     uuid,
    outcome       text not null constraint entry_outcome check (outcome in ('DONE', 'DENIED')),
    previous_hash bytea not null,
    hash          bytea not null,
    primary key (practice_id, number)
);
create index entry_couple on audit.entry (practice_id, couple_id, number);

create function audit.hash_of(e audit.entry) returns bytea
    language sql immutable set search_path = pg_catalog as
$$
    select sha256(e.previous_hash || convert_to(concat_ws('|', e.practice_id, e.number,
        (extract(epoch from e.at) * 1000000)::bigint, coalesce(e.actor_id::text, '-'), coalesce(e.actor_kind, '-'), e.action,
        e.subject_kind, coalesce(e.subject_id::text, '-'), coalesce(e.couple_id::text, '-'), e.outcome), 'UTF8'))
$$;

create function audit.append(new_action text, new_subject_kind text, new_subject_id uuid, new_couple_id uuid, new_outcome text, at_time timestamptz)
    returns void
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    who  access.account := access.actor();
    last audit.entry;
    line audit.entry;
begin
    if who.practice_id is null then
        raise exception 'no actor, no trail' using errcode = '42501';
    end if;
    -- One writer at a time per practice, until its transaction ends: the chain has no forks.
    perform pg_advisory_xact_lock(hashtextextended('audit:' || who.practice_id::text, 0));
    select * into last from audit.entry e where e.practice_id = who.practice_id order by e.number desc limit 1;
    line.practice_id := who.practice_id;
    line.number := coalesce(last.number, 0) + 1;
    line.at := at_time;
    line.actor_id := who.id;
    line.actor_kind := who.kind;
    line.action := new_action;
    line.subject_kind := new_subject_kind;
    line.subject_id := new_subject_id;
    line.couple_id := new_couple_id;
    line.outcome := new_outcome;
    line.previous_hash := coalesce(last.hash, sha256(convert_to(who.practice_id::text, 'UTF8')));
    line.hash := audit.hash_of(line);
    insert into audit.entry select line.*;
end
$$;

-- The first line whose hash or predecessor does not fit, or null for a chain that is whole.
create function audit.first_break() returns bigint
    language sql stable security definer set search_path = pg_catalog as
$$
    select min(number) from (
        select e.number, e.hash, audit.hash_of(e) as computed, e.previous_hash,
               lag(e.hash, 1, sha256(convert_to(e.practice_id::text, 'UTF8'))) over (order by e.number) as before,
               row_number() over (order by e.number) as position
        from audit.entry e where e.practice_id = access.practice_id() and access.kind() = 'OWNER') chain
    where hash <> computed or previous_hash <> before or number <> position
$$;

create function audit.refuse() returns trigger
    language plpgsql set search_path = pg_catalog as
$$
begin
    raise exception 'the audit trail is append-only' using errcode = '42501';
end
$$;
create trigger entry_stays before update or delete on audit.entry for each row execute function audit.refuse();
create trigger entry_stays_whole before truncate on audit.entry for each statement execute function audit.refuse();

alter table audit.entry enable row level security;
alter table audit.entry force row level security;
create policy definer on audit.entry to hearthwork_owner using (true) with check (true);
create policy owner_and_supervisor_read on audit.entry for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('OWNER', 'SUPERVISOR'));
grant select on audit.entry to hearthwork_app;
grant execute on function audit.append(text, text, uuid, uuid, text, timestamptz), audit.first_break() to hearthwork_app;

reset role;
