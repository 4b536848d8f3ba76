set role hearthwork_owner;

-- ---------------------------------------------------------------------------------------------------------------------
-- The door: sessions that end, passwords that change, links that reset them, and how often somebody may try.
-- ---------------------------------------------------------------------------------------------------------------------

-- Raised by whatever ends every session of an account at once. A session carries the number it began with, signed, and is
-- nobody as soon as they differ: so an account that is enabled again does not get its old sessions back.
-- next_epoch is raised at once and comes into force with the commit: what ends the sessions ends by its own line in the trail.
alter table access.account add column session_epoch integer not null default 0,
                           add column next_epoch    integer not null default 0;

-- What the product signed in the setting hearthwork.<name>, in parts; null for anything else. The format stands above
-- access.claim() in V2: bound to this backend and to the last five minutes.
create function access.signed(raw text) returns text[]
    language plpgsql stable security definer set search_path = pg_catalog as
$$
declare
    payload text := split_part(raw, '#', 1);
    mac     text := split_part(raw, '#', 2);
    key     access.context_key;
    parts   text[];
begin
    if raw is null or mac = '' then
        return null;
    end if;
    select * into key from access.context_key;
    if not found or mac <> encode(sha256(key.outer_pad || sha256(key.inner_pad || convert_to(payload, 'UTF8'))), 'hex') then
        return null;
    end if;
    parts := string_to_array(payload, '|');
    if parts[2]::int <> pg_backend_pid() or abs(extract(epoch from now()) - parts[3]::bigint) > 300 then
        return null;
    end if;
    return parts;
end
$$;

create or replace function access.claim() returns text[]
    language sql stable security definer set search_path = pg_catalog as
$$
    select parts from access.signed(current_setting('hearthwork.context', true)) parts where parts[1] = '1'
$$;

-- The account behind the claim, as it is now: a disabled one is nobody from the next statement on, and so is a session from
-- before the account's sessions were ended. Work without a session (the demo practice) carries no epoch.
create or replace function access.actor() returns access.account
    language sql stable security definer set search_path = pg_catalog as
$$
    select a from access.account a, (select access.claim() as parts) c
    where c.parts is not null and a.practice_id = c.parts[4]::uuid and a.id = c.parts[5]::uuid and a.status = 'ACTIVE'
      and (c.parts[6] is null or c.parts[6]::int = a.session_epoch)
$$;

-- ---------------------------------------------------------------------------------------------------------------------
-- A password is compared in one place. The product signs that it is doing so, and for whom:
--     sign-in|<backend process>|<seconds since 1970>|<sha-256 of the e-mail as it was typed, hex>#<hmac-sha-256, hex>
-- Without that, the hash stays where it is: also for whoever reached the product's connection.
-- ---------------------------------------------------------------------------------------------------------------------
create function access.is_signing_in(asked_email text) returns boolean
    language sql stable security definer set search_path = pg_catalog as
$$
    select coalesce((select parts[1] = 'sign-in' and parts[4] = encode(sha256(convert_to(asked_email, 'UTF8')), 'hex')
                     from access.signed(current_setting('hearthwork.sign_in', true)) parts), false)
$$;

drop function access.credentials(text);
create function access.credentials(asked_email text)
    returns table (practice_id uuid, id uuid, kind text, email text, name text, password_hash text, language text,
                   couple_id uuid, partner_id uuid, session_epoch integer)
    language sql stable security definer set search_path = pg_catalog as
$$
    select a.practice_id, a.id, a.kind, a.email, a.name, a.password_hash, a.language, a.couple_id, a.partner_id, a.session_epoch
    from access.account a
    where access.is_signing_in(asked_email) and lower(a.email) = lower(asked_email) and a.status = 'ACTIVE'
$$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Sessions, on whichever node they are. The browser holds the token, the table its SHA-256. The product reads and writes
-- this table through the functions below and in no other way.
-- ---------------------------------------------------------------------------------------------------------------------
create table access.session (
    practice_id uuid not null references access.practice,
    account_id  uuid not null,
    id          uuid not null,
    token_hash  bytea not null constraint session_token unique,
    epoch       integer not null,
    device      text not null constraint session_device_length check (char_length(device) between 1 and 60),
    started_at  timestamptz not null,
    used_at     timestamptz not null,
    ended_at    timestamptz,
    primary key (practice_id, id),
    constraint session_account foreign key (practice_id, account_id) references access.account (practice_id, id)
);
create index session_of_account on access.session (practice_id, account_id);
alter table access.session enable row level security;
alter table access.session force row level security;
create policy definer on access.session to hearthwork_owner using (true) with check (true);

