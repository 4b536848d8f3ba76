set role hearthwork_owner;

-- The key that proves a context was set by the product. Stored as the two padded halves of HMAC-SHA-256 (RFC 2104), so
-- that sha256() alone verifies it. Written at every start by the migrating role; the app role may never read it.
create table access.context_key (
    only_one   boolean primary key default true constraint context_key_is_one check (only_one),
    inner_pad  bytea not null,
    outer_pad  bytea not null
);

create table access.practice (
    id         uuid primary key,
    name       text not null constraint practice_name_length check (char_length(name) between 1 and 120),
    time_zone  text not null,
    region     text not null default 'US',
    created_at timestamptz not null
);

create table access.account (
    practice_id   uuid not null references access.practice,
    id            uuid not null,
    kind          text not null constraint account_kind check (kind in ('OWNER', 'CLINICIAN', 'ASSOCIATE', 'SUPERVISOR', 'PARTNER')),
    email         text not null constraint account_email_length check (char_length(email) between 3 and 254),
    name          text not null constraint account_name_length check (char_length(name) between 1 and 120),
    password_hash text not null,
    language      text not null default 'en',
    status        text not null default 'ACTIVE' constraint account_status check (status in ('ACTIVE', 'DISABLED')),
    couple_id     uuid,
    partner_id    uuid,
    created_at    timestamptz not null,
    version       integer not null default 0,
    primary key (practice_id, id),
    unique (id),
    constraint account_partner_belongs_to_a_couple check ((kind = 'PARTNER') = (partner_id is not null and couple_id is not null))
);
create unique index account_email on access.account (lower(email));
create unique index account_partner on access.account (practice_id, partner_id) where partner_id is not null;

create table access.supervision (
    practice_id   uuid not null,
    associate_id  uuid not null,
    supervisor_id uuid not null,
    primary key (practice_id, associate_id, supervisor_id),
    foreign key (practice_id, associate_id) references access.account (practice_id, id),
    foreign key (practice_id, supervisor_id) references access.account (practice_id, id)
);

create table access.invitation (
    practice_id uuid not null references access.practice,
    id          uuid not null,
    kind        text not null constraint invitation_kind check (kind in ('OWNER', 'CLINICIAN', 'ASSOCIATE', 'SUPERVISOR', 'PARTNER')),
    -- Both are empty in one case: the first owner of a practice says who they are when they come.
    email       text not null constraint invitation_email_length
        check (char_length(email) between 3 and 254 or (kind = 'OWNER' and email = '')),
    name        text not null constraint invitation_name_length check (char_length(name) between 1 and 120 or (kind = 'OWNER' and name = '')),
    couple_id   uuid,
    partner_id  uuid,
    token_hash  bytea not null unique,
    sent_at     timestamptz not null,
    expires_at  timestamptz not null,
    opened_at   timestamptz,
    accepted_at timestamptz,
    revoked_at  timestamptz,
    primary key (practice_id, id)
);
create index invitation_partner on access.invitation (practice_id, partner_id);

-- ---------------------------------------------------------------------------------------------------------------------
-- Who is asking. The product sets hearthwork.context once per transaction, local to it:
--     <version>|<backend process>|<seconds since 1970>|<practice>|<account>#<hmac-sha-256, hex>
-- Bound to this backend and to the last five minutes, so that one seen elsewhere or earlier is worth nothing.
-- ---------------------------------------------------------------------------------------------------------------------
create function access.claim() returns text[]
    language plpgsql stable security definer set search_path = pg_catalog as
$$
declare
    raw     text := current_setting('hearthwork.context', true);
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
    if parts[1] <> '1' or parts[2]::int <> pg_backend_pid() or abs(extract(epoch from now()) - parts[3]::bigint) > 300 then
        return null;
    end if;
    return parts;
end
$$;

-- The account behind the claim, as it is now: a disabled one is nobody from the next statement on.
create function access.actor() returns access.account
    language sql stable security definer set search_path = pg_catalog as
$$
    select a from access.account a, (select access.claim() as parts) c
    where c.parts is not null and a.practice_id = c.parts[4]::uuid and a.id = c.parts[5]::uuid and a.status = 'ACTIVE'
$$;

create function access.practice_id() returns uuid
    language sql stable security definer set search_path = pg_catalog as $$ select (access.actor()).practice_id $$;
create function access.account_id() returns uuid
    language sql stable security definer set search_path = pg_catalog as $$ select (access.actor()).id $$;
