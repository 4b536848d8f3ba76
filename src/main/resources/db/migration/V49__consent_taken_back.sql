set role hearthwork_owner;

-- =====================================================================================================================
-- Who takes back what homework needs takes it back for what is still sealed (docs/decisions/0049): it stays sealed, for both, until
-- its author hands it in anew under a consent that holds. The other one meets what a clinician's "keep it sealed" looks like.
-- =====================================================================================================================

-- Whether a partner took back what homework needs at this moment or after it, or has it taken back now. Another policy, not signed
-- yet, is nothing taken back.
create function couples.took_back(of_practice uuid, of_partner uuid, since timestamptz) returns boolean
    language sql stable set search_path = pg_catalog as
$$
    select exists (
        select from couples.consent w
        where w.practice_id = of_practice and w.partner_id = of_partner and w.document in ('TREATMENT', 'CONFIDENTIALITY')
          and w.withdrawn_at is not null
          and (w.withdrawn_at >= since
               or not exists (select from couples.consent s
                              where s.practice_id = w.practice_id and s.partner_id = w.partner_id and s.document = w.document
                                and s.withdrawn_at is null)))
$$;

-- Of two at once one is first: what is taken back while something opens waits until it is open, and the other way round.
create function couples.hold_consents(of_practice uuid, of_couple uuid) returns void
    language sql security definer set search_path = pg_catalog as
$$
    select from couples.consent s
    where s.practice_id = of_practice and s.couple_id = of_couple and s.document in ('TREATMENT', 'CONFIDENTIALITY')
      and s.withdrawn_at is null
    for share
$$;
-- Granted to nobody: what opens something asks it.

-- Whether what is in stays sealed, because one of those who handed it in took consent back.
create function homework.stays_sealed(of_practice uuid, of_occurrence uuid) returns boolean
    language sql stable set search_path = pg_catalog as
$$
    select exists (select from homework.participation p
                   where p.practice_id = of_practice and p.occurrence_id = of_occurrence and p.state = 'DONE'
                     and couples.took_back(p.practice_id, p.partner_id, p.finished_at))
$$;
-- For the care team, who read consents and parts; no phone's.
grant execute on function couples.took_back(uuid, uuid, timestamptz), homework.stays_sealed(uuid, uuid) to hearthwork_app;

-- As in V19.
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
    if not homework.can_open(o.opens, o.revealed_at, o.status, a.status = 'ACTIVE', a.audience in ('BOTH_SEALED', 'BOTH_SHARED')
            and 2 = (select count(*) from homework.participation p
                     where p.practice_id = o.practice_id and p.occurrence_id = o.id and p.state = 'DONE'))
        or homework.on_hold(o.practice_id, o.couple_id)
        or who.kind = 'PARTNER' and (o.opens = 'IN_SESSION' or exists (
            select from homework.review r where r.practice_id = o.practice_id and r.occurrence_id = o.id and r.held)) then
        return false;
    end if;
    perform couples.hold_consents(o.practice_id, o.couple_id);
    if homework.stays_sealed(o.practice_id, o.id) then
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

