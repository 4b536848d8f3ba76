set role hearthwork_owner;

-- =====================================================================================================================
-- What changes for a partner is told to their open pages (docs/decisions/0033): that they look again, and nothing else. Told is
-- whose page, by the partner's id; no word, no name, not what it is about. A transaction that is rolled back tells nothing.
--
-- Nobody is told of what a reload would not show them. That somebody starts, saves, hands in what stays closed, or keeps something
-- to the care team releases no answer, and so tells nothing. Neither does a hold, or what a clinician keeps sealed.
-- =====================================================================================================================

-- An answer that became readable is told to who can read it now. Not to its author: to them the other one's part is not open by it.
create function homework.tell_of_answer() returns trigger
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    perform pg_notify('told', p.partner_id::text) from homework.participation p
    where p.practice_id = new.practice_id and p.occurrence_id = new.occurrence_id and p.partner_id <> new.partner_id;
    return null;
end
$$;
create constraint trigger tell_of_answer after update of released_at on homework.answer
    deferrable initially deferred for each row
    when (old.released_at is null and new.released_at is not null and new.given and new.visibility in ('SEALED', 'JOINT', 'UNTIL_SENT'))
    execute function homework.tell_of_answer();

-- A sitting that opened by itself, now, is on the phones of both.
create function homework.tell_of_next() returns trigger
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    if new.opens_at <= access.moment() then
        perform pg_notify('told', p.partner_id::text) from homework.participation p
        where p.practice_id = new.practice_id and p.occurrence_id = new.id;
    end if;
    return null;
end
$$;
create constraint trigger tell_of_next after insert on homework.occurrence
    deferrable initially deferred for each row when (new.after_id is not null)
    execute function homework.tell_of_next();

reset role;
