set role hearthwork_owner;

-- Where the trail of each practice ends, for what keeps it outside the database (docs/decisions/0051). For the owner of the tables alone.
create function audit.heads() returns table (practice_id uuid, number bigint, hash bytea)
    language sql stable set search_path = pg_catalog as
$$
    select p.id, l.number, l.hash from access.practice p
    cross join lateral (select e.number, e.hash from audit.entry e where e.practice_id = p.id order by e.number desc limit 1) l
$$;

-- Of what was kept outside, the first line that is not in the trail of the owner's practice as it was then: missing, or another one.
create function audit.first_unlike(numbers bigint[], hashes text[]) returns bigint
    language sql stable security definer set search_path = pg_catalog as
$$
    select min(kept.number) from unnest(numbers, hashes) as kept (number, hash)
    left join audit.entry e on e.practice_id = access.practice_id() and e.number = kept.number
    where access.kind() = 'OWNER' and (e.hash is null or encode(e.hash, 'hex') <> kept.hash)
$$;
grant execute on function audit.first_unlike(bigint[], text[]) to hearthwork_app;

reset role;
