set role hearthwork_owner;

-- Whoever holds a link that resets a password can come in as its account. So those who may open what the account opens are
-- told: a partner's care team, and everybody who treats a couple of a member of staff.
create function couples.tell_whose_password_is_reset() returns trigger
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    perform couples.tell(new.practice_id,
                         case a.kind when 'PARTNER' then array[a.couple_id]
                             else array(select t.couple_id from couples.care_team t where t.practice_id = a.practice_id and t.account_id = a.id) end,
                         a.couple_id, 'RESET', a.name, case a.kind when 'PARTNER' then null else a.kind end, null, a.id)
    from access.account a where a.practice_id = new.practice_id and a.id = new.account_id;
    return null;
end
$$;
create trigger tell_whose_password_is_reset after insert on access.reset for each row execute function couples.tell_whose_password_is_reset();

reset role;
