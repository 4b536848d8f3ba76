set role hearthwork_owner;

-- =====================================================================================================================
-- What never opens and is only matched comes in an order with a consent that is taken back (docs/decisions/0055): whoever matches, or
-- opens what follows, holds the consents first and then looks. A hand-in held them already; what goes on without one did not. None of
-- the three is stable any more: after waiting it has to see what the first one did.
-- =====================================================================================================================

-- As in V27.
create or replace function homework.answers_to_match(asked uuid) returns table (partner_id uuid, prompt text, body text)
    language plpgsql volatile security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
begin
    perform couples.hold_consents(o.practice_id, o.couple_id) from homework.occurrence o
    where o.practice_id = who.practice_id and o.id = asked and o.couple_id = any (couples.mine());
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

create or replace function homework.keep_outcome(asked uuid, made text, at_time timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
begin
    perform couples.hold_consents(o.practice_id, o.couple_id) from homework.occurrence o
    where o.practice_id = who.practice_id and o.id = asked and o.couple_id = any (couples.mine());
    insert into homework.outcome (practice_id, couple_id, occurrence_id, offered, made_at)
    select o.practice_id, o.couple_id, o.id, made, at_time
    from homework.occurrence o
    join homework.assignment a on a.practice_id = o.practice_id and a.id = o.assignment_id and a.follows <> ''
    where o.practice_id = who.practice_id and o.id = asked and o.couple_id = any (couples.mine())
      and who.kind in ('PARTNER', 'CLINICIAN', 'ASSOCIATE') and access.is_word('match', asked::text) and homework.came_through(o, a)
    on conflict do nothing;
end
$$;

create or replace function homework.may_follow(of_occurrence uuid, wanted text) returns text
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
    perform couples.hold_consents(o.practice_id, o.couple_id);
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

reset role;
