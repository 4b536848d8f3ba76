set role hearthwork_owner;

-- =====================================================================================================================
-- Of two at once one is first, for check-ins too (docs/decisions/0052): whoever opens them holds the couple and its consents, and who
-- places a hold or takes consent back waits until it is open, or is first and keeps it closed. Ratings and reveals hold the assignment,
-- which a hold pauses, and the consents (V49).
-- =====================================================================================================================
create function couples.one_after_the_other() returns trigger
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    perform from couples.couple c where c.practice_id = new.practice_id and c.id = new.couple_id for no key update;
    return new;
end
$$;
create trigger hold_after_what_opens before insert on couples.safety_hold
    for each row execute function couples.one_after_the_other();

-- As in V43. Handing in holds both already (V49).
create or replace function outcomes.open_in_session(of_couple uuid, at_time timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    pair record;
begin
    if access.kind() not in ('CLINICIAN', 'ASSOCIATE') or not of_couple = any (couples.mine()) then
        raise exception 'not a couple of the asker' using errcode = '42501';
    end if;
    perform access.in_turn('check-in:' || of_couple);
    perform from couples.couple c where c.practice_id = access.practice_id() and c.id = of_couple for share;
    perform couples.hold_consents(access.practice_id(), of_couple);
    select * into pair from outcomes.closed_pair(access.practice_id(), of_couple, at_time);
    if not found then
        return false;
    end if;
    perform outcomes.open_two(access.practice_id(), pair.one, pair.two, at_time);
    perform pg_notify('told', x.partner_id::text) from outcomes.check_in x
    where x.practice_id = access.practice_id() and x.id in (pair.one, pair.two);
    return true;
end
$$;

reset role;
