set role hearthwork_owner;

-- A step of a plan that opens now is on the phones of both, whoever opened it: their open pages are told to look (V28). What opens on a
-- day to come, or has nothing on a phone, is told to nobody.
create function homework.tell_of_step() returns trigger
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    perform pg_notify('told', p.partner_id::text)
    from homework.occurrence o
    join homework.participation p on p.practice_id = o.practice_id and p.occurrence_id = o.id
    where o.practice_id = new.practice_id and o.assignment_id = new.assignment_id and o.status = 'ACTIVE'
      and o.opens_at <= access.moment();
    return null;
end
$$;
create constraint trigger tell_of_step after update of opened_at on homework.plan_step
    deferrable initially deferred for each row
    when (old.opened_at is null and new.opened_at is not null and new.assignment_id is not null)
    execute function homework.tell_of_step();

reset role;
