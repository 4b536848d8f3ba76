set role hearthwork_owner;

-- =====================================================================================================================
-- Kept and restored (docs/decisions/0053).
-- =====================================================================================================================

-- The first line of a practice's trail whose hash or predecessor does not fit, or null for a chain that is whole: said once, for the
-- practice that asks and for whoever keeps the data, who asks for each of them.
create function audit.first_break_of(of_practice uuid) returns bigint
    language sql stable set search_path = pg_catalog as
$$
    select min(number) from (
        select e.number, e.hash, audit.hash_of(e) as computed, e.previous_hash,
               lag(e.hash, 1, sha256(convert_to(e.practice_id::text, 'UTF8'))) over (order by e.number) as before,
               row_number() over (order by e.number) as position
        from audit.entry e where e.practice_id = of_practice) chain
    where hash <> computed or previous_hash <> before or number <> position
$$;

create or replace function audit.first_break() returns bigint
    language sql stable security definer set search_path = pg_catalog as
$$
    select audit.first_break_of(access.practice_id()) where access.kind() = 'OWNER'
$$;

-- Of what was kept outside, the first line that is not in the trail of the practice as it was then: missing, or another one.
create function audit.first_unlike_of(of_practice uuid, numbers bigint[], hashes text[]) returns bigint
    language sql stable set search_path = pg_catalog as
$$
    select min(kept.number) from unnest(numbers, hashes) as kept (number, hash)
    left join audit.entry e on e.practice_id = of_practice and e.number = kept.number
    where e.hash is null or encode(e.hash, 'hex') <> kept.hash
$$;

create or replace function audit.first_unlike(numbers bigint[], hashes text[]) returns bigint
    language sql stable security definer set search_path = pg_catalog as
$$
    select audit.first_unlike_of(access.practice_id(), numbers, hashes) where access.kind() = 'OWNER'
$$;

-- Every trail, for whoever keeps the data.
create function audit.trails() returns table (practice_id uuid, name text, lines bigint, broken bigint)
    language sql stable set search_path = pg_catalog as
$$
    select p.id, p.name, (select count(*) from audit.entry e where e.practice_id = p.id), audit.first_break_of(p.id)
    from access.practice p order by p.name, p.id
$$;

insert into audit.action (words, subject_kind, effect) values
    ('restored from backup', 'practice', 'ADMINISTERED');

-- What an older state of the data must not bring back: a session that was ended since, a link that was used or taken back since.
-- And a line in each trail, because it goes on from an older end. For the owner of the tables alone, at the first start.
create function access.after_restore(at_time timestamptz) returns table (sessions bigint, links bigint)
    language plpgsql set search_path = pg_catalog as
$$
declare
    ended bigint;
    invitations bigint;
    resets bigint;
    what audit.action;
    one uuid;
begin
    delete from access.session;
    get diagnostics ended = row_count;
    update access.invitation set revoked_at = at_time where accepted_at is null and revoked_at is null and expires_at > at_time;
    get diagnostics invitations = row_count;
    update access.reset set revoked_at = at_time where used_at is null and revoked_at is null and expires_at > at_time;
    get diagnostics resets = row_count;
    select * into what from audit.action a where a.words = 'restored from backup';
    for one in select p.id from access.practice p order by p.id loop
        perform audit.chain(one, null, null, what, one, null, null, 'DONE', at_time);
    end loop;
    return query select ended, invitations + resets;
end
$$;

reset role;
