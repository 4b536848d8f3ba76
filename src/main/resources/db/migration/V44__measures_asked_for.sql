set role hearthwork_owner;

-- =====================================================================================================================
-- Measures that a clinician asks one of the two for, once (docs/decisions/0043): CSI-16, PHQ-9, GAD-7. Each is its own row of one
-- person, so that nothing of it hangs on the other one. A phone has no right on any of it: functions answer for who is asked.
-- =====================================================================================================================
create table outcomes.request (
    practice_id uuid not null,
    couple_id   uuid not null,
    partner_id  uuid not null,
    id          uuid not null,
    measure     text not null constraint request_measure check (measure ~ '^[a-z0-9-]{1,20}$'),
    asked_at    timestamptz not null,
    asked_by    uuid not null,
    taken_back_at timestamptz,
    begun_at    timestamptz,
    at_item     integer not null default 0 constraint request_at_item check (at_item >= 0),
    finished_at timestamptz,
    primary key (practice_id, id),
    unique (id),
    unique (practice_id, couple_id, partner_id, id),
    foreign key (practice_id, couple_id, partner_id) references couples.partner (practice_id, couple_id, id),
    constraint request_taken_back_before_it_is_in check (taken_back_at is null or finished_at is null)
);
-- Asked once: two clinicians who ask at the same moment ask the same.
create unique index request_one_open on outcomes.request (practice_id, partner_id, measure) where finished_at is null and taken_back_at is null;
create index request_couple on outcomes.request (practice_id, couple_id, asked_at desc);

-- What was answered, item by item: for the care team once it is in, and not shown to its author again.
create table outcomes.answer (
    practice_id uuid not null,
    couple_id   uuid not null,
    partner_id  uuid not null,
    request_id  uuid not null,
    item        text not null constraint answer_item check (item ~ '^[a-z0-9.-]{1,40}$'),
    body        text not null constraint answer_length check (char_length(body) <= 2000),
    submitted   boolean not null default false,
    saved_at    timestamptz not null,
    primary key (practice_id, request_id, item),
    foreign key (practice_id, couple_id, partner_id, request_id) references outcomes.request (practice_id, couple_id, partner_id, id)
);

do $$
declare
    one text;
begin
    foreach one in array array['request', 'answer'] loop
        execute format('alter table outcomes.%I enable row level security', one);
        execute format('alter table outcomes.%I force row level security', one);
        execute format('create policy definer on outcomes.%I to hearthwork_owner using (true) with check (true)', one);
    end loop;
end
$$;

create policy care_team_reads on outcomes.request for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR')
           and couple_id = any ((select couples.mine())::uuid[]));
create policy clinician_asks on outcomes.request for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE')
                and couple_id = any ((select couples.mine())::uuid[]) and asked_by = (select access.account_id())
                and begun_at is null and finished_at is null and taken_back_at is null);
create policy clinician_takes_back on outcomes.request for update to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE')
           and couple_id = any ((select couples.mine())::uuid[]) and finished_at is null)
    with check (practice_id = (select access.practice_id()));
grant select, insert, update (taken_back_at) on outcomes.request to hearthwork_app;

create policy care_team_reads_what_is_in on outcomes.answer for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR')
           and couple_id = any ((select couples.mine())::uuid[]) and submitted);
grant select on outcomes.answer to hearthwork_app;

-- A total and an alert come from a check-in or from a measure that was asked for: the id of either. Only the functions here write one.
alter table outcomes.total drop constraint total_practice_id_couple_id_partner_id_check_in_id_fkey;
alter table outcomes.total rename column check_in_id to taken_in;
alter table outcomes.total add foreign key (practice_id, couple_id, partner_id) references couples.partner (practice_id, couple_id, id);
alter table outcomes.alert drop constraint alert_practice_id_couple_id_partner_id_check_in_id_fkey;
alter table outcomes.alert rename column check_in_id to taken_in;
alter table outcomes.alert add foreign key (practice_id, couple_id, partner_id) references couples.partner (practice_id, couple_id, id);
alter table outcomes.alert add column measure text not null default 'csi-4';
alter table outcomes.alert drop constraint alert_kind;
-- Thoughts of death or of hurting oneself; the question of them left open; a total at or above what a screen names.
alter table outcomes.alert add constraint alert_kind check (kind in ('UNSAFE', 'CROSSED', 'DROPPED', 'SELF_HARM', 'ASK', 'HIGH'));
-- Who says more than somebody saw to calls for a person again: a row of its own, so that what was seen to stays as it was written.
alter table outcomes.alert add column nth integer not null default 1 constraint alert_nth check (nth >= 1);
alter table outcomes.alert drop constraint alert_pkey;
alter table outcomes.alert add primary key (practice_id, taken_in, kind, nth);
create unique index alert_one_open on outcomes.alert (practice_id, taken_in, kind) where seen_at is null;

