set role hearthwork_owner;

-- ---------------------------------------------------------------------------------------------------------------------
-- The moment it is for the product: what its clock said when the transaction began (hearthwork.moment, local to it), so
-- that the demo's ten weeks and a test's Tuesday hold in SQL too. Without one, as at the console, the server's own. Only
-- what somebody is shown hangs on it; that a signed context is fresh is measured by the server's time (access.claim).
-- ---------------------------------------------------------------------------------------------------------------------
create function access.moment() returns timestamptz
    language sql stable set search_path = pg_catalog as
$$ select coalesce(nullif(current_setting('hearthwork.moment', true), '')::timestamptz, now()) $$;
grant execute on function access.moment() to hearthwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- A draft is its author's. The text of it stands in rows of its own, so they ask too, and a signature locks them against
-- whoever writes at the same moment: the writer waits for the signer, and then finds a signed note.
-- ---------------------------------------------------------------------------------------------------------------------
create function sessions.is_own_note(asked uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog as
$$
    select exists (select from sessions.note n
                   where n.practice_id = access.practice_id() and n.id = asked and n.author_id = access.account_id())
$$;
grant execute on function sessions.is_own_note(uuid) to hearthwork_app;

drop policy clinician_writes on sessions.note_section;
drop policy clinician_changes on sessions.note_section;
drop policy clinician_writes on sessions.note_source;
create policy author_writes on sessions.note_section for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE')
                and couple_id = any ((select couples.mine())::uuid[]) and sessions.is_own_note(note_id));
create policy author_changes on sessions.note_section for update to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE')
           and couple_id = any ((select couples.mine())::uuid[]) and sessions.is_own_note(note_id))
    with check (practice_id = (select access.practice_id()) and couple_id = any ((select couples.mine())::uuid[]));
create policy author_writes on sessions.note_source for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE')
                and couple_id = any ((select couples.mine())::uuid[]) and sessions.is_own_note(note_id));

-- As its owner, because only so may it lock the note, whoever writes the part.
create or replace function sessions.refuse_part_of_signed_note() returns trigger
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    part record;
begin
    if tg_op = 'DELETE' then part := old; else part := new; end if;
    -- One look that waits: against a signature under way it sees what the signer leaves behind.
    perform from sessions.note n where n.practice_id = part.practice_id and n.id = part.note_id for share;
    if exists (select from sessions.note n where n.practice_id = part.practice_id and n.id = part.note_id and n.signed_at is not null)
        or (tg_op = 'UPDATE' and sessions.note_is_signed(old.practice_id, old.note_id)) then
        raise exception 'a signed note is locked for good; add an addendum' using errcode = '42501';
    end if;
    return part;
end
$$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Who changed last what several people may change: for the words of a conflict, for nothing else. The row itself carries
-- its version or is compared by value; who and when stand here, apart, because partners read some of those rows.
-- ---------------------------------------------------------------------------------------------------------------------
create table access.last_change (
    practice_id uuid not null references access.practice,
    couple_id   uuid,
    what        text not null constraint last_change_what check (what in
        ('SETTINGS', 'SUPERVISION', 'CARE_TEAM', 'STATUS', 'AIM', 'INVITATION', 'APPOINTMENT', 'HOMEWORK', 'DUE_DAY', 'REVEAL', 'RATING')),
    subject_id  uuid not null,
    changed_at  timestamptz not null,
    changed_by  uuid not null,
    primary key (practice_id, what, subject_id),
    foreign key (practice_id, couple_id) references couples.couple (practice_id, id),
    foreign key (practice_id, changed_by) references access.account (practice_id, id),
    constraint last_change_of_the_practice_or_a_couple check ((couple_id is null) = (what in ('SETTINGS', 'SUPERVISION')))
);
alter table access.last_change enable row level security;
alter table access.last_change force row level security;
create policy definer on access.last_change to hearthwork_owner using (true) with check (true);
-- The owner: what is the owner's to change, and no fact of treatment.
create policy owner_knows_of_the_practice on access.last_change to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) = 'OWNER' and (couple_id is null or what = 'CARE_TEAM'))
    with check (practice_id = (select access.practice_id()) and (select access.kind()) = 'OWNER' and (couple_id is null or what = 'CARE_TEAM')
                and changed_by = (select access.account_id()));
create policy care_team_knows_of_its_couples on access.last_change for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR')
           and couple_id = any ((select couples.mine())::uuid[]));
create policy clinician_notes on access.last_change for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE')
                and couple_id = any ((select couples.mine())::uuid[]) and changed_by = (select access.account_id()));
create policy clinician_notes_again on access.last_change for update to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE')
           and couple_id = any ((select couples.mine())::uuid[]))
    with check (practice_id = (select access.practice_id()) and couple_id = any ((select couples.mine())::uuid[])
                and changed_by = (select access.account_id()));
grant select, insert, update (changed_at, changed_by) on access.last_change to hearthwork_app;

-- The settings of a practice: several owners may change them.
alter table access.practice add column version integer not null default 0;

reset role;
