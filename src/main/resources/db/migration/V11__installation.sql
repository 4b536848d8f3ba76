set role hearthwork_owner;

-- What the database remembers of the installation it belongs to. One row, for the product's start alone: the app role may
-- neither read nor write it.
create table access.installation (
    only_one           boolean primary key default true constraint installation_is_one check (only_one),
    -- An HMAC under the secret: tells another secret before anything is written with it, and tells nothing of the secret.
    secret_fingerprint bytea constraint installation_fingerprint_length check (octet_length(secret_fingerprint) = 32),
    -- The demo practice lives here, whose password everybody knows: such a database is never opened to a network.
    demo               boolean not null default false
);

alter table access.installation enable row level security;
alter table access.installation force row level security;
create policy definer on access.installation to hearthwork_owner using (true) with check (true);

-- Demo practices made before this step are known by their addresses; .test belongs to nobody (RFC 2606).
insert into access.installation (demo) select exists (select from access.account where email like '%@maple.test');

-- Said before the first demo account is made, and never taken back.
create function access.remember_demo() returns void
    language sql security definer set search_path = pg_catalog as
$$ update access.installation set demo = true where not demo $$;
grant execute on function access.remember_demo() to hearthwork_app;

reset role;