-- As in V12: what is shared at once is not shared by who has taken consent back, though what they began can be ended.
create or replace function homework.hand_in(asked uuid, at_time timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    p homework.participation;
    o homework.occurrence;
    a homework.assignment;
begin
    select * into p from homework.participation x
    where x.practice_id = access.practice_id() and x.id = asked and x.partner_id = access.partner_id() and x.state = 'DONE';
    if not found then
        raise exception 'not a finished participation of the asker' using errcode = '42501';
    end if;
    select x.* into a from homework.assignment x join homework.occurrence y on y.practice_id = x.practice_id and y.assignment_id = x.id
    where y.practice_id = p.practice_id and y.id = p.occurrence_id for share of x;
    select * into o from homework.occurrence x where x.practice_id = p.practice_id and x.id = p.occurrence_id for update;
    if exists (select from homework.answer w where w.practice_id = p.practice_id and w.participation_id = p.id and w.submitted)
        and not exists (select from homework.answer w where w.practice_id = p.practice_id and w.participation_id = p.id and not w.submitted) then
        return homework.open_reveal(p.occurrence_id, at_time); -- pressed twice: the same answer
    end if;
    if o.status <> 'ACTIVE' or a.status <> 'ACTIVE' then
        raise exception 'this rests for now' using errcode = '42501';
    end if;
    if not exists (select from homework.answer w where w.practice_id = p.practice_id and w.participation_id = p.id and w.given) then
        raise exception 'nothing is answered' using errcode = '42501';
    end if;
    perform couples.hold_consents(p.practice_id, p.couple_id);
    update homework.answer w
    set submitted = true,
        released_at = case when w.visibility = 'JOINT' and w.given and o.opens = 'AT_ONCE' and not homework.on_hold(p.practice_id, p.couple_id)
                                and not couples.took_back(p.practice_id, p.partner_id, at_time) then at_time end
    where w.practice_id = p.practice_id and w.participation_id = p.id and not w.submitted;
    return homework.open_reveal(p.occurrence_id, at_time);
end
$$;

-- A clinician of the care team opens the ratings of one occurrence to the two, once the rest of it is open: each where both gave
-- theirs, and none during a hold, a pause, or once the two have parted. Answers OPENED, IS_OPEN where somebody was first, or CLOSED,
-- whatever keeps it so. Locks in the order of handing in: the assignment, the occurrence, the answers.
-- What is kept by a consent that was taken back, a clinician opens neither.
create function homework.open_ratings(asked uuid, at_time timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
    o   homework.occurrence;
    a   homework.assignment;
begin
    if who.practice_id is null or who.kind not in ('CLINICIAN', 'ASSOCIATE') then
        return 'CLOSED';
    end if;
    select x.* into a from homework.assignment x join homework.occurrence y on y.practice_id = x.practice_id and y.assignment_id = x.id
    where y.practice_id = who.practice_id and y.id = asked and y.couple_id = any (couples.mine()) for share of x;
    if not found then
        return 'CLOSED';
    end if;
    select * into o from homework.occurrence x where x.practice_id = who.practice_id and x.id = asked for update;
    if exists (select from homework.answer w where w.practice_id = o.practice_id and w.occurrence_id = o.id and w.opened_by is not null) then
        return 'IS_OPEN';
    end if;
    perform couples.hold_consents(o.practice_id, o.couple_id);
    if (o.revealed_at is null and o.opens <> 'AT_ONCE')
        or o.status <> 'ACTIVE' or a.status <> 'ACTIVE'
        or homework.on_hold(o.practice_id, o.couple_id)
        or exists (select from couples.couple_card c
                   where c.practice_id = o.practice_id and c.couple_id = o.couple_id and c.status in ('SEPARATED', 'CLOSED'))
        or homework.stays_sealed(o.practice_id, o.id)
        or 2 <> (select count(*) from homework.participation p
                 where p.practice_id = o.practice_id and p.occurrence_id = o.id and p.state = 'DONE') then
        return 'CLOSED';
    end if;
    update homework.answer w set released_at = at_time, opened_by = who.id
    where w.practice_id = o.practice_id and w.occurrence_id = o.id and w.visibility = 'UNTIL_OPENED' and w.submitted and w.given
      and exists (select from homework.answer n
                  where n.practice_id = w.practice_id and n.occurrence_id = w.occurrence_id and n.prompt = w.prompt
                    and n.partner_id <> w.partner_id and n.submitted and n.given and n.visibility = 'UNTIL_OPENED');
    return case when found then 'OPENED' else 'CLOSED' end;
end
$$;
grant execute on function homework.open_ratings(uuid, timestamptz) to hearthwork_app;

-- As in V33; what never opens is not matched either for who took consent back.
create or replace function homework.came_through(o homework.occurrence, a homework.assignment) returns boolean
    language sql stable security definer set search_path = pg_catalog as
$$
    select o.status = 'ACTIVE' and a.status = 'ACTIVE' and a.audience in ('BOTH_SEALED', 'BOTH_SHARED')
       and not homework.on_hold(o.practice_id, o.couple_id)
       and not exists (select from homework.concern c where c.practice_id = a.practice_id and c.assignment_id = a.id
                       and c.rests_since is not null and c.settled_at is null)
       and (o.revealed_at is not null
            or o.opens = 'NEVER' and homework.opens(a.who_sees, a.reveal) = 'WHEN_BOTH_IN' and not homework.stays_sealed(o.practice_id, o.id))
       and 2 = (select count(*) from homework.participation p
                where p.practice_id = o.practice_id and p.occurrence_id = o.id and p.state = 'DONE')
$$;

-- As in V25: what stays sealed waits for nobody, and the care team reads that it does.
create or replace view homework.work with (security_invoker = true) as
select w.*,
       w.due and w.a_state is not null as a_due,
       w.due and w.b_state is not null as b_due,
       homework.lane(w.a_state, w.status, w.has_opened, w.has_ended) as a_lane,
       homework.lane(w.b_state, w.status, w.has_opened, w.has_ended) as b_lane,
       coalesce(w.a_state = 'DONE' and w.status <> 'WITHDRAWN' and w.reviewed_a is null, false) as a_unread,
       coalesce(w.b_state = 'DONE' and w.status <> 'WITHDRAWN' and w.reviewed_b is null, false) as b_unread,
       case when w.opens in ('WHEN_BOTH_IN', 'IN_SESSION') and homework.can_open(w.opens, w.revealed_at, w.status, w.goes_on, w.by_both)
            then not homework.stays_sealed(w.practice_id, w.id) else false end as waits,
       case when w.opens in ('WHEN_BOTH_IN', 'IN_SESSION') and homework.can_open(w.opens, w.revealed_at, w.status, w.goes_on, w.by_both)
            then homework.stays_sealed(w.practice_id, w.id) else false end as stays_sealed
from (
    select s.practice_id, s.couple_id, s.assignment_id, s.occurrence_id as id, a.exercise, a.exercise_version, s.number, o.sitting, a.smaller, a.audience,
           s.opens, s.opens_at, s.due_at, o.follows_session, s.revealed_at, o.version,
           case when s.assignment_status = 'WITHDRAWN' then s.assignment_status else s.status end as status,
           s.assignment_status = 'ACTIVE' as goes_on,
           s.opens_at <= (select access.moment()) as has_opened,
           s.due_at <= (select access.moment()) as has_ended,
           s.status = 'ACTIVE' and s.assignment_status <> 'WITHDRAWN' and s.due_at <= (select access.moment()) as due,
           s.joint,
           coalesce(s.joint and s.a_state = 'DONE' and s.b_state = 'DONE', false) as by_both,
           s.a_state, pa.started_at as a_started, pa.finished_at as a_finished, pa.reason as a_reason,
           s.b_state, pb.started_at as b_started, pb.finished_at as b_finished, pb.reason as b_reason,
           coalesce(r.held, false) as held, s.reviewed_a, s.reviewed_b, r.reviewed_at, r.rating,
           (select min(t.talked_at) from homework.talked t where t.practice_id = s.practice_id and t.occurrence_id = s.occurrence_id) as talked_at
    from homework.standing s
    left join homework.occurrence o on o.practice_id = s.practice_id and o.id = s.occurrence_id
    left join homework.assignment a on a.practice_id = s.practice_id and a.id = s.assignment_id
    left join homework.participation pa on pa.practice_id = s.practice_id and pa.occurrence_id = s.occurrence_id and pa.seat = 'A'
    left join homework.participation pb on pb.practice_id = s.practice_id and pb.occurrence_id = s.occurrence_id and pb.seat = 'B'
    left join homework.review r on r.practice_id = s.practice_id and r.occurrence_id = s.occurrence_id) w;

-- ---------------------------------------------------------------------------------------------------------------------
-- The check-in, as in V44: what is handed in without a consent that holds is kept apart, and what was handed in before it was
-- taken back opens no more.
-- ---------------------------------------------------------------------------------------------------------------------
create or replace function outcomes.hand_in(of_check_in uuid, of_measure text, came_to integer, cut_off numeric, fall integer, unsafe boolean, at_time timestamptz)
    returns boolean
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    who    access.account := access.actor();
    mine   outcomes.check_in;
    theirs outcomes.check_in;
    joint  boolean;
    rule   text;
    before integer;
begin
    if who.couple_id is null
        or not access.is_word('check-in', concat_ws('|', of_check_in, of_measure, coalesce(came_to::text, '-'), cut_off, fall, unsafe)) then
        raise exception 'the product hands in' using errcode = '42501';
    end if;
    perform access.in_turn('check-in:' || who.couple_id); -- of two who hand in at once the second finds the first
    select * into mine from outcomes.check_in x
    where x.practice_id = who.practice_id and x.id = of_check_in and x.partner_id = who.partner_id for update;
    if not found then
        raise exception 'not a check-in of the asker' using errcode = '42501';
    end if;
    if mine.finished_at is not null then
        return mine.opened_at is not null; -- pressed twice: the same answer
    end if;
    if not exists (select from outcomes.said s where s.practice_id = mine.practice_id and s.check_in_id = mine.id and s.given) then
        raise exception 'nothing is answered' using errcode = '42501';
    end if;
    select c.status = 'ACTIVE' into joint from couples.couple c where c.practice_id = mine.practice_id and c.id = mine.couple_id for share;
    select r.opens into rule from outcomes.rhythm r where r.practice_id = mine.practice_id and r.couple_id = mine.couple_id for share;
    perform couples.hold_consents(mine.practice_id, mine.couple_id);
    update outcomes.check_in x set finished_at = at_time, in_session = rule is not distinct from 'IN_SESSION',
                                   kept_apart = rule is not distinct from 'NEVER' or not outcomes.may_open(mine.practice_id, mine.couple_id)
                                                or couples.took_back(mine.practice_id, mine.partner_id, at_time)
    where x.practice_id = mine.practice_id and x.id = mine.id returning * into mine;
    update outcomes.said s set submitted = true, visibility = case when s.visibility = 'SEALED' and not joint then 'PRIVATE' else s.visibility end
    where s.practice_id = mine.practice_id and s.check_in_id = mine.id;

    before := outcomes.take(mine.practice_id, mine.couple_id, mine.partner_id, mine.id, of_measure, came_to, at_time);
    insert into outcomes.alert (practice_id, couple_id, partner_id, taken_in, measure, kind, noted_at, came_to, came_from, rule_at)
    select mine.practice_id, mine.couple_id, mine.partner_id, mine.id, of_measure, k.kind, at_time,
           case when k.rule_at is not null then came_to end, case when k.rule_at is not null then before end, k.rule_at
    from (values ('UNSAFE', unsafe, null), ('CROSSED', before >= cut_off and came_to < cut_off, cut_off),
                 ('DROPPED', before - came_to >= fall and not (before >= cut_off and came_to < cut_off), fall)) k (kind, holds, rule_at)
    where k.holds;

    if mine.kept_apart or mine.in_session then
        return false;
    end if;
    select * into theirs from outcomes.check_in x
    where x.practice_id = mine.practice_id and x.couple_id = mine.couple_id and x.partner_id <> mine.partner_id
      and x.opened_at is null and not x.kept_apart and not x.in_session and x.finished_at > at_time - interval '7 days'
      and not exists (select from couples.safety_hold h
                      where h.practice_id = x.practice_id and h.couple_id = x.couple_id and h.placed_at >= x.finished_at)
      and not couples.took_back(x.practice_id, x.partner_id, x.finished_at)
    order by x.finished_at desc limit 1 for update;
    if not found then
        return false;
    end if;
    perform outcomes.open_two(mine.practice_id, mine.id, theirs.id, at_time);
    perform pg_notify('told', theirs.partner_id::text);
    return true;
end
$$;

-- As in V43.
create or replace function outcomes.closed_pair(of_practice uuid, of_couple uuid, at_time timestamptz) returns table (one uuid, two uuid)
    language sql stable security definer set search_path = pg_catalog as
$$
    with latest as (
        select distinct on (x.partner_id) x.id, x.partner_id, x.finished_at, x.opened_at is null and not x.kept_apart as closed
        from outcomes.check_in x
        where x.practice_id = of_practice and x.couple_id = of_couple and x.finished_at is not null
        order by x.partner_id, x.finished_at desc)
    select a.id, b.id from latest a join latest b on a.partner_id < b.partner_id
    where a.closed and b.closed and greatest(a.finished_at, b.finished_at) < least(a.finished_at, b.finished_at) + interval '7 days'
      and least(a.finished_at, b.finished_at) > at_time - interval '14 days'
      and outcomes.may_open(of_practice, of_couple)
      and not couples.took_back(of_practice, a.partner_id, a.finished_at) and not couples.took_back(of_practice, b.partner_id, b.finished_at)
      and not exists (select from couples.safety_hold h
                      where h.practice_id = of_practice and h.couple_id = of_couple
                        and h.placed_at >= least(a.finished_at, b.finished_at))
$$;

reset role;