-- Begins a session of the actor, and forgets those of theirs that began before the longest possible one.
create function access.begin_session(new_session uuid, hash bytea, on_device text, at_time timestamptz, oldest timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
begin
    if who.id is null then
        raise exception 'no actor, no session' using errcode = '42501';
    end if;
    delete from access.session s where s.practice_id = who.practice_id and s.account_id = who.id and s.started_at < oldest;
    insert into access.session (practice_id, account_id, id, token_hash, epoch, device, started_at, used_at)
    values (who.practice_id, who.id, new_session, hash, who.session_epoch, on_device, at_time, at_time);
end
$$;

-- Whether a session still holds: not ended, its account let in, nothing since that ended all sessions of the account.
create function access.session_holds(hash bytea, is_used boolean, at_time timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    one access.session;
begin
    select s.* into one from access.session s join access.account a on a.practice_id = s.practice_id and a.id = s.account_id
    where s.token_hash = hash and s.ended_at is null and a.status = 'ACTIVE' and a.session_epoch = s.epoch;
    if not found then
        return false;
    end if;
    if is_used and one.used_at < at_time - interval '1 minute' then
        update access.session s set used_at = at_time where s.practice_id = one.practice_id and s.id = one.id;
    end if;
    return true;
end
$$;

create function access.end_session(hash bytea, at_time timestamptz) returns void
    language sql security definer set search_path = pg_catalog as
$$
    update access.session s set ended_at = at_time where s.token_hash = hash and s.ended_at is null
$$;

-- Where the actor is signed in now, the newest use first.
create function access.my_sessions(started_after timestamptz) returns table (id uuid, device text, started_at timestamptz, used_at timestamptz)
    language sql stable security definer set search_path = pg_catalog as
$$
    select s.id, s.device, s.started_at, s.used_at
    from access.actor() a join access.session s on s.practice_id = a.practice_id and s.account_id = a.id
    where a.id is not null and s.ended_at is null and s.epoch = a.session_epoch and s.started_at > started_after
    order by s.used_at desc, s.id
$$;

-- Ends every session of the actor, the one that asks among them.
create function access.sign_out_everywhere() returns void
    language sql security definer set search_path = pg_catalog as
$$
    update access.account a set next_epoch = a.next_epoch + 1
    from access.actor() me where a.practice_id = me.practice_id and a.id = me.id
$$;

-- Being kept out and a new password end every session, whoever caused it and by whichever statement.
create function access.sessions_are_to_end() returns trigger
    language plpgsql set search_path = pg_catalog as
$$
begin
    if (new.status = 'DISABLED' and old.status <> 'DISABLED') or new.password_hash <> old.password_hash then
        new.next_epoch := old.next_epoch + 1;
    end if;
    return new;
end
$$;
create trigger sessions_are_to_end before update on access.account for each row execute function access.sessions_are_to_end();

create function access.end_sessions() returns trigger
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    update access.account a set session_epoch = a.next_epoch where a.practice_id = new.practice_id and a.id = new.id;
    return null;
end
$$;
create constraint trigger sessions_end after update on access.account deferrable initially deferred
    for each row when (new.next_epoch <> new.session_epoch) execute function access.end_sessions();

-- ---------------------------------------------------------------------------------------------------------------------
-- A new password: by oneself with the old one, or by a one-time link that somebody hands over.
-- ---------------------------------------------------------------------------------------------------------------------
create function access.change_password(new_password_hash text) returns boolean
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    me access.account := access.actor();
begin
    -- Only in the transaction in which the old one was compared.
    if me.id is null or not access.is_signing_in(me.email) then
        return false;
    end if;
    update access.account a set password_hash = new_password_hash, version = a.version + 1
    where a.practice_id = me.practice_id and a.id = me.id;
    return true;
end
$$;

create table access.reset (
    practice_id uuid not null references access.practice,
    id          uuid not null,
    account_id  uuid not null,
    token_hash  bytea not null constraint reset_token unique,
    made_by     uuid not null,
    made_at     timestamptz not null,
    expires_at  timestamptz not null,
    used_at     timestamptz,
    revoked_at  timestamptz,
    primary key (practice_id, id),
    constraint reset_account foreign key (practice_id, account_id) references access.account (practice_id, id),
    constraint reset_maker foreign key (practice_id, made_by) references access.account (practice_id, id)
);
create index reset_of_account on access.reset (practice_id, account_id);
alter table access.reset enable row level security;
alter table access.reset force row level security;
create policy definer on access.reset to hearthwork_owner using (true) with check (true);

-- Not granted to the app: the two doors that decide who may hand a link to whom are reset_staff and couples.reset_partner.
create function access.put_reset(of_account access.account, new_reset uuid, hash bytea, at_time timestamptz, until timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    update access.reset r set revoked_at = at_time
    where r.practice_id = of_account.practice_id and r.account_id = of_account.id and r.used_at is null and r.revoked_at is null;
    insert into access.reset (practice_id, id, account_id, token_hash, made_by, made_at, expires_at)
    values (of_account.practice_id, new_reset, of_account.id, hash, (access.actor()).id, at_time, until);
end
$$;

-- The owner hands a link to a member of staff who is let in, and to nobody else; their own password they change themselves.
create function access.reset_staff(staff uuid, new_reset uuid, hash bytea, at_time timestamptz, until timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    me  access.account := access.actor();
    one access.account;
begin
    select a.* into one from access.account a
    where me.kind = 'OWNER' and a.practice_id = me.practice_id and a.id = staff and a.id <> me.id and a.kind <> 'PARTNER' and a.status = 'ACTIVE';
    if not found then
        return false;
    end if;
    perform access.put_reset(one, new_reset, hash, at_time, until);
    return true;
end
$$;

-- The care team hands a link to a partner of a couple of theirs.
create function couples.reset_partner(partner uuid, new_reset uuid, hash bytea, at_time timestamptz, until timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    me  access.account := access.actor();
    one access.account;
begin
    select a.* into one from access.account a
    where me.kind in ('CLINICIAN', 'ASSOCIATE') and a.practice_id = me.practice_id and a.partner_id = partner
      and a.couple_id = any (couples.mine()) and a.status = 'ACTIVE';
    if not found then
        return false;
    end if;
    perform access.put_reset(one, new_reset, hash, at_time, until);
    return true;
end
$$;

-- What the holder of a link may know; e-mail and name only so that the new password can be held against them.
create function access.open_reset(hash bytea, at_time timestamptz)
    returns table (practice_name text, email text, name text, state text)
    language sql stable security definer set search_path = pg_catalog as
$$
    select p.name, a.email, a.name,
           case when r.used_at is not null then 'USED'
                when r.revoked_at is not null then 'REVOKED'
                when r.expires_at <= at_time or a.status <> 'ACTIVE' then 'EXPIRED'
                else 'OPEN' end
    from access.reset r join access.practice p on p.id = r.practice_id
         join access.account a on a.practice_id = r.practice_id and a.id = r.account_id
    where r.token_hash = hash
$$;

create function access.use_reset(hash bytea, new_password_hash text, at_time timestamptz)
    returns table (practice_id uuid, account_id uuid, couple_id uuid, partner_id uuid)
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    one access.reset;
begin
    update access.reset r set used_at = at_time
    where r.token_hash = hash and r.used_at is null and r.revoked_at is null and r.expires_at > at_time
      and exists (select from access.account a where a.practice_id = r.practice_id and a.id = r.account_id and a.status = 'ACTIVE')
    returning r.* into one;
    if not found then
        return;
    end if;
    return query update access.account a set password_hash = new_password_hash, version = a.version + 1
        where a.practice_id = one.practice_id and a.id = one.account_id
        returning a.practice_id, a.id, a.couple_id, a.partner_id;
end
$$;

-- ---------------------------------------------------------------------------------------------------------------------
-- How often somebody may try a password: a bucket of tries per account and one per network, refilled with time. The key is
-- a keyed hash, of an e-mail whether it has an account or not, or of a network: nobody's data, and of no practice.
-- ---------------------------------------------------------------------------------------------------------------------
create table access.throttle (
    kind       text not null constraint throttle_kind check (kind in ('ACCOUNT', 'NETWORK')),
    key        bytea not null,
    tries      double precision not null constraint throttle_tries check (tries >= 0),
    counted_at timestamptz not null,
    told_at    timestamptz,
    primary key (kind, key)
);
create index throttle_age on access.throttle (counted_at);
alter table access.throttle enable row level security;
alter table access.throttle force row level security;
create policy definer on access.throttle to hearthwork_owner using (true) with check (true);

-- Takes one try out of one bucket; the seconds until there is one again, or 0 when it was there. A refused try is counted
-- nowhere: who keeps knocking gets in as soon as who waits. It is news once a quarter of an hour, for the trail.
create function access.take_try(of_kind text, of_key bytea, most double precision, seconds_each double precision, at_time timestamptz)
    returns table (wait_seconds integer, is_news boolean)
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    bucket access.throttle;
begin
    insert into access.throttle as t (kind, key, tries, counted_at) values (of_kind, of_key, most, at_time)
    on conflict (kind, key) do update
        set tries = least(most, t.tries + greatest(0, extract(epoch from at_time - t.counted_at)) / seconds_each),
            counted_at = greatest(t.counted_at, at_time)
    returning t.* into bucket;
    if bucket.tries >= 1 then
        update access.throttle t set tries = t.tries - 1 where t.kind = of_kind and t.key = of_key;
        return query select 0, false;
        return;
    end if;
    is_news := bucket.told_at is null or bucket.told_at < at_time - interval '15 minutes';
    if is_news then
        update access.throttle t set told_at = at_time where t.kind = of_kind and t.key = of_key;
    end if;
    return query select greatest(1, ceil((1 - bucket.tries) * seconds_each))::integer, is_news;
end
$$;

-- Who signs in has spent no try: the account starts afresh, the network gets its one back.
create function access.give_back_try(account_key bytea, network_key bytea, most_of_network double precision, at_time timestamptz) returns void
    language sql security definer set search_path = pg_catalog as
$$
    delete from access.throttle t where t.kind = 'ACCOUNT' and t.key = account_key;
    update access.throttle t set tries = least(most_of_network, t.tries + 1) where t.kind = 'NETWORK' and t.key = network_key;
    -- A bucket nobody touched for a day is full again.
    delete from access.throttle t using (select o.kind, o.key from access.throttle o where o.counted_at < at_time - interval '1 day'
                                         limit 100 for update skip locked) old
    where t.kind = old.kind and t.key = old.key;
$$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Who comes in by an invitation leaves a line: these two give what it needs beside the e-mail.
-- ---------------------------------------------------------------------------------------------------------------------
drop function couples.accept_invitation(bytea, uuid, text, text, text, text[], integer, timestamptz);
create function couples.accept_invitation(hash bytea, new_account uuid, new_name text, new_password_hash text, new_language text,
                                          documents text[], document_version integer, at_time timestamptz)
    returns table (practice_id uuid, couple_id uuid, partner_id uuid, email text)
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    made record;
    who  access.account;
begin
    select * into made from access.accept_invitation(hash, new_account, new_name, new_password_hash, new_language, at_time);
    if made.account_id is null then
        return;
    end if;
    select a.* into who from access.account a where a.practice_id = made.practice_id and a.id = new_account and a.kind = 'PARTNER';
    insert into couples.consent (practice_id, couple_id, partner_id, document, version, signed_at)
    select who.practice_id, who.couple_id, who.partner_id, d, document_version, at_time
    from unnest(documents) d where who.id is not null;
    -- What a person calls themselves is how they are called.
    update couples.partner p set first_name = new_name where p.practice_id = who.practice_id and p.id = who.partner_id;
    return query select made.practice_id, who.couple_id, who.partner_id, made.email;
end
$$;

drop function access.claim_practice(bytea, uuid, text, text, text, text, timestamptz);
create function access.claim_practice(hash bytea, new_account uuid, practice_name text, owner_email text, owner_name text,
                                      new_password_hash text, at_time timestamptz)
    returns uuid
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    found_one access.invitation;
begin
    update access.invitation i set accepted_at = at_time
    where i.token_hash = hash and i.kind = 'OWNER' and i.email = '' and i.accepted_at is null and i.revoked_at is null and i.expires_at > at_time
    returning i.* into found_one;
    if not found then
        return null;
    end if;
    update access.practice p set name = practice_name where p.id = found_one.practice_id;
    insert into access.account (practice_id, id, kind, email, name, password_hash, created_at)
    values (found_one.practice_id, new_account, 'OWNER', owner_email, owner_name, new_password_hash, at_time);
    return found_one.practice_id;
end
$$;

grant execute on function couples.accept_invitation(bytea, uuid, text, text, text, text[], integer, timestamptz),
    access.claim_practice(bytea, uuid, text, text, text, text, timestamptz), access.credentials(text),
    access.begin_session(uuid, bytea, text, timestamptz, timestamptz), access.session_holds(bytea, boolean, timestamptz),
    access.end_session(bytea, timestamptz), access.my_sessions(timestamptz), access.sign_out_everywhere(),
    access.change_password(text), access.reset_staff(uuid, uuid, bytea, timestamptz, timestamptz),
    couples.reset_partner(uuid, uuid, bytea, timestamptz, timestamptz), access.open_reset(bytea, timestamptz),
    access.use_reset(bytea, text, timestamptz),
    access.take_try(text, bytea, double precision, double precision, timestamptz),
    access.give_back_try(bytea, bytea, double precision, timestamptz) to hearthwork_app;

reset role;