create or replace view outcomes.open_alert with (security_invoker = true) as
select a.practice_id, a.couple_id,
       min(a.noted_at) filter (where a.kind in ('UNSAFE', 'SELF_HARM', 'ASK')) as unsafe_since,
       min(a.noted_at) filter (where a.kind not in ('UNSAFE', 'SELF_HARM', 'ASK')) as fell_since
from outcomes.alert a where a.seen_at is null
group by a.practice_id, a.couple_id;

-- How many points of the CSI-4 are a fall is the practice's to say.
create table outcomes.practice_rule (
    practice_id uuid primary key,
    csi_4_fall  integer not null constraint practice_rule_fall check (csi_4_fall between 1 and 21),
    version     integer not null default 0,
    set_at      timestamptz not null,
    set_by      uuid not null
);
alter table outcomes.practice_rule enable row level security;
alter table outcomes.practice_rule force row level security;
create policy definer on outcomes.practice_rule to hearthwork_owner using (true) with check (true);
create policy staff_reads on outcomes.practice_rule for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('OWNER', 'CLINICIAN', 'ASSOCIATE', 'SUPERVISOR'));
create policy owner_sets on outcomes.practice_rule for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and (select access.kind()) = 'OWNER' and set_by = (select access.account_id()));
create policy owner_changes on outcomes.practice_rule for update to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) = 'OWNER')
    with check (practice_id = (select access.practice_id()) and set_by = (select access.account_id()));
grant select, insert, update (csi_4_fall, version, set_at, set_by) on outcomes.practice_rule to hearthwork_app;

-- What the product gives its word on when a partner hands in: it says nothing of anybody.
create function outcomes.fall_of_practice() returns integer
    language sql stable security definer set search_path = pg_catalog as
$$ select r.csi_4_fall from outcomes.practice_rule r where r.practice_id = access.practice_id() $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Handing in a check-in, as in V43; columns have their new names.
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
    update outcomes.check_in x set finished_at = at_time, in_session = rule is not distinct from 'IN_SESSION',
                                   kept_apart = rule is not distinct from 'NEVER' or not outcomes.may_open(mine.practice_id, mine.couple_id)
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
    order by x.finished_at desc limit 1 for update;
    if not found then
        return false;
    end if;
    perform outcomes.open_two(mine.practice_id, mine.id, theirs.id, at_time);
    perform pg_notify('told', theirs.partner_id::text);
    return true;
end
$$;

-- Keeps what a measure came to, if it came to something. Answers what it was the time before.
create function outcomes.take(of_practice uuid, of_couple uuid, of_partner uuid, in_id uuid, of_measure text, came_to integer, at_time timestamptz)
    returns integer
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    before integer;
begin
    select t.total into before from outcomes.total t
    where t.practice_id = of_practice and t.couple_id = of_couple and t.partner_id = of_partner and t.measure = of_measure
    order by t.taken_at desc limit 1;
    if came_to is not null then
        insert into outcomes.total (practice_id, couple_id, partner_id, taken_in, measure, total, taken_at)
        values (of_practice, of_couple, of_partner, in_id, of_measure, came_to, at_time);
    end if;
    return before;
end
$$;

-- ---------------------------------------------------------------------------------------------------------------------
-- A partner's phone, of what they themselves are asked
-- ---------------------------------------------------------------------------------------------------------------------

-- What is open for the asker. Of the other one's there is nothing in it.
create function outcomes.my_requests() returns table (id uuid, measure text, begun boolean, at_item integer)
    language plpgsql stable security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
begin
    return query
        select r.id, r.measure, r.begun_at is not null, r.at_item from outcomes.request r
        join couples.couple c on c.practice_id = r.practice_id and c.id = r.couple_id and c.status in ('ACTIVE', 'SEPARATED')
        where r.practice_id = who.practice_id and r.couple_id = who.couple_id and r.partner_id = who.partner_id
          and r.finished_at is null and r.taken_back_at is null
        order by r.asked_at, r.measure;
end
$$;

