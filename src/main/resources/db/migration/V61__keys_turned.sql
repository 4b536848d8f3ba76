set role hearthwork_owner;

-- Keys are changed while people work (docs/decisions/0059): the sealing key, and with it those of practices and holders.
--   turning  a change was begun and is not at its end; whoever begins one goes on with it
--   given    the product that started last has its sealing key from the environment, where no command can change it
alter table vault.known add column turning boolean not null default false, add column given boolean not null default false;

-- Which columns the sealing key itself seals, and which column there says of which account: they are sealed anew with it.
create table vault.own_secret (
    relation regclass not null,
    name     text not null,
    account  text not null,
    primary key (relation, name)
);
alter table vault.own_secret enable row level security;
alter table vault.own_secret force row level security;
create policy definer on vault.own_secret to hearthwork_owner using (true) with check (true);

insert into vault.own_secret (relation, name, account) values
    ('access.authenticator', 'sealed', 'account_id'), ('access.passkey', 'name', 'account_id');

reset role;
