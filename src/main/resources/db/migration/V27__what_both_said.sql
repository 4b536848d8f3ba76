set role hearthwork_owner;

-- =====================================================================================================================
-- What both said, of answers that never reach the other one, and sittings that come round on chosen days
-- (docs/decisions/0032). No statement looks into the body of an answer.
-- =====================================================================================================================

-- Some things are done for the product alone, and not for whoever reached a connection of it in somebody's name. It signs what it
-- does and on what, as it signs who asks (V10), in the setting hearthwork.word:
--     word|<backend process>|<seconds since 1970>|<deed>|<on what>#<hmac-sha-256, hex>
create function access.is_word(deed text, about text) returns boolean
    language sql stable security definer set search_path = pg_catalog as
$$
    select coalesce((select parts[1] = 'word' and parts[4] = deed and parts[5] = about
                     from access.signed(current_setting('hearthwork.word', true)) parts), false)
$$;
-- Granted to nobody: the functions that do such things ask it.

-- The questions that are matched, by sitting ("set-up:in-passing,at-rest rate:at-home"). Fixed when the work is given, as is
-- what follows: nobody can have an answer matched that was not given for it.
alter table homework.assignment add column matches text not null default '';
grant select (matches), insert (matches) on homework.assignment to hearthwork_app;
grant select (matches) on homework.assignment to hearthwork_phone;
update homework.assignment set matches = 'wish:windows,ideas' where exercise = 'protected-time' and exercise_version = 2 and follows <> '';

-- Whether both are through with a sitting, so that the next one may open: its seal is open; or it asks for nothing that ever
-- opens, in a course that opens by itself, and both are in.
create function homework.came_through(o homework.occurrence, a homework.assignment) returns boolean
    language sql stable security definer set search_path = pg_catalog as
$$
    select o.status = 'ACTIVE' and a.status = 'ACTIVE' and a.audience in ('BOTH_SEALED', 'BOTH_SHARED')
       and not homework.on_hold(o.practice_id, o.couple_id)
       and (o.revealed_at is not null
            or o.opens = 'NEVER' and homework.opens(a.who_sees, a.reveal) = 'WHEN_BOTH_IN')
       and 2 = (select count(*) from homework.participation p
                where p.practice_id = o.practice_id and p.occurrence_id = o.id and p.state = 'DONE')
$$;
-- Granted to nobody, as on_hold is.

-- The door for matching: of one occurrence through which both came, the answers to the questions that are matched, whoever may
-- read them otherwise. The product opens it, and no partner's phone can; it closes for good as soon as what came out is kept:
-- nothing is matched twice.
create function homework.answers_to_match(asked uuid) returns table (partner_id uuid, prompt text, body text)
    language plpgsql stable security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
begin
    return query
        select n.partner_id, n.prompt, n.body
        from homework.occurrence o
        join homework.assignment a on a.practice_id = o.practice_id and a.id = o.assignment_id and a.follows <> ''
        join homework.answer n on n.practice_id = o.practice_id and n.occurrence_id = o.id and n.submitted
        cross join lateral unnest(string_to_array(a.matches, ' ')) m(sitting)
        where o.practice_id = who.practice_id and o.id = asked and o.couple_id = any (couples.mine())
          and who.kind in ('PARTNER', 'CLINICIAN', 'ASSOCIATE') and access.is_word('match', asked::text)
          and split_part(m.sitting, ':', 1) = o.sitting and n.prompt = any (string_to_array(split_part(m.sitting, ':', 2), ','))
          and homework.came_through(o, a)
          and not exists (select from homework.outcome x where x.practice_id = o.practice_id and x.occurrence_id = o.id);
end
$$;

