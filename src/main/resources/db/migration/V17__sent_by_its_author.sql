set role hearthwork_owner;

-- =====================================================================================================================
-- What somebody prepares alone for a talk is theirs until they send it: topic, size and statement of "Say it / Hear it".
-- Such an answer is told and stored as UNTIL_SENT, which reads like PRIVATE to everybody. Sending is a moment of its own,
-- after handing in and by the author alone; what was told before typing never changes by it (docs/decisions/0019).
-- =====================================================================================================================
create or replace function homework.kept_as(prompt_visibility text, opens text) returns text
    language sql immutable set search_path = pg_catalog as
$$
    select case
        when prompt_visibility in ('PRIVATE', 'CLINICIAN_ONLY') then prompt_visibility
        when opens = 'NEVER' then 'PRIVATE'
        when prompt_visibility = 'UNTIL_SENT' then prompt_visibility
        when opens = 'AT_ONCE' then 'JOINT'
        else prompt_visibility end
$$;

alter table homework.answer add column sent_at timestamptz;
alter table homework.answer drop constraint answer_visibility;
alter table homework.answer add constraint answer_visibility
    check (visibility in ('PRIVATE', 'UNTIL_SENT', 'SEALED', 'JOINT', 'CLINICIAN_ONLY'));
alter table homework.answer add constraint answer_sent_only_by_its_author
    check (sent_at is null or (visibility = 'UNTIL_SENT' and submitted and given));
-- Stated once more than the functions do, so that a mistake in one of them opens nothing.
alter table homework.answer drop constraint answer_released_only_when_shareable;
alter table homework.answer add constraint answer_released_only_when_shareable
    check (released_at is null or (submitted and (visibility in ('SEALED', 'JOINT') or (visibility = 'UNTIL_SENT' and sent_at is not null))));

-- The care team reads it handed in, like what is private, and sees whether it was sent.
grant select (sent_at) on homework.answer to hearthwork_app;
alter policy care_team_reads_handed_in on homework.answer
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR')
           and couple_id = any ((select couples.mine())::uuid[]) and submitted
           and (visibility in ('PRIVATE', 'CLINICIAN_ONLY', 'UNTIL_SENT') or released_at is not null
                or (clinician_reads_sealed and (select access.kind()) <> 'SUPERVISOR')));
alter policy partner_reads_released on homework.answer
    using (practice_id = (select access.practice_id()) and (select access.kind()) = 'PARTNER' and couple_id = any ((select couples.mine())::uuid[])
           and released_at is not null and visibility in ('SEALED', 'JOINT', 'UNTIL_SENT'));

-- As in V7, and what was sent opens with the rest. It opens whether or not the other one sent anything: it is no answer to
-- compare but words for somebody, and its author decided alone.
create or replace function homework.open_reveal(asked uuid, at_time timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
    o   homework.occurrence;
    a   homework.assignment;
begin
    if who.practice_id is null or who.kind not in ('PARTNER', 'CLINICIAN', 'ASSOCIATE') then
        return false;
    end if;
    select x.* into a from homework.assignment x join homework.occurrence y on y.practice_id = x.practice_id and y.assignment_id = x.id
    where y.practice_id = who.practice_id and y.id = asked and y.couple_id = any (couples.mine()) for share of x;
    if not found then
        return false;
    end if;
    select * into o from homework.occurrence x where x.practice_id = who.practice_id and x.id = asked for update;
    if o.revealed_at is not null then
        return true;
    end if;
    if o.opens = 'NEVER' or a.audience not in ('BOTH_SEALED', 'BOTH_SHARED')
        or (who.kind = 'PARTNER' and o.opens = 'IN_SESSION')
        or o.status <> 'ACTIVE' or a.status <> 'ACTIVE'
        or homework.on_hold(o.practice_id, o.couple_id)
        or (who.kind = 'PARTNER' and exists (select from homework.review r where r.practice_id = o.practice_id and r.occurrence_id = o.id and r.held))
        or (select count(*) filter (where p.state = 'DONE') from homework.participation p
            where p.practice_id = o.practice_id and p.occurrence_id = o.id) <> 2 then
        return false;
    end if;
    update homework.occurrence set revealed_at = at_time where practice_id = o.practice_id and id = o.id;
    update homework.answer w set released_at = at_time
    where w.practice_id = o.practice_id and w.occurrence_id = o.id and w.submitted and w.given and w.released_at is null
      and (w.visibility = 'JOINT'
           or (w.visibility = 'UNTIL_SENT' and w.sent_at is not null)
           or (w.visibility = 'SEALED' and exists (
            select from homework.answer n
            where n.practice_id = w.practice_id and n.occurrence_id = w.occurrence_id and n.prompt = w.prompt
              and n.partner_id <> w.partner_id and n.submitted and n.given and n.visibility = 'SEALED')));
    return true;
end
$$;

-- Sends what its author prepared: once, as a whole, and only what is handed in. It opens at once where the rest is open, and
-- with the rest where it is not. Nothing is kept to be sent after a pause or a hold: it is refused, and asked again.
-- Locks in the order of handing in: the part, the assignment, the occurrence, the answers.
create function homework.send(of_part uuid, at_time timestamptz) returns boolean
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
    if exists (select from homework.answer w where w.practice_id = p.practice_id and w.participation_id = p.id and w.sent_at is not null) then
        return true; -- pressed twice, or another device of theirs was first
    end if;
    if o.status <> 'ACTIVE' or a.status <> 'ACTIVE' or homework.on_hold(p.practice_id, p.couple_id) then
        raise exception 'this rests for now' using errcode = '42501';
    end if;
    update homework.answer w
    set sent_at = at_time, released_at = case when o.revealed_at is not null or o.opens = 'AT_ONCE' then at_time end
    where w.practice_id = p.practice_id and w.participation_id = p.id and w.visibility = 'UNTIL_SENT' and w.submitted and w.given;
    return found;
end
$$;
grant execute on function homework.send(uuid, timestamptz) to hearthwork_phone;

-- As in V14, and what was sent is not sent any more: it comes back to its author with the rest.
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
    where w.practice_id = p.practice_id and w.participation_id = p.id and w.visibility in ('SEALED', 'JOINT', 'UNTIL_SENT');
    update homework.participation x set state = 'STARTED', finished_at = null, taken_back_at = at_time, version = x.version + 1
    where x.practice_id = p.practice_id and x.id = p.id;
    return true;
end
$$;

-- ---------------------------------------------------------------------------------------------------------------------
-- What the phone reads: as in V15, with what was sent.
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
          and n.released_at is not null and n.visibility in ('SEALED', 'JOINT', 'UNTIL_SENT');
end
$$;

-- Whether one sent one's own, and of nobody else's.
drop function homework.own_answers(uuid[]);
create function homework.own_answers(of_parts uuid[])
    returns table (participation_id uuid, prompt text, body text, given boolean, sent boolean)
    language plpgsql stable security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
begin
    return query
        select n.participation_id, n.prompt, n.body, n.given, n.sent_at is not null from homework.answer n
        where n.practice_id = who.practice_id and n.participation_id = any (of_parts) and n.partner_id = who.partner_id
          and (n.visibility <> 'CLINICIAN_ONLY' or not n.submitted);
end
$$;
grant execute on function homework.own_answers(uuid[]) to hearthwork_phone;

insert into audit.action (words, subject_kind, effect) values ('sent to partner', 'participation', 'CHANGED');

reset role;
