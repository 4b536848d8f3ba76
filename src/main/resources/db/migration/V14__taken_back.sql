set role hearthwork_owner;

-- As before for what is in, a day's tick like any other: while its seal is closed. And "couldn't this time" is taken back
-- too: it is as if it had not been said, the reason is gone, and what was typed stays its author's draft. Nothing of it was
-- handed in, so no answer changes. Until when the work could still be done is decided by the service, which knows the days.
--
-- Locks in the order of handing in: the part, the assignment, the occurrence, the answers.
create or replace function homework.take_back(asked uuid, at_time timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    p homework.participation;
    o homework.occurrence;
    a homework.assignment;
begin
    select * into p from homework.participation x
    where x.practice_id = access.practice_id() and x.id = asked and x.partner_id = access.partner_id() for update;
    if not found then
        return false;
    end if;
    if p.state = 'STARTED' and p.taken_back_at is not null then
        return true; -- another device of theirs was first
    end if;
    if p.state not in ('DONE', 'COULDNT') then
        return false;
    end if;
    select x.* into a from homework.assignment x join homework.occurrence y on y.practice_id = x.practice_id and y.assignment_id = x.id
    where y.practice_id = p.practice_id and y.id = p.occurrence_id for share of x;
    select * into o from homework.occurrence x where x.practice_id = p.practice_id and x.id = p.occurrence_id for update;
    if p.state = 'COULDNT' then
        if o.status <> 'ACTIVE' or a.status <> 'ACTIVE' then
            return false;
        end if;
        -- When something of it was taken back before stays known: what the care team kept is not asked again.
        update homework.participation x
        set state = case when x.started_at is null then 'WAITING' else 'STARTED' end, finished_at = null, reason = null, version = x.version + 1
        where x.practice_id = p.practice_id and x.id = p.id;
        return true;
    end if;
    if o.revealed_at is not null or o.opens not in ('WHEN_BOTH_IN', 'IN_SESSION') then
        return false;
    end if;
    update homework.answer w set submitted = false
    where w.practice_id = p.practice_id and w.participation_id = p.id and w.visibility in ('SEALED', 'JOINT');
    update homework.participation x set state = 'STARTED', finished_at = null, taken_back_at = at_time, version = x.version + 1
    where x.practice_id = p.practice_id and x.id = p.id;
    return true;
end
$$;

reset role;
