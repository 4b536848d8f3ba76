set role hearthwork_owner;

-- =====================================================================================================================
-- Who has taken consent back sends nothing either (docs/decisions/0049): what one prepared opens with the rest or at once, so it is one
-- of the ways in which something opens. As in V17; of the two at once one is first.
-- =====================================================================================================================
create or replace function homework.send(of_part uuid, at_time timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    p homework.participation;
    o homework.occurrence;
    a homework.assignment;
begin
    select * into p from homework.participation x
    where x.practice_id = access.practice_id() and x.id = of_part and x.partner_id = access.partner_id() for update;
    if not found or p.state <> 'DONE' then
        return false;
    end if;
    select x.* into a from homework.assignment x join homework.occurrence y on y.practice_id = x.practice_id and y.assignment_id = x.id
    where y.practice_id = p.practice_id and y.id = p.occurrence_id for share of x;
    select * into o from homework.occurrence x where x.practice_id = p.practice_id and x.id = p.occurrence_id for update;
    perform couples.hold_consents(p.practice_id, p.couple_id);
    if exists (select from homework.answer w where w.practice_id = p.practice_id and w.participation_id = p.id and w.sent_at is not null) then
        return true; -- pressed twice, or another device of theirs was first
    end if;
    if o.status <> 'ACTIVE' or a.status <> 'ACTIVE' or homework.on_hold(p.practice_id, p.couple_id)
        or couples.took_back(p.practice_id, p.partner_id, at_time) then
        raise exception 'this rests for now' using errcode = '42501';
    end if;
    update homework.answer w
    set sent_at = at_time, released_at = case when o.revealed_at is not null or o.opens = 'AT_ONCE' then at_time end
    where w.practice_id = p.practice_id and w.participation_id = p.id and w.visibility = 'UNTIL_SENT' and w.submitted and w.given;
    return found;
end
$$;

reset role;