create function outcomes.begin_request(of_request uuid, at_time timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    update outcomes.request r set begun_at = coalesce(r.begun_at, at_time)
    where r.practice_id = access.practice_id() and r.id = of_request and exists (select from outcomes.my_requests() m where m.id = r.id);
    return found;
end
$$;

-- Whether one's own is in. Of the other one's it says what it says of nothing.
create function outcomes.is_in(of_request uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
begin
    return exists (select from outcomes.request r
                   where r.practice_id = who.practice_id and r.id = of_request and r.partner_id = who.partner_id
                     and r.finished_at is not null);
end
$$;

-- One's own answers while it is not in yet.
create function outcomes.own_answers(of_request uuid) returns table (item text, body text)
    language plpgsql stable security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
begin
    return query
        select a.item, a.body from outcomes.answer a
        where a.practice_id = who.practice_id and a.request_id = of_request and a.partner_id = who.partner_id and not a.submitted;
end
$$;

-- The request is locked: what is handed in at this moment either has this answer or refuses it.
create function outcomes.keep_answer(of_request uuid, asked text, new_body text, at_time timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
begin
    insert into outcomes.answer (practice_id, couple_id, partner_id, request_id, item, body, saved_at)
    select r.practice_id, r.couple_id, r.partner_id, r.id, asked, new_body, at_time from outcomes.request r
    where r.practice_id = who.practice_id and r.id = of_request and r.partner_id = who.partner_id
      and r.finished_at is null and r.taken_back_at is null
    for no key update of r
    on conflict (practice_id, request_id, item) do update set body = excluded.body, saved_at = excluded.saved_at
    where not answer.submitted;
    if not found then
        raise exception 'nothing that the asker is asked' using errcode = '42501';
    end if;
end
$$;

create function outcomes.look_at_item(of_request uuid, item integer) returns void
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    update outcomes.request r set at_item = greatest(item, 0)
    where r.practice_id = access.practice_id() and r.id = of_request and r.partner_id = access.partner_id() and r.finished_at is null;
end
$$;

-- Somebody says that they think of death or of hurting themselves: it stands for the care team before anything is handed in. The
-- most that was said stands, also when less is chosen later; more than somebody has seen to is named anew.
create function outcomes.note_self_harm(of_request uuid, counts integer, at_time timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    who  access.account := access.actor();
    mine outcomes.request;
    last outcomes.alert;
begin
    if not access.is_word('self-harm', concat_ws('|', of_request, counts)) then
        raise exception 'the product notes it' using errcode = '42501';
    end if;
    select * into mine from outcomes.request r
    where r.practice_id = who.practice_id and r.id = of_request and r.partner_id = who.partner_id for no key update;
    if not found then
        return;
    end if;
    select * into last from outcomes.alert a
    where a.practice_id = mine.practice_id and a.taken_in = mine.id and a.kind = 'SELF_HARM'
    order by a.nth desc limit 1 for update; -- somebody may be seeing to it at this moment
    if found and counts <= last.came_to then
        return;
    end if;
    if found and last.seen_at is null then
        update outcomes.alert a set came_to = counts, noted_at = at_time
        where a.practice_id = mine.practice_id and a.taken_in = mine.id and a.kind = 'SELF_HARM' and a.nth = last.nth;
        return;
    end if;
    insert into outcomes.alert (practice_id, couple_id, partner_id, taken_in, measure, kind, nth, noted_at, came_to)
    values (mine.practice_id, mine.couple_id, mine.partner_id, mine.id, mine.measure, 'SELF_HARM', coalesce(last.nth, 0) + 1, at_time, counts);
end
$$;

-- Hands a measure in. What it came to, and which alerts that calls for, the product says on its word; whether a total crossed a
-- cut-off on its way down is seen here, where the one before stands.
create function outcomes.hand_in_request(of_request uuid, came_to integer, crosses numeric, high integer, ask boolean, at_time timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    who    access.account := access.actor();
    mine   outcomes.request;
    before integer;
begin
    if who.couple_id is null
        or not access.is_word('measure', concat_ws('|', of_request, coalesce(came_to::text, '-'), coalesce(crosses::text, '-'),
                                                   coalesce(high::text, '-'), ask)) then
        raise exception 'the product hands in' using errcode = '42501';
    end if;
    select * into mine from outcomes.request r
    where r.practice_id = who.practice_id and r.id = of_request and r.partner_id = who.partner_id and r.taken_back_at is null for update;
    if not found then
        raise exception 'nothing that the asker is asked' using errcode = '42501';
    end if;
    if mine.finished_at is not null then
        return; -- pressed twice
    end if;
    update outcomes.request r set finished_at = at_time where r.practice_id = mine.practice_id and r.id = mine.id;
    update outcomes.answer a set submitted = true where a.practice_id = mine.practice_id and a.request_id = mine.id;
    before := outcomes.take(mine.practice_id, mine.couple_id, mine.partner_id, mine.id, mine.measure, came_to, at_time);
    insert into outcomes.alert (practice_id, couple_id, partner_id, taken_in, measure, kind, noted_at, came_to, came_from, rule_at)
    select mine.practice_id, mine.couple_id, mine.partner_id, mine.id, mine.measure, k.kind, at_time, came_to, before, k.rule_at
    from (values ('CROSSED', before >= crosses and came_to < crosses, crosses), ('HIGH', came_to >= high, high), ('ASK', ask, null))
        k (kind, holds, rule_at)
    where k.holds
    on conflict do nothing;
end
$$;

grant execute on function outcomes.fall_of_practice(), outcomes.my_requests(), outcomes.is_in(uuid), outcomes.begin_request(uuid, timestamptz),
    outcomes.own_answers(uuid), outcomes.keep_answer(uuid, text, text, timestamptz), outcomes.look_at_item(uuid, integer),
    outcomes.note_self_harm(uuid, integer, timestamptz),
    outcomes.hand_in_request(uuid, integer, numeric, integer, boolean, timestamptz) to hearthwork_phone;

insert into audit.action (words, subject_kind, effect) values
    ('asked for measure', 'partner', 'CHANGED'),
    ('took back measure', 'partner', 'CHANGED'),
    ('answered measure', 'partner', 'CHANGED');

reset role;
