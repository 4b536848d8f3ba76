set role hearthwork_owner;

-- =====================================================================================================================
-- Who marked a reveal as talked about is called to what a clinician opens of it later (docs/decisions/0047): the mark stands for what could be
-- read then. When they talked first stays; that they talked of the rest too is kept beside it.
-- =====================================================================================================================
alter table homework.talked add column again_at timestamptz;
grant select (again_at) on homework.talked to hearthwork_phone;

create or replace function homework.mark_talked(asked uuid, at_time timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    insert into homework.talked as t (practice_id, couple_id, occurrence_id, partner_id, talked_at)
    select o.practice_id, o.couple_id, o.id, access.partner_id(), at_time
    from homework.occurrence o
    where o.practice_id = access.practice_id() and o.id = asked and access.kind() = 'PARTNER' and o.couple_id = any (couples.mine())
      and exists (select from homework.answer n
                  where n.practice_id = o.practice_id and n.occurrence_id = o.id and n.released_at is not null)
    on conflict (practice_id, occurrence_id, partner_id) do update set again_at = excluded.talked_at
    where exists (select from homework.answer n
                  where n.practice_id = t.practice_id and n.occurrence_id = t.occurrence_id and n.visibility = 'UNTIL_OPENED'
                    and n.released_at > coalesce(t.again_at, t.talked_at));
    return found;
end
$$;

reset role;
