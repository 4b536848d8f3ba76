set role hearthwork_owner;

-- =====================================================================================================================
-- A second step at signing in: the codes of an authenticator app (RFC 6238), and recovery codes (docs/decisions/0054).
-- =====================================================================================================================

-- One app an account. The secret lies sealed, bound to the account. last_step is the newest step of 30 seconds whose code was taken:
-- no code twice.
create table access.authenticator (
    practice_id uuid not null references access.practice,
    account_id  uuid not null,
    sealed      bytea not null constraint authenticator_sealed check (convert_from(substr(sealed, 1, 3), 'SQL_ASCII') = 's1.'),
    last_step   bigint not null,
    since       timestamptz not null,
    primary key (practice_id, account_id),
    constraint authenticator_account foreign key (practice_id, account_id) references access.account (practice_id, id)
);

create table access.recovery_code (
    practice_id uuid not null,
    account_id  uuid not null,
    hash        bytea not null,
    used_at     timestamptz,
    primary key (practice_id, account_id, hash),
    constraint recovery_code_authenticator foreign key (practice_id, account_id)
        references access.authenticator (practice_id, account_id) on delete cascade
);

alter table access.authenticator enable row level security;
alter table access.authenticator force row level security;
create policy definer on access.authenticator to hearthwork_owner using (true) with check (true);
alter table access.recovery_code enable row level security;
alter table access.recovery_code force row level security;
create policy definer on access.recovery_code to hearthwork_owner using (true) with check (true);

-- The account that signs in, or that proves anew who it is: on the product's word alone, as in credentials(). Somebody who is signed in
-- is nobody but themselves.
create function access.stepping(asked_email text) returns access.account
    language plpgsql stable security definer set search_path = pg_catalog as
$$
declare
    me  access.account := access.actor();
    one access.account;
begin
    select a.* into one from access.account a
    where access.is_word('second-step', asked_email) and lower(a.email) = lower(asked_email) and a.status = 'ACTIVE'
      and (me.id is null or me.id = a.id);
    return one;
end
$$;

create function access.authenticator_of(asked_email text) returns table (practice_id uuid, account_id uuid, sealed bytea, last_step bigint)
    language sql stable security definer set search_path = pg_catalog as
$$
    select f.practice_id, f.account_id, f.sealed, f.last_step
    from access.stepping(asked_email) a join access.authenticator f on f.practice_id = a.practice_id and f.account_id = a.id
$$;

-- Whether the code of this step is taken now: by one of two who come with it at once, and never again.
create function access.take_step(asked_email text, step bigint) returns boolean
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.stepping(asked_email);
begin
    update access.authenticator f set last_step = step
    where f.practice_id = who.practice_id and f.account_id = who.id and f.last_step < step;
    return found;
end
$$;

