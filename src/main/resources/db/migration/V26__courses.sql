set role hearthwork_owner;

-- =====================================================================================================================
-- An exercise is a course of sittings (docs/decisions/0031). What two sets of answers become is worked out once, in Java, and
-- kept here; the next sitting opens as an occurrence of the same assignment. No statement looks into the body of an answer.
-- =====================================================================================================================

-- The occurrence that this one follows. Of a sitting that is open to both there is one next one, whoever of the two was last.
alter table homework.occurrence add column after_id uuid;
alter table homework.occurrence add constraint occurrence_follows_its_own
    foreign key (practice_id, couple_id, after_id) references homework.occurrence (practice_id, couple_id, id);
create unique index occurrence_after on homework.occurrence (practice_id, after_id) where after_id is not null;
grant select (after_id) on homework.occurrence to hearthwork_app, hearthwork_phone;

create table homework.outcome (
    practice_id   uuid not null,
    couple_id     uuid not null,
    occurrence_id uuid not null,
    offered       text not null,
    made_at       timestamptz not null,
    primary key (practice_id, occurrence_id),
    foreign key (practice_id, couple_id, occurrence_id) references homework.occurrence (practice_id, couple_id, id)
);
create index outcome_couple on homework.outcome (practice_id, couple_id);
alter table homework.outcome enable row level security;
alter table homework.outcome force row level security;
create policy definer on homework.outcome to hearthwork_owner using (true) with check (true);
-- There is no row before the seal is open, so that one tells nothing that the two may not read.
create policy care_team_reads on homework.outcome for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR')
           and couple_id = any ((select couples.mine())::uuid[]));
create policy partners_read on homework.outcome for select to hearthwork_phone
    using (practice_id = (select access.practice_id()) and couple_id = any ((select couples.mine())::uuid[]));
grant select on homework.outcome to hearthwork_app;
grant select (practice_id, couple_id, occurrence_id, offered) on homework.outcome to hearthwork_phone;
-- Written by the function below alone.

-- The narrow door: what both gave to one occurrence whose seal is open and of which nothing was made so far. Private and
-- clinician-only answers do not come through it.
create function homework.answers_of_both(asked uuid) returns table (seat text, prompt text, body text)
    language plpgsql stable security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
begin
    return query
        select p.seat, n.prompt, n.body
        from homework.occurrence o
        join homework.participation p on p.practice_id = o.practice_id and p.occurrence_id = o.id and p.state = 'DONE'
        join homework.answer n on n.practice_id = p.practice_id and n.participation_id = p.id
        where o.practice_id = who.practice_id and o.id = asked and o.couple_id = any (couples.mine()) and o.revealed_at is not null
          and who.kind in ('PARTNER', 'CLINICIAN', 'ASSOCIATE')
          and n.submitted and n.given and n.visibility in ('SEALED', 'JOINT')
          and not exists (select from homework.outcome m where m.practice_id = o.practice_id and m.occurrence_id = o.id);
end
$$;

create function homework.keep_outcome(asked uuid, made text, at_time timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
begin
    insert into homework.outcome (practice_id, couple_id, occurrence_id, offered, made_at)
    select o.practice_id, o.couple_id, o.id, made, at_time
    from homework.occurrence o
    where o.practice_id = who.practice_id and o.id = asked and o.couple_id = any (couples.mine()) and o.revealed_at is not null
      and who.kind in ('PARTNER', 'CLINICIAN', 'ASSOCIATE')
    on conflict do nothing;
end
$$;

-- Opens the next sitting for the two for whom the one before was. A date that moved moves it, as long as nobody began; what it
-- opens to whom is guarded as for any other occurrence.
create function homework.go_on(of_occurrence uuid, new_id uuid, part_a uuid, part_b uuid, next_sitting text, next_opens text,
                               from_time timestamptz, until_time timestamptz)
    returns void
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
    o   homework.occurrence;
    a   homework.assignment;
begin
    select x.* into a from homework.assignment x join homework.occurrence y on y.practice_id = x.practice_id and y.assignment_id = x.id
    where y.practice_id = who.practice_id and y.id = of_occurrence and y.couple_id = any (couples.mine())
      and who.kind in ('PARTNER', 'CLINICIAN', 'ASSOCIATE') for share of x;
    if not found or a.status <> 'ACTIVE' or a.audience not in ('BOTH_SEALED', 'BOTH_SHARED') or homework.on_hold(a.practice_id, a.couple_id) then
        return;
    end if;
    select * into o from homework.occurrence x where x.practice_id = a.practice_id and x.id = of_occurrence for update;
    if o.status <> 'ACTIVE' or (select count(*) from homework.participation p
                                where p.practice_id = o.practice_id and p.occurrence_id = o.id and p.state = 'DONE') <> 2
        or not (o.revealed_at is not null or o.opens = 'AT_ONCE') then
        return;
    end if;
    update homework.occurrence n set opens_at = from_time, due_at = until_time, version = n.version + 1
    where n.practice_id = o.practice_id and n.after_id = o.id and (n.opens_at, n.due_at) <> (from_time, until_time)
      and n.sitting = next_sitting and n.status = 'ACTIVE'
      and not exists (select from homework.participation p
                      where p.practice_id = n.practice_id and p.occurrence_id = n.id and p.state <> 'WAITING');
    if exists (select from homework.occurrence n where n.practice_id = o.practice_id and n.after_id = o.id) then
        return;
    end if;
    insert into homework.occurrence (practice_id, couple_id, assignment_id, only_partner_id, id, number, sitting, opens, opens_at, due_at,
                                     follows_session, status, after_id)
    select o.practice_id, o.couple_id, o.assignment_id, o.only_partner_id, new_id, max(n.number) + 1, next_sitting, next_opens, from_time, until_time,
           false, 'ACTIVE', o.id
    from homework.occurrence n where n.practice_id = o.practice_id and n.assignment_id = o.assignment_id;
    insert into homework.participation (practice_id, couple_id, occurrence_id, partner_id, id, seat, state, at_prompt)
    select p.practice_id, p.couple_id, new_id, p.partner_id, case p.seat when 'A' then part_a else part_b end, p.seat, 'WAITING', 0
    from homework.participation p where p.practice_id = o.practice_id and p.occurrence_id = o.id;
end
$$;

do $$
declare
    one record;
begin
    for one in select p.oid::regprocedure as door from pg_proc p join pg_namespace n on n.oid = p.pronamespace
               where n.nspname = 'homework' and p.proname in ('answers_of_both', 'keep_outcome', 'go_on')
    loop
        execute format('revoke execute on function %s from public', one.door);
        execute format('grant execute on function %s to hearthwork_app, hearthwork_phone', one.door);
    end loop;
end
$$;

reset role;
