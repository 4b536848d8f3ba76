-- Two roles from the first day. hearthwork_owner owns everything and cannot sign in; hearthwork_app is what the running
-- product is: it owns nothing, bypasses nothing, and sees a row only when a policy lets it.
do $$
begin
    if not exists (select from pg_roles where rolname = 'hearthwork_owner') then
        create role hearthwork_owner nologin nosuperuser nobypassrls nocreatedb nocreaterole;
    end if;
    if not exists (select from pg_roles where rolname = 'hearthwork_app') then
        create role hearthwork_app login nosuperuser nobypassrls nocreatedb nocreaterole noinherit;
    end if;
    execute format('grant hearthwork_owner to %I with set true', current_user);
    -- Temporary objects would let a session shadow names: nobody needs them here.
    execute format('revoke temporary on database %I from public', current_database());
end
$$;

revoke all on schema public from public;

create schema access authorization hearthwork_owner;
create schema audit authorization hearthwork_owner;
create schema couples authorization hearthwork_owner;
create schema homework authorization hearthwork_owner;
create schema sessions authorization hearthwork_owner;

grant usage on schema access, audit, couples, homework, sessions to hearthwork_app;

-- A new function is nobody's until it is granted.
alter default privileges for role hearthwork_owner revoke execute on functions from public;
