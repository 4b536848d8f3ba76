set role hearthwork_owner;

-- =====================================================================================================================
-- Who took consent back reads on their own pages that what is theirs stays closed (docs/decisions/0049, 0055). Of anybody else's
-- part nothing is found: a phone reads its own consents and its own parts.
-- =====================================================================================================================

-- Whether nothing of one's own part reaches the other one by itself: it is in and was closed by a consent taken back, or would be, ended now.
create function homework.own_stays_closed(of_part uuid) returns boolean
    language sql stable set search_path = pg_catalog as
$$
    select exists (
        select from homework.participation p join homework.occurrence o on o.practice_id = p.practice_id and o.id = p.occurrence_id
        where p.practice_id = (select access.practice_id()) and p.id = of_part and p.partner_id = (select access.partner_id())
          and p.state <> 'COULDNT' and o.revealed_at is null
          and couples.took_back(p.practice_id, p.partner_id, coalesce(p.finished_at, (select access.moment())))
          and not exists (select from homework.released_answers(array[o.id]) n where n.partner_id = p.partner_id))
$$;
grant execute on function couples.took_back(uuid, uuid, timestamptz), homework.own_stays_closed(uuid) to hearthwork_phone;

reset role;
