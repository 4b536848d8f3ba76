-- =====================================================================================================================
-- The weekly check-in (docs/decisions/0039): each of the two alone, before a session or once a week. What was said lies in one
-- table with its own visibility, the total of a measure in another that the care team alone reads, and so does what needs a person.
-- A partner's phone has no right on any of them: functions answer for it, and no statement looks into what was said. What the
-- total is, whether it was a safe week, and when a fall is one, Java says, on the product's signed word.
-- =====================================================================================================================
create schema outcomes authorization hearthwork_owner;
grant usage on schema outcomes to hearthwork_app, hearthwork_phone;

set role hearthwork_owner;

-- Nothing is asked of a couple by itself: a clinician begins it with them, and may let it rest.
create table outcomes.rhythm (
    practice_id uuid not null,
    couple_id   uuid not null,
    begun_at    timestamptz not null,
    begun_by    uuid not null,
    rests_at    timestamptz,
    version     integer not null default 0,
    primary key (practice_id, couple_id),
    foreign key (practice_id, couple_id) references couples.couple (practice_id, id)
);

create table outcomes.check_in (
    practice_id uuid not null,
    couple_id   uuid not null,
    partner_id  uuid not null,
    id          uuid not null,
    begun_at    timestamptz not null,
    at_question integer not null default 0 constraint check_in_at_question check (at_question >= 0),
    finished_at timestamptz,
    -- The other one's of the same days, once both are in and nothing keeps them apart.
    opened_with uuid,
    opened_at   timestamptz,
    -- Handed in when nothing might move from one to the other: it opens with none, also not later.
    kept_apart  boolean not null default false,
    primary key (practice_id, id),
    unique (id),
    unique (practice_id, couple_id, partner_id, id),
    foreign key (practice_id, couple_id, partner_id) references couples.partner (practice_id, couple_id, id),
    constraint check_in_opens_with_another_one check ((opened_with is null) = (opened_at is null)),
    constraint check_in_opens_when_it_is_in check (opened_at is null or finished_at is not null)
);
-- Two devices of one person go on with the same one.
create unique index check_in_one_begun on outcomes.check_in (practice_id, partner_id) where finished_at is null;
create index check_in_finished on outcomes.check_in (practice_id, couple_id, partner_id, finished_at desc);

create table outcomes.said (
    practice_id uuid not null,
    couple_id   uuid not null,
    partner_id  uuid not null,
    check_in_id uuid not null,
    question    text not null constraint said_question check (question ~ '^[a-z0-9.-]{1,40}$'),
    visibility  text not null constraint said_visibility check (visibility in ('PRIVATE', 'SEALED', 'CLINICIAN_ONLY')),
    submitted   boolean not null default false,
    released_at timestamptz,
    given       boolean not null,
    body        text not null constraint said_length check (char_length(body) <= 20000),
    saved_at    timestamptz not null,
    primary key (practice_id, check_in_id, question),
    foreign key (practice_id, couple_id, partner_id, check_in_id) references outcomes.check_in (practice_id, couple_id, partner_id, id),
    constraint said_released_only_when_sealed check (released_at is null or (submitted and given and visibility = 'SEALED'))
);
create index said_couple on outcomes.said (practice_id, couple_id, saved_at desc);

-- What a measure came to; who of the two, and never both together.
create table outcomes.total (
    practice_id uuid not null,
    couple_id   uuid not null,
    partner_id  uuid not null,
    check_in_id uuid not null,
    measure     text not null constraint total_measure check (measure ~ '^[a-z0-9-]{1,20}$'),
    total       integer not null constraint total_counts check (total >= 0),
    taken_at    timestamptz not null,
    primary key (practice_id, check_in_id, measure),
    foreign key (practice_id, couple_id, partner_id, check_in_id) references outcomes.check_in (practice_id, couple_id, partner_id, id)
);
create index total_partner on outcomes.total (practice_id, couple_id, measure, partner_id, taken_at desc);

-- What needs a person, until somebody says that they saw to it.
create table outcomes.alert (
    practice_id uuid not null,
    couple_id   uuid not null,
    partner_id  uuid not null,
    check_in_id uuid not null,
    kind        text not null constraint alert_kind check (kind in ('UNSAFE', 'CROSSED', 'DROPPED')),
    noted_at    timestamptz not null,
    seen_at     timestamptz,
    seen_by     uuid,
    seen_note   text constraint alert_seen_note_length check (char_length(seen_note) between 1 and 2000),
    primary key (practice_id, check_in_id, kind),
    foreign key (practice_id, couple_id, partner_id, check_in_id) references outcomes.check_in (practice_id, couple_id, partner_id, id),
    constraint alert_seen_with_a_note check ((seen_at is null) = (seen_by is null) and (seen_at is null) = (seen_note is null))
);
create index alert_couple on outcomes.alert (practice_id, couple_id) where seen_at is null;