create function access.kind() returns text
    language sql stable security definer set search_path = pg_catalog as $$ select (access.actor()).kind $$;
create function access.partner_id() returns uuid
    language sql stable security definer set search_path = pg_catalog as $$ select (access.actor()).partner_id $$;

grant execute on function access.practice_id(), access.account_id(), access.kind(), access.partner_id() to hearthwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- Row security. A definer function below runs as the owner of these tables and so is held by FORCE too: the owner gets a
-- policy of its own, which no runtime role can use, because none is a member of hearthwork_owner.
-- ---------------------------------------------------------------------------------------------------------------------
alter table access.context_key enable row level security;
alter table access.context_key force row level security;
create policy owner_only on access.context_key to hearthwork_owner using (true) with check (true);

alter table access.practice enable row level security;
alter table access.practice force row level security;
create policy definer on access.practice to hearthwork_owner using (true) with check (true);
create policy own_practice on access.practice for select to hearthwork_app using (id = (select access.practice_id()));
create policy owner_changes on access.practice for update to hearthwork_app
    using (id = (select access.practice_id()) and (select access.kind()) = 'OWNER')
    with check (id = (select access.practice_id()) and (select access.kind()) = 'OWNER');
grant select, update on access.practice to hearthwork_app;

alter table access.account enable row level security;
alter table access.account force row level security;
create policy definer on access.account to hearthwork_owner using (true) with check (true);
create policy oneself on access.account for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and id = (select access.account_id()));
create policy staff_know_staff on access.account for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and kind <> 'PARTNER' and (select access.kind()) <> 'PARTNER');
create policy owner_knows_all on access.account for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) = 'OWNER');
create policy owner_changes on access.account for update to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) = 'OWNER')
    with check (practice_id = (select access.practice_id()) and (select access.kind()) = 'OWNER');
create policy oneself_changes on access.account for update to hearthwork_app
    using (practice_id = (select access.practice_id()) and id = (select access.account_id()))
    with check (practice_id = (select access.practice_id()) and id = (select access.account_id()));
-- Never the password hash; and of what may be changed, never the kind, the couple or the practice.
grant select (practice_id, id, kind, email, name, language, status, couple_id, partner_id, created_at, version) on access.account to hearthwork_app;
grant update (name, language, status, version) on access.account to hearthwork_app;

-- A person may not lift their own disabling, nor disable themselves by a stray request: status is the owner's word.
create function access.guard_account() returns trigger
    language plpgsql set search_path = pg_catalog as
$$
begin
    if new.status <> old.status and current_user = 'hearthwork_app'
        and (access.kind() <> 'OWNER' or new.id = access.account_id()) then
        raise exception 'only the owner changes the status of an account, and never their own' using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger guard_account before update on access.account for each row execute function access.guard_account();

alter table access.supervision enable row level security;
alter table access.supervision force row level security;
create policy definer on access.supervision to hearthwork_owner using (true) with check (true);
create policy staff_read on access.supervision for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) <> 'PARTNER');
create policy owner_adds on access.supervision for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and (select access.kind()) = 'OWNER');
create policy owner_removes on access.supervision for delete to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) = 'OWNER');
grant select, insert, delete on access.supervision to hearthwork_app;

alter table access.invitation enable row level security;
alter table access.invitation force row level security;
create policy definer on access.invitation to hearthwork_owner using (true) with check (true);
create policy owner_manages on access.invitation to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) = 'OWNER')
    with check (practice_id = (select access.practice_id()) and (select access.kind()) = 'OWNER');
grant select, insert, update on access.invitation to hearthwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- What must work before anybody is signed in: narrow doors, each returning only what its step needs.
-- ---------------------------------------------------------------------------------------------------------------------
create function access.credentials(asked_email text)
    returns table (practice_id uuid, id uuid, kind text, email text, name text, password_hash text, language text, couple_id uuid, partner_id uuid)
    language sql stable security definer set search_path = pg_catalog as
$$
    select a.practice_id, a.id, a.kind, a.email, a.name, a.password_hash, a.language, a.couple_id, a.partner_id
    from access.account a where lower(a.email) = lower(asked_email) and a.status = 'ACTIVE'
$$;

create function access.is_empty() returns boolean
    language sql stable security definer set search_path = pg_catalog as $$ select not exists (select from access.practice) $$;

