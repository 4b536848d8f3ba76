set role hearthwork_owner;

-- =====================================================================================================================
-- Who asks, as in V10 and V15, and five times as fast (docs/decisions/0023). A policy asks once a statement, and PostgreSQL
-- does not see that two policies ask the same: a caseload asks forty times. Each of those went through five functions, and
-- SQL functions that cannot melt into their caller are made ready anew for every statement. PL/pgSQL keeps its plans as long
-- as the connection lives. What is checked is the same, in the same order, at every single question.
-- =====================================================================================================================

-- Called by functions that run as the owner, and granted to nobody: so it needs no rights and no search path of its own.
alter function access.signed(text) security invoker;
alter function access.signed(text) reset search_path;

create or replace function access.actor() returns access.account
    language plpgsql stable security definer set search_path = pg_catalog as
$$
declare
    claim text[] := access.signed(current_setting('hearthwork.context', true));
    who   access.account;
begin
    if claim is null or claim[1] <> '1' then
        return null;
    end if;
    -- As it is now: a disabled one is nobody from the next statement on, and so is a session from before all of the account's
    -- were ended. Work without a session (the demo practice) carries no epoch.
    select a.* into who from access.account a
    where a.practice_id = claim[4]::uuid and a.id = claim[5]::uuid and a.status = 'ACTIVE'
      and (claim[6] is null or claim[6]::int = a.session_epoch);
    -- Whoever comes by the wrong door is nobody; on the phone's, so is whoever asks for a plan (V15).
    if session_user = 'hearthwork_app' and who.kind = 'PARTNER'
        or session_user = 'hearthwork_phone' and (who.kind <> 'PARTNER' or current_query() ~* '\mexplain\M') then
        return null;
    end if;
    return who;
end
$$;
drop function access.account_of_context();
drop function access.claim();

create or replace function access.practice_id() returns uuid
    language plpgsql stable security definer set search_path = pg_catalog as $$ begin return (access.actor()).practice_id; end $$;
create or replace function access.account_id() returns uuid
    language plpgsql stable security definer set search_path = pg_catalog as $$ begin return (access.actor()).id; end $$;
create or replace function access.kind() returns text
    language plpgsql stable security definer set search_path = pg_catalog as $$ begin return (access.actor()).kind; end $$;
create or replace function access.partner_id() returns uuid
    language plpgsql stable security definer set search_path = pg_catalog as $$ begin return (access.actor()).partner_id; end $$;
create or replace function access.couple_id() returns uuid
    language plpgsql stable security definer set search_path = pg_catalog as $$ begin return (access.actor()).couple_id; end $$;

create or replace function couples.mine() returns uuid[]
    language plpgsql stable security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
begin
    if who.kind in ('CLINICIAN', 'ASSOCIATE') then
        return array(select c.couple_id from couples.care_team c where c.practice_id = who.practice_id and c.account_id = who.id);
    elsif who.kind = 'SUPERVISOR' then
        return array(
            select distinct c.couple_id
            from access.supervision s join couples.care_team c on c.practice_id = s.practice_id and c.account_id = s.associate_id
            where s.practice_id = who.practice_id and s.supervisor_id = who.id);
    elsif who.kind = 'PARTNER' then
        return array[who.couple_id];
    elsif who.kind = 'OWNER' then
        return '{}';
    end if;
    return null; -- nobody
end
$$;

-- The moment it is for the product, as in V13: parsed once and for all, it melts into the statement that asks.
create or replace function access.moment() returns timestamptz
    language sql stable
    return coalesce(nullif(current_setting('hearthwork.moment', true), '')::timestamptz, now());

reset role;