create function access.take_recovery_code(asked_email text, code_hash bytea, at_time timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.stepping(asked_email);
begin
    update access.recovery_code c set used_at = at_time
    where c.practice_id = who.practice_id and c.account_id = who.id and c.hash = code_hash and c.used_at is null;
    return found;
end
$$;

-- Begins, or begins anew with another app: whatever was there before goes, and with it every session of the account.
create function access.begin_authenticator(asked_email text, new_sealed bytea, step bigint, code_hashes bytea[], at_time timestamptz) returns boolean
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
    insert into access.authenticator (practice_id, account_id, sealed, last_step, since)
    values (who.practice_id, who.id, new_sealed, step, at_time);
    insert into access.recovery_code (practice_id, account_id, hash)
    select who.practice_id, who.id, h from unnest(code_hashes) h;
    update access.account a set next_epoch = a.next_epoch + 1 where a.practice_id = who.practice_id and a.id = who.id;
    return true;
end
$$;

-- Only by oneself, signed in, and only in the transaction that the product has given its word for.
create function access.end_authenticator(asked_email text) returns boolean
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.stepping(asked_email);
begin
    if (access.actor()).id is null then
        return false;
    end if;
    delete from access.authenticator f where f.practice_id = who.practice_id and f.account_id = who.id;
    return found;
end
$$;

-- What one may know of one's own.
create function access.my_authenticator() returns table (since timestamptz, codes_left bigint)
    language sql stable security definer set search_path = pg_catalog as
$$
    select f.since, (select count(*) from access.recovery_code c
                     where c.practice_id = f.practice_id and c.account_id = f.account_id and c.used_at is null)
    from access.actor() a join access.authenticator f on f.practice_id = a.practice_id and f.account_id = a.id
$$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Who lost the phone: the link for a new password can take the app away too. It does so when it is used, not before.
-- ---------------------------------------------------------------------------------------------------------------------
alter table access.reset add column app_too boolean not null default false;

drop function access.put_reset(access.account, uuid, bytea, timestamptz, timestamptz);
create function access.put_reset(of_account access.account, new_reset uuid, hash bytea, takes_app_too boolean, at_time timestamptz, until timestamptz)
    returns void
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    update access.reset r set revoked_at = at_time
    where r.practice_id = of_account.practice_id and r.account_id = of_account.id and r.used_at is null and r.revoked_at is null;
    insert into access.reset (practice_id, id, account_id, token_hash, app_too, made_by, made_at, expires_at)
    values (of_account.practice_id, new_reset, of_account.id, hash, takes_app_too, (access.actor()).id, at_time, until);
end
$$;
revoke execute on function access.put_reset(access.account, uuid, bytea, boolean, timestamptz, timestamptz) from public;

drop function access.reset_staff(uuid, uuid, bytea, timestamptz, timestamptz);
create function access.reset_staff(staff uuid, new_reset uuid, hash bytea, app_too boolean, at_time timestamptz, until timestamptz) returns boolean
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
    perform access.put_reset(one, new_reset, hash, app_too, at_time, until);
    return true;
end
$$;

drop function couples.reset_partner(uuid, uuid, bytea, timestamptz, timestamptz);
create function couples.reset_partner(partner uuid, new_reset uuid, hash bytea, app_too boolean, at_time timestamptz, until timestamptz)
    returns boolean
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
    perform access.put_reset(one, new_reset, hash, app_too, at_time, until);
    return true;
end
$$;

drop function access.use_reset(bytea, text, timestamptz);
create function access.use_reset(hash bytea, new_password_hash text, at_time timestamptz)
    returns table (practice_id uuid, account_id uuid, couple_id uuid, partner_id uuid, app_ended boolean)
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    one  access.reset;
    ends boolean := false;
begin
    update access.reset r set used_at = at_time
    where r.token_hash = hash and r.used_at is null and r.revoked_at is null and r.expires_at > at_time
      and exists (select from access.account a where a.practice_id = r.practice_id and a.id = r.account_id and a.status = 'ACTIVE')
    returning r.* into one;
    if not found then
        return;
    end if;
    if one.app_too then
        delete from access.authenticator f where f.practice_id = one.practice_id and f.account_id = one.account_id;
        ends := found;
    end if;
    return query update access.account a set password_hash = new_password_hash, version = a.version + 1
        where a.practice_id = one.practice_id and a.id = one.account_id
        returning a.practice_id, a.id, a.couple_id, a.partner_id, ends;
end
$$;

insert into audit.action (words, subject_kind, effect, before_sign_in) values
    ('set up second step', 'account', 'ADMINISTERED', true),
    ('second step failed', 'account', 'ADMINISTERED', true),
    ('used recovery code', 'account', 'ADMINISTERED', true),
    ('ended second step', 'account', 'ADMINISTERED', true);
insert into audit.action (words, subject_kind, effect) values
    ('proved anew', 'account', 'ADMINISTERED');

grant execute on function access.authenticator_of(text), access.take_step(text, bigint),
    access.take_recovery_code(text, bytea, timestamptz), access.begin_authenticator(text, bytea, bigint, bytea[], timestamptz),
    access.end_authenticator(text), access.my_authenticator(),
    access.use_reset(bytea, text, timestamptz), access.reset_staff(uuid, uuid, bytea, boolean, timestamptz, timestamptz),
    couples.reset_partner(uuid, uuid, bytea, boolean, timestamptz, timestamptz) to hearthwork_app;
-- A partner proves anew who they are, and has an app of their own, on the phone.
grant execute on function access.authenticator_of(text), access.take_step(text, bigint),
    access.take_recovery_code(text, bytea, timestamptz), access.begin_authenticator(text, bytea, bigint, bytea[], timestamptz),
    access.end_authenticator(text), access.my_authenticator(),
    access.use_reset(bytea, text, timestamptz) to hearthwork_phone;

reset role;
