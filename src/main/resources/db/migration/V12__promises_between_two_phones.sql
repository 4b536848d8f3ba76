set role hearthwork_owner;

-- ---------------------------------------------------------------------------------------------------------------------
-- "We talked about it" is each partner's own mark: it takes the reveal from nobody else's list, read or not, and the
-- other one does not learn of it.
-- ---------------------------------------------------------------------------------------------------------------------
create table homework.talked (
    practice_id   uuid not null,
    couple_id     uuid not null,
    occurrence_id uuid not null,
    partner_id    uuid not null,
    talked_at     timestamptz not null,
    primary key (practice_id, occurrence_id, partner_id),
    foreign key (practice_id, couple_id, occurrence_id) references homework.occurrence (practice_id, couple_id, id),
    foreign key (practice_id, couple_id, partner_id) references couples.partner (practice_id, couple_id, id)
);

-- What was marked for both so far stays marked for both.
insert into homework.talked (practice_id, couple_id, occurrence_id, partner_id, talked_at)
select o.practice_id, o.couple_id, o.id, p.partner_id, o.talked_at
from homework.occurrence o
join homework.participation p on p.practice_id = o.practice_id and p.occurrence_id = o.id
where o.talked_at is not null;

alter table homework.talked enable row level security;
alter table homework.talked force row level security;
create policy definer on homework.talked to hearthwork_owner using (true) with check (true);
create policy partner_reads_own on homework.talked for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and partner_id = (select access.partner_id()));
create policy care_team_reads on homework.talked for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) <> 'PARTNER' and couple_id = any ((select couples.mine())::uuid[]));
-- Written by the function below alone.
grant select on homework.talked to hearthwork_app;

-- Only what can be read can have been talked about: something in it is open to both.
create or replace function homework.mark_talked(asked uuid, at_time timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    insert into homework.talked (practice_id, couple_id, occurrence_id, partner_id, talked_at)
    select o.practice_id, o.couple_id, o.id, access.partner_id(), at_time
    from homework.occurrence o
    where o.practice_id = access.practice_id() and o.id = asked and access.kind() = 'PARTNER' and o.couple_id = any (couples.mine())
      and exists (select from homework.answer n
                  where n.practice_id = o.practice_id and n.occurrence_id = o.id and n.released_at is not null)
    on conflict do nothing;
    return found;
end
$$;

alter table homework.occurrence drop column talked_at;

-- ---------------------------------------------------------------------------------------------------------------------
-- An agreement is one version confirmed twice. Each confirms their own sheet by an answer that carries the name of what it
-- confirms; where the two versions differ, one may say yes to the other's afterwards. That yes names a version and nothing
-- else, so that no statement looks into a body.
-- ---------------------------------------------------------------------------------------------------------------------
create table homework.said_yes (
    practice_id   uuid not null,
    couple_id     uuid not null,
    occurrence_id uuid not null,
    partner_id    uuid not null,
    version       text not null constraint said_yes_version check (version ~ '^[0-9a-f]{64}$'),
    said_at       timestamptz not null,
    primary key (practice_id, occurrence_id, partner_id),
    foreign key (practice_id, couple_id, occurrence_id) references homework.occurrence (practice_id, couple_id, id),
    foreign key (practice_id, couple_id, partner_id) references couples.partner (practice_id, couple_id, id)
);
create index said_yes_couple on homework.said_yes (practice_id, couple_id, said_at desc);

alter table homework.said_yes enable row level security;
alter table homework.said_yes force row level security;
create policy definer on homework.said_yes to hearthwork_owner using (true) with check (true);
-- The function below lets nobody say yes before both versions are open to both, so that a row tells nothing else.
create policy both_and_care_team_read on homework.said_yes for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and couple_id = any ((select couples.mine())::uuid[]));
grant select on homework.said_yes to hearthwork_app;

create function homework.say_yes(asked uuid, version_named text, at_time timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    insert into homework.said_yes (practice_id, couple_id, occurrence_id, partner_id, version, said_at)
    select o.practice_id, o.couple_id, o.id, access.partner_id(), version_named, at_time
    from homework.occurrence o
    join homework.assignment a on a.practice_id = o.practice_id and a.id = o.assignment_id
    where o.practice_id = access.practice_id() and o.id = asked and access.kind() = 'PARTNER' and o.couple_id = any (couples.mine())
      and o.status = 'ACTIVE' and a.status = 'ACTIVE'
      and (select count(distinct n.partner_id) from homework.answer n
           where n.practice_id = o.practice_id and n.occurrence_id = o.id and n.released_at is not null) = 2
    on conflict (practice_id, occurrence_id, partner_id) do update set version = excluded.version, said_at = excluded.said_at;
    if not found then
        raise exception 'both versions have to be open before one can be agreed on' using errcode = '42501';
    end if;
    return true;
end
$$;
grant execute on function homework.say_yes(uuid, text, timestamptz) to hearthwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- What is handed in can be taken back by its author as long as the seal is closed, and only then. What only the
-- care team sees was never sealed: it stays with them. Locks in the order of hand_in: participation,
-- occurrence, answers; so it comes either before the seal opens or after, never in between.
-- ---------------------------------------------------------------------------------------------------------------------
alter table homework.participation add column taken_back_at timestamptz;
grant select (taken_back_at) on homework.participation to hearthwork_app;

create function homework.take_back(asked uuid, at_time timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    p homework.participation;
    o homework.occurrence;
begin
    select * into p from homework.participation x
    where x.practice_id = access.practice_id() and x.id = asked and x.partner_id = access.partner_id() for update;
    if p.state = 'STARTED' and p.taken_back_at is not null then
        return true; -- another device of theirs was first
    end if;
    if not found or p.state <> 'DONE' then
        return false;
    end if;
    select * into o from homework.occurrence x where x.practice_id = p.practice_id and x.id = p.occurrence_id for update;
    if o.revealed_at is not null or o.opens not in ('WHEN_BOTH_IN', 'IN_SESSION') then
        return false;
    end if;
    update homework.answer w set submitted = false
    where w.practice_id = p.practice_id and w.participation_id = p.id and w.visibility in ('SEALED', 'JOINT');
    update homework.participation x set state = 'STARTED', finished_at = null, taken_back_at = at_time, version = x.version + 1
    where x.practice_id = p.practice_id and x.id = p.id;
    return true;
end
$$;
grant execute on function homework.take_back(uuid, timestamptz) to hearthwork_app;

-- As before, and a part that was taken back can be handed in again: what is not handed in yet decides.
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
    update homework.answer w
    set submitted = true,
        released_at = case when w.visibility = 'JOINT' and w.given and o.opens = 'AT_ONCE' and not homework.on_hold(p.practice_id, p.couple_id) then at_time end
    where w.practice_id = p.practice_id and w.participation_id = p.id and not w.submitted;
    return homework.open_reveal(p.occurrence_id, at_time);
end
$$;

insert into audit.action (words, subject_kind, effect) values
    ('said yes', 'occurrence', 'CHANGED'),
    ('took back', 'participation', 'CHANGED');

reset role;
