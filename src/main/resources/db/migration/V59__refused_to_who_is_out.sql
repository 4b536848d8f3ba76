set role hearthwork_owner;

-- A refused attempt of somebody who is kept out, or whose sessions were ended, is a line too: the product has signed whose session it is, and
-- that they are nobody any more is why they were refused. Nothing but refusals: what was done needs an actor, as in V8.
create or replace function audit.append(new_action text, new_subject uuid, new_couple uuid, new_partner uuid, new_outcome text, at_time timestamptz)
    returns void
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    who   access.account := access.actor();
    claim text[];
    what  audit.action;
begin
    if who.practice_id is null and new_outcome = 'DENIED' then
        claim := access.signed(current_setting('hearthwork.context', true));
        select a.* into who from access.account a
        where claim[1] = '1' and a.practice_id = claim[4]::uuid and a.id = claim[5]::uuid;
    end if;
    if who.practice_id is null then
        raise exception 'no actor, no trail' using errcode = '42501';
    end if;
    select * into what from audit.action a where a.words = new_action;
    if not found then
        raise exception 'the trail knows no such action' using errcode = '22023';
    end if;
    perform audit.chain(who.practice_id, who.id, who.kind, what, new_subject, new_couple, new_partner, new_outcome, at_time);
end
$$;

reset role;