do $$
declare
    one text;
begin
    foreach one in array array['rhythm', 'check_in', 'said', 'total', 'alert'] loop
        execute format('alter table outcomes.%I enable row level security', one);
        execute format('alter table outcomes.%I force row level security', one);
        execute format('create policy definer on outcomes.%I to hearthwork_owner using (true) with check (true)', one);
    end loop;
end
$$;

create policy care_team_reads on outcomes.rhythm for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR')
           and couple_id = any ((select couples.mine())::uuid[]));
create policy clinician_begins on outcomes.rhythm for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE')
                and couple_id = any ((select couples.mine())::uuid[]) and begun_by = (select access.account_id()));
create policy clinician_lets_rest on outcomes.rhythm for update to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE')
           and couple_id = any ((select couples.mine())::uuid[]))
    with check (practice_id = (select access.practice_id()));
grant select, insert, update (rests_at, version) on outcomes.rhythm to hearthwork_app;

-- What is not in yet is its author's.
create policy care_team_reads_what_is_in on outcomes.check_in for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR')
           and couple_id = any ((select couples.mine())::uuid[]) and finished_at is not null);
grant select on outcomes.check_in to hearthwork_app;

-- A sealed line is read by who treats the two when it is in, and by a supervisor when it is open; a wish by everybody of the care team.
create policy care_team_reads_what_is_in on outcomes.said for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR')
           and couple_id = any ((select couples.mine())::uuid[]) and submitted
           and (visibility <> 'SEALED' or released_at is not null or question = 'wish' or (select access.kind()) <> 'SUPERVISOR'));
grant select on outcomes.said to hearthwork_app;

create policy care_team_reads on outcomes.total for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR')
           and couple_id = any ((select couples.mine())::uuid[]));
grant select on outcomes.total to hearthwork_app;

create policy care_team_reads on outcomes.alert for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR')
           and couple_id = any ((select couples.mine())::uuid[]));
create policy clinician_sees_to_it on outcomes.alert for update to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE')
           and couple_id = any ((select couples.mine())::uuid[]) and seen_at is null)
    with check (practice_id = (select access.practice_id()) and seen_by = (select access.account_id()));
grant select, update (seen_at, seen_by, seen_note) on outcomes.alert to hearthwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- What others may read
-- ---------------------------------------------------------------------------------------------------------------------
create view outcomes.latest_total with (security_invoker = true) as
select x.practice_id, x.couple_id, x.partner_id, x.measure, x.total, x.was, x.taken_at
from (select t.practice_id, t.couple_id, t.partner_id, t.measure, t.total, t.taken_at,
             lead(t.total) over (partition by t.practice_id, t.couple_id, t.measure, t.partner_id order by t.taken_at desc) as was,
             row_number() over (partition by t.practice_id, t.couple_id, t.measure, t.partner_id order by t.taken_at desc) as nth
      from outcomes.total t) x
where x.nth = 1;
comment on view outcomes.latest_total is 'published: what a measure came to last, and the time before';

-- Which couple, since when, and whether it is about safety: of which of the two, the couple's own page says.
create view outcomes.open_alert with (security_invoker = true) as
select a.practice_id, a.couple_id, min(a.noted_at) filter (where a.kind = 'UNSAFE') as unsafe_since,
       min(a.noted_at) filter (where a.kind <> 'UNSAFE') as fell_since
from outcomes.alert a where a.seen_at is null
group by a.practice_id, a.couple_id;
comment on view outcomes.open_alert is 'published: what a check-in said that needs a person';
grant select on outcomes.latest_total, outcomes.open_alert to hearthwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- A partner's phone
-- ---------------------------------------------------------------------------------------------------------------------

-- Who sees what, stated once: a test holds outcomes.CheckInForm to it. Who live apart tell each other nothing here.
create function outcomes.kept_as(question text, shared boolean, apart boolean) returns text
    language sql immutable set search_path = pg_catalog as
$$
    select case when question = 'safe' then 'CLINICIAN_ONLY'
                when apart then 'PRIVATE'
                when question = 'good' or question = 'wish' and shared then 'SEALED'
                else 'PRIVATE' end
