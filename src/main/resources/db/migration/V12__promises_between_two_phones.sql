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

insert into audit.action (words, subject_kind, effect) values
    ('said yes', 'occurrence', 'CHANGED'),
    ('took back', 'participation', 'CHANGED');

reset role;
