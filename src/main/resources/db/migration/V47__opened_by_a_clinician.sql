set role hearthwork_owner;

-- =====================================================================================================================
-- What one says of the other one, such as how heard or how close one felt, does not open with the rest: it is told and stored as
-- UNTIL_OPENED, which reads like PRIVATE to everybody, until a clinician opens it to the two (docs/decisions/0047). What was told
-- before typing never changes by that.
-- =====================================================================================================================
create or replace function homework.kept_as(prompt_visibility text, opens text) returns text
    language sql immutable set search_path = pg_catalog as
$$
    select case
        when prompt_visibility in ('PRIVATE', 'CLINICIAN_ONLY') then prompt_visibility
        when opens = 'NEVER' then 'PRIVATE'
        when prompt_visibility in ('UNTIL_SENT', 'UNTIL_OPENED') then prompt_visibility
        when opens = 'AT_ONCE' then 'JOINT'
        else prompt_visibility end
$$;

-- Who opened it: the care team reads that, and no phone.
alter table homework.answer add column opened_by uuid;
alter table homework.answer drop constraint answer_visibility;
alter table homework.answer add constraint answer_visibility
    check (visibility in ('PRIVATE', 'UNTIL_SENT', 'UNTIL_OPENED', 'SEALED', 'JOINT', 'CLINICIAN_ONLY'));
-- Stated once more than the functions do, so that a mistake in one of them opens nothing.
alter table homework.answer add constraint answer_opened_only_by_somebody
    check ((opened_by is not null) = (visibility = 'UNTIL_OPENED' and released_at is not null));
alter table homework.answer drop constraint answer_released_only_when_shareable;
alter table homework.answer add constraint answer_released_only_when_shareable
    check (released_at is null or (submitted and (visibility in ('SEALED', 'JOINT')
                                                  or (visibility = 'UNTIL_SENT' and sent_at is not null)
                                                  or (visibility = 'UNTIL_OPENED' and given and opened_by is not null))));

-- The care team reads it handed in, also where it reads sealed answers only after the reveal: who opens it has read it.
grant select (opened_by) on homework.answer to hearthwork_app;
alter policy care_team_reads_handed_in on homework.answer
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR')
           and couple_id = any ((select couples.mine())::uuid[]) and submitted
           and (visibility in ('PRIVATE', 'CLINICIAN_ONLY', 'UNTIL_SENT', 'UNTIL_OPENED') or released_at is not null
                or (clinician_reads_sealed and (select access.kind()) <> 'SUPERVISOR')));
alter policy partner_reads_released on homework.answer
    using (practice_id = (select access.practice_id()) and (select access.kind()) = 'PARTNER' and couple_id = any ((select couples.mine())::uuid[])
           and released_at is not null and visibility in ('SEALED', 'JOINT', 'UNTIL_SENT', 'UNTIL_OPENED'));

-- The door by which a clinician opens them is in V49: it goes by consent, too.

-- As in V17, and what a clinician opens comes back to its author with the rest, while all of it is closed.
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
    update homework.answer w set submitted = false, sent_at = null
    where w.practice_id = p.practice_id and w.participation_id = p.id and w.visibility in ('SEALED', 'JOINT', 'UNTIL_SENT', 'UNTIL_OPENED');
    update homework.participation x set state = 'STARTED', finished_at = null, taken_back_at = at_time, version = x.version + 1
    where x.practice_id = p.practice_id and x.id = p.id;
    return true;
end
$$;

-- ---------------------------------------------------------------------------------------------------------------------
-- What the phone reads, and whom it tells to look again: as in V17 and V28, with what a clinician opened.
-- ---------------------------------------------------------------------------------------------------------------------
create or replace function homework.released_answers(of_occurrences uuid[])
    returns table (occurrence_id uuid, partner_id uuid, prompt text, visibility text, body text, released_at timestamptz, saved_at timestamptz)
    language plpgsql stable security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
begin
    return query
        select n.occurrence_id, n.partner_id, n.prompt, n.visibility, n.body, n.released_at, n.saved_at from homework.answer n
        where n.practice_id = who.practice_id and n.couple_id = who.couple_id and n.occurrence_id = any (of_occurrences)
          and n.released_at is not null and n.visibility in ('SEALED', 'JOINT', 'UNTIL_SENT', 'UNTIL_OPENED');
end
$$;

drop trigger tell_of_answer on homework.answer;
create constraint trigger tell_of_answer after update of released_at on homework.answer
    deferrable initially deferred for each row
    when (old.released_at is null and new.released_at is not null and new.given
          and new.visibility in ('SEALED', 'JOINT', 'UNTIL_SENT', 'UNTIL_OPENED'))
    execute function homework.tell_of_answer();

insert into audit.action (words, subject_kind, effect) values ('opened ratings to both', 'occurrence', 'CHANGED');

reset role;
