set role hearthwork_owner;

-- =====================================================================================================================
-- Whether what is sealed in the check-ins of a couple opens is their clinician's to say (docs/decisions/0043): when both are in,
-- when it is opened in session, or never. The phone has no door to it and one wording for all: so what stays closed tells the two
-- neither of a hold nor of a screening.
-- =====================================================================================================================
alter table outcomes.rhythm add column opens text not null default 'WHEN_BOTH_IN'
    constraint rhythm_opens check (opens in ('WHEN_BOTH_IN', 'IN_SESSION', 'NEVER'));
grant update (opens) on outcomes.rhythm to hearthwork_app;

-- As it was said when this one was handed in: what is decided later opens it no further. What was never to open is kept_apart.
alter table outcomes.check_in add column in_session boolean not null default false;

-- What an alert stood on when it was noted: the total, the one before, and the figure of its rule, which a practice may change later.
alter table outcomes.alert add column came_to integer;
alter table outcomes.alert add column came_from integer;
alter table outcomes.alert add column rule_at numeric;
update outcomes.alert a set came_to = t.total, came_from = t.before, rule_at = case a.kind when 'CROSSED' then 13.5 else 4 end
from (select x.practice_id, x.check_in_id, x.total,
             lag(x.total) over (partition by x.practice_id, x.partner_id, x.measure order by x.taken_at) as before
      from outcomes.total x) t
where t.practice_id = a.practice_id and t.check_in_id = a.check_in_id and a.kind <> 'UNSAFE';

-- Whether nothing between the two stands in the way now: together, no hold, both seen alone and nothing that holds joint work back.
create function outcomes.may_open(of_practice uuid, of_couple uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog as
$$
    select exists (select from couples.couple c where c.practice_id = of_practice and c.id = of_couple and c.status = 'ACTIVE')
       and not exists (select from couples.safety_hold h where h.practice_id = of_practice and h.couple_id = of_couple and h.lifted_at is null)
       and 2 <= (select count(*) from couples.screened x where x.practice_id = of_practice and x.couple_id = of_couple and not x.holds_back)
$$;

-- Opens two check-ins to each other. A line opens where both gave one; a wish that its author shared opens by itself, so that nobody
-- reads off it whether the other one has any.
create function outcomes.open_two(of_practice uuid, one uuid, two uuid, at_time timestamptz) returns void
    language sql security definer set search_path = pg_catalog as
$$
    update outcomes.check_in x set opened_at = at_time, opened_with = case x.id when one then two else one end
    where x.practice_id = of_practice and x.id in (one, two);
    update outcomes.said s set released_at = at_time
    where s.practice_id = of_practice and s.check_in_id in (one, two) and s.visibility = 'SEALED' and s.given
      and (s.question = 'wish'
           or exists (select from outcomes.said o
                      where o.practice_id = s.practice_id and o.check_in_id in (one, two) and o.check_in_id <> s.check_in_id
                        and o.question = s.question and o.given and o.visibility = 'SEALED'));
$$;

-- As in V38; what opens by itself is what was to open by itself when each of the two was handed in.
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
    update outcomes.check_in x set finished_at = at_time, in_session = rule is not distinct from 'IN_SESSION',
                                   kept_apart = rule is not distinct from 'NEVER' or not outcomes.may_open(mine.practice_id, mine.couple_id)
    where x.practice_id = mine.practice_id and x.id = mine.id returning * into mine;
    update outcomes.said s set submitted = true, visibility = case when s.visibility = 'SEALED' and not joint then 'PRIVATE' else s.visibility end
    where s.practice_id = mine.practice_id and s.check_in_id = mine.id;

    select t.total into before from outcomes.total t
    where t.practice_id = mine.practice_id and t.couple_id = mine.couple_id and t.partner_id = mine.partner_id and t.measure = of_measure
    order by t.taken_at desc limit 1;
    if came_to is not null then
        insert into outcomes.total (practice_id, couple_id, partner_id, check_in_id, measure, total, taken_at)
        values (mine.practice_id, mine.couple_id, mine.partner_id, mine.id, of_measure, came_to, at_time);
    end if;
    insert into outcomes.alert (practice_id, couple_id, partner_id, check_in_id, kind, noted_at, came_to, came_from, rule_at)
    select mine.practice_id, mine.couple_id, mine.partner_id, mine.id, k.kind, at_time,
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
    order by x.finished_at desc limit 1 for update;
    if not found then
        return false;
    end if;
    perform outcomes.open_two(mine.practice_id, mine.id, theirs.id, at_time);
    perform pg_notify('told', theirs.partner_id::text);
    return true;
end
$$;

-- The latest of each, if they can be opened in session: within seven days of each other, neither open nor kept apart, with no hold
-- since, and both of the last fourteen days: what is older was said for a time that is over.
create function outcomes.closed_pair(of_practice uuid, of_couple uuid, at_time timestamptz) returns table (one uuid, two uuid)
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
      and not exists (select from couples.safety_hold h
                      where h.practice_id = of_practice and h.couple_id = of_couple
                        and h.placed_at >= least(a.finished_at, b.finished_at))
$$;

-- Whether there is something for a session to open, for who may open it.
create function outcomes.waits(of_couple uuid, at_time timestamptz) returns boolean
    language sql stable security definer set search_path = pg_catalog as
$$
    select access.kind() in ('CLINICIAN', 'ASSOCIATE') and of_couple = any (couples.mine())
           and exists (select from outcomes.closed_pair(access.practice_id(), of_couple, at_time))
$$;

-- A clinician opens it with the two in the room. Answers whether it is open now.
create function outcomes.open_in_session(of_couple uuid, at_time timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    pair record;
begin
    if access.kind() not in ('CLINICIAN', 'ASSOCIATE') or not of_couple = any (couples.mine()) then
        raise exception 'not a couple of the asker' using errcode = '42501';
    end if;
    perform access.in_turn('check-in:' || of_couple);
    select * into pair from outcomes.closed_pair(access.practice_id(), of_couple, at_time);
    if not found then
        return false;
    end if;
    perform outcomes.open_two(access.practice_id(), pair.one, pair.two, at_time);
    perform pg_notify('told', x.partner_id::text) from outcomes.check_in x
    where x.practice_id = access.practice_id() and x.id in (pair.one, pair.two);
    return true;
end
$$;
grant execute on function outcomes.waits(uuid, timestamptz), outcomes.open_in_session(uuid, timestamptz) to hearthwork_app;

insert into audit.action (words, subject_kind, effect) values
    ('changed opening of check ins', 'couple', 'CHANGED'),
    ('opened check ins to both', 'couple', 'CHANGED');

reset role;