-- As in V26, for whatever both came through, and on the product's word.
create or replace function homework.keep_outcome(asked uuid, made text, at_time timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
begin
    insert into homework.outcome (practice_id, couple_id, occurrence_id, offered, made_at)
    select o.practice_id, o.couple_id, o.id, made, at_time
    from homework.occurrence o
    join homework.assignment a on a.practice_id = o.practice_id and a.id = o.assignment_id and a.follows <> ''
    where o.practice_id = who.practice_id and o.id = asked and o.couple_id = any (couples.mine())
      and who.kind in ('PARTNER', 'CLINICIAN', 'ASSOCIATE') and access.is_word('match', asked::text) and homework.came_through(o, a)
    on conflict do nothing;
end
$$;

-- What follows once has one occurrence; what comes round has one a moment.
drop index homework.occurrence_after;
create unique index occurrence_after on homework.occurrence (practice_id, after_id, sitting, opens_at) where after_id is not null;

-- Whether this sitting may open after that occurrence, and what it opens then; null if not, and null without the product's word. Locks in the order of handing in: the
-- assignment, the occurrence. What follows was fixed when it was given.
create function homework.may_follow(of_occurrence uuid, wanted text) returns text
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    who   access.account := access.actor();
    o     homework.occurrence;
    a     homework.assignment;
    steps text[];
    from_place integer;
begin
    select x.* into a from homework.assignment x join homework.occurrence y on y.practice_id = x.practice_id and y.assignment_id = x.id
    where y.practice_id = who.practice_id and y.id = of_occurrence and y.couple_id = any (couples.mine())
      and who.kind in ('PARTNER', 'CLINICIAN', 'ASSOCIATE') and access.is_word('go-on', of_occurrence::text) for share of x;
    if not found then
        return null;
    end if;
    -- Not for update: a yes of the other one, who waits for this turn, refers to the row by its key.
    select * into o from homework.occurrence x where x.practice_id = a.practice_id and x.id = of_occurrence for no key update;
    if not homework.came_through(o, a) then
        return null;
    end if;
    steps := string_to_array(a.follows, ' ');
    from_place := coalesce((select s.place from unnest(steps) with ordinality s(step, place) where split_part(s.step, ':', 1) = o.sitting),
                      case when o.sitting = a.first_sitting then 0 end);
    return (select split_part(s.step, ':', 2) from unnest(steps) with ordinality s(step, place)
            where s.place > from_place and split_part(s.step, ':', 1) = wanted);
end
$$;
-- Granted to nobody: the functions below ask it.

-- One more occurrence after this one, for the two for whom that was. Its ids are made here, so that no answer to a name tells
-- whether it is taken.
create function homework.follow(of_occurrence uuid, wanted text, what_opens text, from_time timestamptz, until_time timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    practice uuid := access.practice_id();
    new_id   uuid := uuidv7();
begin
    insert into homework.occurrence (practice_id, couple_id, assignment_id, only_partner_id, id, number, sitting, opens, opens_at, due_at,
                                     follows_session, status, after_id)
    select o.practice_id, o.couple_id, o.assignment_id, o.only_partner_id, new_id, max(n.number) + 1, wanted, what_opens, from_time, until_time,
           false, 'ACTIVE', o.id
    from homework.occurrence o join homework.occurrence n on n.practice_id = o.practice_id and n.assignment_id = o.assignment_id
    where o.practice_id = practice and o.id = of_occurrence
    group by o.practice_id, o.couple_id, o.assignment_id, o.only_partner_id, o.id;
    insert into homework.participation (practice_id, couple_id, occurrence_id, partner_id, id, seat, state, at_prompt)
    select p.practice_id, p.couple_id, new_id, p.partner_id, uuidv7(), p.seat, 'WAITING', 0
    from homework.participation p where p.practice_id = practice and p.occurrence_id = of_occurrence;
end
$$;
-- Granted to nobody.

-- As in V26, by the name of the sitting. It opens now, or at the moment that is asked for if that is still to come, and nobody
-- misses what they had no day to do. Where that moment moves, it moves, as long as nobody began it; what a clinician gave it of
-- time is not taken away by asking again.
drop function homework.go_on(uuid, timestamptz, timestamptz);
create function homework.go_on(of_occurrence uuid, wanted text, from_time timestamptz, until_time timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    what_opens text := homework.may_follow(of_occurrence, wanted);
    practice   uuid := access.practice_id();
    at_time    timestamptz := greatest(from_time, access.moment()); -- no moment asked for is now
    by_time    timestamptz := greatest(until_time, at_time + interval '1 day');
begin
    if what_opens is null then
        return;
    end if;
    update homework.occurrence n set opens_at = at_time, due_at = by_time, version = n.version + 1
    where n.practice_id = practice and n.after_id = of_occurrence and n.sitting = wanted and n.opens_at <> at_time and n.status = 'ACTIVE'
      and from_time is not null and (from_time > access.moment() or n.opens_at > access.moment())
      and not exists (select from homework.participation p
                      where p.practice_id = n.practice_id and p.occurrence_id = n.id and p.state <> 'WAITING');
    if not exists (select from homework.occurrence n where n.practice_id = practice and n.after_id = of_occurrence and n.sitting = wanted) then
        perform homework.follow(of_occurrence, wanted, what_opens, at_time, by_time);
    end if;
end
$$;

-- Opens a sitting at each of these moments that lies ahead. Where the days change, those to come change with them: what nobody began
-- and what never opened goes without a trace, because nobody had it and no figure counts it.
create function homework.go_on_days(of_occurrence uuid, wanted text, from_times timestamptz[], until_times timestamptz[]) returns void
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    what_opens text := homework.may_follow(of_occurrence, wanted);
    practice   uuid := access.practice_id();
    gone       uuid[];
    day        record;
begin
    if what_opens is null then
        return;
    end if;
    if cardinality(from_times) <> cardinality(until_times) or cardinality(from_times) > 60 then
        raise exception 'no days to go on' using errcode = '22023';
    end if;
    select array_agg(n.id) into gone from homework.occurrence n
    where n.practice_id = practice and n.after_id = of_occurrence and n.sitting = wanted and n.status = 'ACTIVE'
      and n.opens_at > access.moment() and n.opens_at <> all (from_times)
      and not exists (select from homework.participation p
                      where p.practice_id = n.practice_id and p.occurrence_id = n.id and p.state <> 'WAITING')
      and not exists (select from homework.answer w where w.practice_id = n.practice_id and w.occurrence_id = n.id)
      and not exists (select from homework.review r where r.practice_id = n.practice_id and r.occurrence_id = n.id);
    delete from homework.participation p where p.practice_id = practice and p.occurrence_id = any (gone);
    delete from homework.standing s where s.practice_id = practice and s.occurrence_id = any (gone);
    delete from homework.occurrence o where o.practice_id = practice and o.id = any (gone);
    for day in
        select f.from_time, u.until_time from unnest(from_times) with ordinality f(from_time, place)
        join unnest(until_times) with ordinality u(until_time, place) using (place)
        where f.from_time > access.moment() and u.until_time > f.from_time and u.until_time < access.moment() + interval '2 years'
        order by f.from_time
    loop
        if not exists (select from homework.occurrence n where n.practice_id = practice and n.after_id = of_occurrence and n.sitting = wanted
                       and n.opens_at = day.from_time) then
            perform homework.follow(of_occurrence, wanted, what_opens, day.from_time, day.until_time);
        end if;
    end loop;
end
$$;

grant execute on function homework.answers_to_match(uuid), homework.go_on(uuid, text, timestamptz, timestamptz),
    homework.go_on_days(uuid, text, timestamptz[], timestamptz[]) to hearthwork_app, hearthwork_phone;

reset role;