$$;

-- How one's own stand: nothing here depends on the other one's.
create function outcomes.my_check_ins()
    returns table (goes_on boolean, begun uuid, begun_at_question integer, latest uuid, finished_at timestamptz, opened_at timestamptz)
    language plpgsql stable security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
begin
    return query
        select c.status in ('ACTIVE', 'SEPARATED')
                   and exists (select from outcomes.rhythm r where r.practice_id = c.practice_id and r.couple_id = c.id and r.rests_at is null),
               d.id, d.at_question, f.id, f.finished_at, f.opened_at
        from couples.couple c
        left join outcomes.check_in d on d.practice_id = c.practice_id and d.partner_id = who.partner_id and d.finished_at is null
        left join lateral (
            select x.id, x.finished_at, x.opened_at from outcomes.check_in x
            where x.practice_id = c.practice_id and x.couple_id = c.id and x.partner_id = who.partner_id and x.finished_at is not null
            order by x.finished_at desc limit 1) f on true
        where c.practice_id = who.practice_id and c.id = who.couple_id;
end
$$;

-- Begins one, or goes on with the one that was begun. Nothing where it does not go on.
create function outcomes.begin_check_in(new_id uuid, at_time timestamptz) returns uuid
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
begin
    insert into outcomes.check_in (practice_id, couple_id, partner_id, id, begun_at)
    select c.practice_id, c.id, who.partner_id, new_id, at_time from couples.couple c
    where c.practice_id = who.practice_id and c.id = who.couple_id and c.status in ('ACTIVE', 'SEPARATED')
      and exists (select from outcomes.rhythm r where r.practice_id = c.practice_id and r.couple_id = c.id and r.rests_at is null)
    on conflict do nothing;
    return (select x.id from outcomes.check_in x
            where x.practice_id = who.practice_id and x.partner_id = who.partner_id and x.finished_at is null);
end
$$;

-- One's own words in one's own check-in; what was for the care team alone not again once it is in.
create function outcomes.own_lines(of_check_in uuid) returns table (question text, visibility text, body text)
    language plpgsql stable security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
begin
    return query
        select s.question, s.visibility, s.body from outcomes.said s
        where s.practice_id = who.practice_id and s.check_in_id = of_check_in and s.partner_id = who.partner_id
          and (s.visibility <> 'CLINICIAN_ONLY' or not s.submitted);
end
$$;

