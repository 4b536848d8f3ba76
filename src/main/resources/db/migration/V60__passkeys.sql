set role hearthwork_owner;

-- =====================================================================================================================
-- Passkeys (WebAuthn): a key of a phone or a computer, which shows by a finger, a face or a PIN who holds it (docs/decisions/0058).
-- =====================================================================================================================

-- What an authenticator said when it made one: public, and no secret to whoever reads it. "credential" is its own name for it, in base64url; it
-- is found by that before anybody knows whose it is, so that it stands once in the whole table. "counter" is how often it was used, where it
-- counts. The name that a person gave it lies sealed, bound to the account.
create table access.passkey (
    practice_id uuid not null references access.practice,
    account_id  uuid not null,
    id          uuid not null,
    credential  text not null constraint passkey_credential check (credential ~ '^[A-Za-z0-9_-]+$' and length(credential) between 16 and 1400),
    attestation bytea not null,
    transports  text not null,
    counter     bigint not null,
    name        bytea not null constraint passkey_name check (convert_from(substr(name, 1, 3), 'SQL_ASCII') = 's1.'),
    since       timestamptz not null,
    used_at     timestamptz,
    primary key (practice_id, account_id, id),
    constraint passkey_once unique (credential),
    constraint passkey_account foreign key (practice_id, account_id) references access.account (practice_id, id)
);
alter table access.passkey enable row level security;
alter table access.passkey force row level security;
create policy definer on access.passkey to hearthwork_owner using (true) with check (true);

-- The product gives its word for each of these by itself: for finding one it is not for taking it, and for one kind of number not for another.

-- Whose it is: for who signs in by it or proves anew who they are, on the product's word about this one. Somebody who is signed in finds
-- none but their own, and nobody that of a closed account.
create function access.passkey_of(asked_credential text)
    returns table (account_id uuid, email text, attestation bytea, transports text, counter bigint)
    language plpgsql stable security definer set search_path = pg_catalog as
$$
declare
    me access.account := access.actor();
begin
    return query select a.id, a.email, k.attestation, k.transports, k.counter
        from access.passkey k join access.account a on a.practice_id = k.practice_id and a.id = k.account_id
        where access.is_word('passkey-find', asked_credential) and k.credential = asked_credential and a.status = 'ACTIVE'
          and (me.id is null or a.id = me.id);
end
$$;

-- Whether it is taken now. One that counts has to have counted on: an older number, or the same, is another one that was copied from it.
create function access.take_passkey(asked_credential text, counted bigint, at_time timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    me access.account := access.actor();
begin
    update access.passkey k set counter = counted, used_at = at_time
    from access.account a
    where access.is_word('passkey-take', asked_credential) and k.credential = asked_credential
      and a.practice_id = k.practice_id and a.id = k.account_id and a.status = 'ACTIVE' and (me.id is null or a.id = me.id)
      and (k.counter < counted or k.counter = 0 and counted = 0);
    return found;
end
$$;

-- Those of an account: for who has shown its password, who proves anew who they are, and who adds another one.
create function access.passkeys_of(asked_account uuid) returns table (credential text, transports text)
    language plpgsql stable security definer set search_path = pg_catalog as
$$
declare
    me access.account := access.actor();
begin
    return query select k.credential, k.transports
        from access.passkey k join access.account a on a.practice_id = k.practice_id and a.id = k.account_id
        where access.is_word('passkeys-of', asked_account::text) and a.id = asked_account and a.status = 'ACTIVE' and (me.id is null or a.id = me.id)
        order by k.since, k.id;
end
$$;

-- Only for oneself, signed in. Nobody takes another one's place, and ten are enough.
create function access.add_passkey(new_passkey uuid, new_credential text, new_attestation bytea, new_transports text, counted bigint,
                                   sealed_name bytea, at_time timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    me access.account := access.actor();
begin
    insert into access.passkey (practice_id, account_id, id, credential, attestation, transports, counter, name, since)
    select me.practice_id, me.id, new_passkey, new_credential, new_attestation, new_transports, counted, sealed_name, at_time
    where access.is_word('passkey-add', new_credential) and me.id is not null
      and (select count(*) from access.passkey k where k.practice_id = me.practice_id and k.account_id = me.id) < 10
    on conflict do nothing;
    return found;
end
$$;

create function access.remove_passkey(asked_passkey uuid) returns boolean
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    me access.account := access.actor();
begin
    delete from access.passkey k
    where access.is_word('passkey-remove', asked_passkey::text) and k.practice_id = me.practice_id and k.account_id = me.id and k.id = asked_passkey;
    return found;
end
$$;

-- What one may know of one's own.
create function access.my_passkeys() returns table (id uuid, name bytea, since timestamptz, used_at timestamptz)
    language sql stable security definer set search_path = pg_catalog as
$$
    select k.id, k.name, k.since, k.used_at
    from access.actor() a join access.passkey k on k.practice_id = a.practice_id and k.account_id = a.id
    order by k.since, k.id
$$;

-- Who chooses a new password wants somebody out, or has lost something: what that somebody may have added beside the old one goes with it.
create function access.passkeys_go() returns trigger
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    delete from access.passkey k where k.practice_id = new.practice_id and k.account_id = new.id;
    return null;
end
$$;
create trigger passkeys_go after update on access.account
    for each row when (new.password_hash is distinct from old.password_hash) execute function access.passkeys_go();

-- V56, and: before the first app the password alone let in whoever knew it. A passkey of theirs does not outlive that.
create or replace function access.begin_authenticator(asked_email text, new_sealed bytea, step bigint, code_hashes bytea[], at_time timestamptz)
    returns boolean
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.stepping(asked_email);
begin
    if who.id is null then
        return false;
    end if;
    -- Who is not signed in has shown a password alone: with that nobody puts another app in the place of the one there is.
    if (access.actor()).id is null
       and exists (select from access.authenticator f where f.practice_id = who.practice_id and f.account_id = who.id) then
        return false;
    end if;
    delete from access.authenticator f where f.practice_id = who.practice_id and f.account_id = who.id;
    if not found then
        delete from access.passkey k where k.practice_id = who.practice_id and k.account_id = who.id;
    end if;
    insert into access.authenticator (practice_id, account_id, sealed, last_step, since)
    values (who.practice_id, who.id, new_sealed, step, at_time);
    insert into access.recovery_code (practice_id, account_id, hash)
    select who.practice_id, who.id, h from unnest(code_hashes) h;
    update access.account a set next_epoch = a.next_epoch + 1 where a.practice_id = who.practice_id and a.id = who.id;
    return true;
end
$$;

insert into audit.action (words, subject_kind, effect, before_sign_in) values
    ('passkey counted back', 'account', 'ADMINISTERED', true);
insert into audit.action (words, subject_kind, effect) values
    ('added passkey', 'account', 'ADMINISTERED'),
    ('removed passkey', 'account', 'ADMINISTERED');

-- Partners have theirs on the phone.
grant execute on function access.passkey_of(text), access.take_passkey(text, bigint, timestamptz), access.passkeys_of(uuid),
    access.add_passkey(uuid, text, bytea, text, bigint, bytea, timestamptz), access.remove_passkey(uuid), access.my_passkeys()
    to hearthwork_app, hearthwork_phone;

reset role;