-- The first practice and the invitation of its owner; refused as soon as any practice exists.
create function access.found_practice(new_practice uuid, new_name text, zone text, new_region text, invitation uuid,
                                      owner_email text, owner_name text, hash bytea, at_time timestamptz, until timestamptz)
    returns void
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    lock table access.practice in exclusive mode;
    if exists (select from access.practice) then
        raise exception 'a practice exists already' using errcode = '42501';
    end if;
    insert into access.practice (id, name, time_zone, region, created_at) values (new_practice, new_name, zone, new_region, at_time);
    insert into access.invitation (practice_id, id, kind, email, name, token_hash, sent_at, expires_at)
    values (new_practice, invitation, 'OWNER', owner_email, owner_name, hash, at_time, until);
end
$$;

-- What the welcome page shows: nothing that tells who is who beyond what the link's holder was told.
create function access.open_invitation(hash bytea, at_time timestamptz)
    returns table (practice_name text, kind text, email text, name text, state text)
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    update access.invitation i set opened_at = at_time
    where i.token_hash = hash and i.opened_at is null and i.accepted_at is null and i.revoked_at is null and i.expires_at > at_time;
    return query
        select p.name, i.kind, i.email, i.name,
               case when i.accepted_at is not null then 'USED'
                    when i.revoked_at is not null then 'REVOKED'
                    when i.expires_at <= at_time then 'EXPIRED'
                    else 'OPEN' end
        from access.invitation i join access.practice p on p.id = i.practice_id
        where i.token_hash = hash;
end
$$;

create function access.accept_invitation(hash bytea, new_account uuid, new_name text, new_password_hash text, new_language text, at_time timestamptz)
    returns table (practice_id uuid, account_id uuid, email text)
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    found_one access.invitation;
begin
    update access.invitation i set accepted_at = at_time
    where i.token_hash = hash and i.email <> '' and i.accepted_at is null and i.revoked_at is null and i.expires_at > at_time
    returning i.* into found_one;
    if not found then
        return;
    end if;
    insert into access.account (practice_id, id, kind, email, name, password_hash, language, couple_id, partner_id, created_at)
    values (found_one.practice_id, new_account, found_one.kind, found_one.email, new_name, new_password_hash, new_language,
            found_one.couple_id, found_one.partner_id, at_time);
    return query select found_one.practice_id, new_account, found_one.email;
end
$$;

-- Nobody has an account yet: the state in which the terminal prints a link for the owner.
create function access.is_unclaimed() returns boolean
    language sql stable security definer set search_path = pg_catalog as $$ select not exists (select from access.account) $$;

-- A fresh link for the owner who never came; the one printed before stops working. Nothing once anybody has an account.
create function access.renew_first_invitation(invitation uuid, hash bytea, at_time timestamptz, until timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    before access.invitation;
begin
    lock table access.account in share mode;
    if not access.is_unclaimed() then
        return false;
    end if;
    select * into before from access.invitation i where i.kind = 'OWNER' and i.accepted_at is null order by i.sent_at desc limit 1;
    if not found then
        return false;
    end if;
    update access.invitation i set revoked_at = at_time where i.kind = 'OWNER' and i.revoked_at is null;
    insert into access.invitation (practice_id, id, kind, email, name, token_hash, sent_at, expires_at)
    values (before.practice_id, invitation, 'OWNER', before.email, before.name, hash, at_time, until);
    return true;
end
$$;

-- The owner comes by the printed link and says who they are and what the practice is called.
create function access.claim_practice(hash bytea, new_account uuid, practice_name text, owner_email text, owner_name text,
                                      new_password_hash text, at_time timestamptz)
    returns text
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
    return owner_email;
end
$$;

create function access.email_is_taken(asked_email text) returns boolean
    language sql stable security definer set search_path = pg_catalog as
$$
    select (access.actor()).kind is not null and (access.actor()).kind <> 'PARTNER'
           and exists (select from access.account a where lower(a.email) = lower(asked_email))
$$;

grant execute on function access.credentials(text), access.is_empty(), access.email_is_taken(text),
    access.found_practice(uuid, text, text, text, uuid, text, text, bytea, timestamptz, timestamptz),
    access.open_invitation(bytea, timestamptz), access.accept_invitation(bytea, uuid, text, text, text, timestamptz),
    access.is_unclaimed(), access.renew_first_invitation(uuid, bytea, timestamptz, timestamptz),
    access.claim_practice(bytea, uuid, text, text, text, text, timestamptz) to hearthwork_app;

reset role;