-- Keeps what is being written. Who will see it is fixed by the first letter; of a wish its author decides until it is in.
create function outcomes.keep(of_check_in uuid, asked text, shared boolean, new_body text, is_given boolean, at_time timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
begin
    insert into outcomes.said (practice_id, couple_id, partner_id, check_in_id, question, visibility, given, body, saved_at)
    select x.practice_id, x.couple_id, x.partner_id, x.id, asked, outcomes.kept_as(asked, shared, c.status <> 'ACTIVE'), is_given, new_body, at_time
    from outcomes.check_in x join couples.couple c on c.practice_id = x.practice_id and c.id = x.couple_id
    where x.practice_id = who.practice_id and x.id = of_check_in and x.partner_id = who.partner_id and x.finished_at is null
    on conflict (practice_id, check_in_id, question) do update
    set body = excluded.body, given = excluded.given, saved_at = excluded.saved_at,
        visibility = case when said.question = 'wish' then excluded.visibility else said.visibility end
    where not said.submitted;
    if not found then
        raise exception 'not an open check-in of the asker' using errcode = '42501';
    end if;
end
$$;

create function outcomes.look_at(of_check_in uuid, question integer) returns void
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    update outcomes.check_in x set at_question = greatest(question, 0)
    where x.practice_id = access.practice_id() and x.id = of_check_in and x.partner_id = access.partner_id() and x.finished_at is null;
end
$$;

-- Hands one in: from here on it is not written any more, the care team reads it, and what is sealed opens once both are in within
-- seven days of each other. During a safety hold, where the two are apart, and before
-- both were screened alone with nothing that holds joint work back (V36), nothing opens, now or later. A line opens where both
-- gave one; a wish that its author shared opens by itself, so that nobody reads off it whether the other one has any.
-- Answers whether it is open now.
create function outcomes.hand_in(of_check_in uuid, of_measure text, came_to integer, cut_off numeric, fall integer, unsafe boolean, at_time timestamptz)
    returns boolean
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    who    access.account := access.actor();
    mine   outcomes.check_in;
    theirs outcomes.check_in;
    joint  boolean;
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
    update outcomes.check_in x set finished_at = at_time where x.practice_id = mine.practice_id and x.id = mine.id;
    update outcomes.said s set submitted = true, visibility = case when s.visibility = 'SEALED' and not joint then 'PRIVATE' else s.visibility end
    where s.practice_id = mine.practice_id and s.check_in_id = mine.id;

    select t.total into before from outcomes.total t
    where t.practice_id = mine.practice_id and t.couple_id = mine.couple_id and t.partner_id = mine.partner_id and t.measure = of_measure
    order by t.taken_at desc limit 1;
    if came_to is not null then
        insert into outcomes.total (practice_id, couple_id, partner_id, check_in_id, measure, total, taken_at)
        values (mine.practice_id, mine.couple_id, mine.partner_id, mine.id, of_measure, came_to, at_time);
    end if;
    insert into outcomes.alert (practice_id, couple_id, partner_id, check_in_id, kind, noted_at)
    select mine.practice_id, mine.couple_id, mine.partner_id, mine.id, k.kind, at_time
    from (values ('UNSAFE', unsafe), ('CROSSED', before >= cut_off and came_to < cut_off),
                 ('DROPPED', before - came_to >= fall and not (before >= cut_off and came_to < cut_off))) k (kind, holds)
    where k.holds;

    if not joint
        or exists (select from couples.safety_hold h
                   where h.practice_id = mine.practice_id and h.couple_id = mine.couple_id and h.lifted_at is null)
        or 2 > (select count(*) from couples.screened x
                where x.practice_id = mine.practice_id and x.couple_id = mine.couple_id and not x.holds_back) then
        update outcomes.check_in x set kept_apart = true where x.practice_id = mine.practice_id and x.id = mine.id;
        return false;
    end if;
    select * into theirs from outcomes.check_in x
    where x.practice_id = mine.practice_id and x.couple_id = mine.couple_id and x.partner_id <> mine.partner_id
      and x.opened_at is null and not x.kept_apart and x.finished_at > at_time - interval '7 days'
      and not exists (select from couples.safety_hold h
                      where h.practice_id = x.practice_id and h.couple_id = x.couple_id and h.placed_at >= x.finished_at)
    order by x.finished_at desc limit 1 for update;
    if not found then
        return false;
    end if;
    update outcomes.check_in x set opened_at = at_time, opened_with = case x.id when mine.id then theirs.id else mine.id end
    where x.practice_id = mine.practice_id and x.id in (mine.id, theirs.id);
    update outcomes.said s set released_at = at_time
    where s.practice_id = mine.practice_id and s.check_in_id in (mine.id, theirs.id) and s.visibility = 'SEALED' and s.given
      and (s.question = 'wish'
           or exists (select from outcomes.said o
                      where o.practice_id = s.practice_id and o.check_in_id in (mine.id, theirs.id) and o.check_in_id <> s.check_in_id
                        and o.question = s.question and o.given and o.visibility = 'SEALED'));
    perform pg_notify('told', theirs.partner_id::text);
    return true;
end
$$;

-- What both may read of one's own check-in and the one it opened with.
create function outcomes.open_lines(of_check_in uuid) returns table (partner_id uuid, question text, body text)
    language plpgsql stable security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
begin
    return query
        select s.partner_id, s.question, s.body from outcomes.check_in x
        join outcomes.said s on s.practice_id = x.practice_id and s.check_in_id in (x.id, x.opened_with) and s.released_at is not null
        where x.practice_id = who.practice_id and x.id = of_check_in and x.partner_id = who.partner_id;
end
$$;

grant execute on function outcomes.my_check_ins(), outcomes.begin_check_in(uuid, timestamptz), outcomes.own_lines(uuid),
    outcomes.keep(uuid, text, boolean, text, boolean, timestamptz), outcomes.look_at(uuid, integer),
    outcomes.hand_in(uuid, text, integer, numeric, integer, boolean, timestamptz), outcomes.open_lines(uuid) to hearthwork_phone;

insert into audit.action (words, subject_kind, effect) values
    ('checked in', 'check-in', 'CHANGED'),
    ('opened measures', 'couple', 'OPENED'),
    ('began check ins', 'couple', 'CHANGED'),
    ('rested check ins', 'couple', 'CHANGED'),
    ('saw to alert', 'couple', 'CHANGED');

reset role;
