set role hearthwork_owner;

create table sessions.appointment (
    practice_id  uuid not null,
    couple_id    uuid not null,
    id           uuid not null,
    kind         text not null constraint appointment_kind check (kind in ('JOINT', 'INDIVIDUAL')),
    partner_id   uuid,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    setting      text not null constraint appointment_setting check (setting in ('IN_PERSON', 'VIDEO', 'PHONE')),
    status       text not null default 'PLANNED' constraint appointment_status check (status in ('PLANNED', 'CANCELLED')),
    attendance_a text not null default 'EXPECTED' constraint appointment_attendance_a check (attendance_a in ('EXPECTED', 'ATTENDED', 'LATE', 'ABSENT', 'NOT_INVITED')),
    attendance_b text not null default 'EXPECTED' constraint appointment_attendance_b check (attendance_b in ('EXPECTED', 'ATTENDED', 'LATE', 'ABSENT', 'NOT_INVITED')),
    created_by   uuid not null,
    version      integer not null default 0,
    primary key (practice_id, id),
    unique (id),
    unique (practice_id, couple_id, id),
    foreign key (practice_id, couple_id) references couples.couple (practice_id, id),
    foreign key (practice_id, couple_id, partner_id) references couples.partner (practice_id, couple_id, id),
    constraint appointment_ends_after_it_starts check (ends_at > starts_at),
    constraint appointment_individual_has_a_partner check ((kind = 'INDIVIDUAL') = (partner_id is not null))
);
create index appointment_couple on sessions.appointment (practice_id, couple_id, starts_at);
create index appointment_time on sessions.appointment (practice_id, starts_at);

create table sessions.note (
    practice_id    uuid not null,
    couple_id      uuid not null,
    id             uuid not null,
    appointment_id uuid,
    -- The compartment: null is the joint record, else the partner of an individual session.
    partner_id     uuid,
    template       text not null constraint note_template check (template in ('SOAP', 'DAP')),
    author_id      uuid not null,
    created_at     timestamptz not null,
    saved_at       timestamptz not null,
    -- Date, times, who attended and setting, as they were when it was signed.
    header         text constraint note_header_length check (char_length(header) <= 1000),
    signed_at      timestamptz,
    signed_by      uuid,
    content_hash   text,
    version        integer not null default 0,
    primary key (practice_id, id),
    unique (id),
    unique (practice_id, couple_id, id),
    foreign key (practice_id, couple_id) references couples.couple (practice_id, id),
    foreign key (practice_id, couple_id, appointment_id) references sessions.appointment (practice_id, couple_id, id),
    foreign key (practice_id, couple_id, partner_id) references couples.partner (practice_id, couple_id, id),
    constraint note_signed_whole check ((signed_at is null) = (signed_by is null) and (signed_at is null) = (content_hash is null)
                                        and (signed_at is null) = (header is null))
);
create index note_appointment on sessions.note (practice_id, appointment_id);
create index note_author on sessions.note (practice_id, author_id) where signed_at is null;
create index note_couple on sessions.note (practice_id, couple_id, created_at desc);

create table sessions.note_section (
    practice_id uuid not null,
    couple_id   uuid not null,
    note_id     uuid not null,
    section     text not null,
    position    integer not null,
    body        text not null default '' constraint note_section_length check (char_length(body) <= 20000),
    primary key (practice_id, note_id, section),
    foreign key (practice_id, couple_id, note_id) references sessions.note (practice_id, couple_id, id)
);

-- Where a line of the note came from: kept beside the note, numbered as its footnotes.
create table sessions.note_source (
    practice_id   uuid not null,
    couple_id     uuid not null,
    note_id       uuid not null,
    number        integer not null,
    quote         text not null constraint note_source_quote_length check (char_length(quote) <= 4000),
    origin        text not null constraint note_source_origin_length check (char_length(origin) <= 300),
    partner_id    uuid,
    occurrence_id uuid,
    prompt        text,
    clinician_only boolean not null default false,
    inserted_at   timestamptz not null,
    primary key (practice_id, note_id, number),
    foreign key (practice_id, couple_id, note_id) references sessions.note (practice_id, couple_id, id)
);

create table sessions.addendum (
    practice_id  uuid not null,
    couple_id    uuid not null,
    note_id      uuid not null,
    number       integer not null,
    body         text not null constraint addendum_length check (char_length(body) between 1 and 20000),
    signed_at    timestamptz not null,
    signed_by    uuid not null,
    content_hash text not null,
    primary key (practice_id, note_id, number),
    foreign key (practice_id, couple_id, note_id) references sessions.note (practice_id, couple_id, id)
);

-- Signed is for good, whoever asks: the product, the owner of the tables, a hand at the console.
create function sessions.note_is_signed(practice uuid, asked uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog as
$$ select exists (select from sessions.note n where n.practice_id = practice and n.id = asked and n.signed_at is not null) $$;
grant execute on function sessions.note_is_signed(uuid, uuid) to hearthwork_app;

create function sessions.refuse_signed_note() returns trigger
    language plpgsql set search_path = pg_catalog as
$$
begin
    if tg_op = 'DELETE' or old.signed_at is not null then
        raise exception 'a signed note is locked for good; add an addendum' using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger note_stays before update or delete on sessions.note for each row execute function sessions.refuse_signed_note();

create function sessions.refuse_part_of_signed_note() returns trigger
    language plpgsql set search_path = pg_catalog as
$$
begin
    if tg_op in ('UPDATE', 'DELETE') and sessions.note_is_signed(old.practice_id, old.note_id) then
        raise exception 'a signed note is locked for good; add an addendum' using errcode = '42501';
    end if;
    if tg_op in ('INSERT', 'UPDATE') and sessions.note_is_signed(new.practice_id, new.note_id) then
        raise exception 'a signed note is locked for good; add an addendum' using errcode = '42501';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger section_stays before insert or update or delete on sessions.note_section for each row execute function sessions.refuse_part_of_signed_note();
create trigger source_stays before insert or update or delete on sessions.note_source for each row execute function sessions.refuse_part_of_signed_note();

create function sessions.refuse_change() returns trigger
    language plpgsql set search_path = pg_catalog as
$$
begin
    raise exception 'this stays as it was written' using errcode = '42501';
end
$$;
create trigger addendum_stays before update or delete on sessions.addendum for each row execute function sessions.refuse_change();
create trigger note_table_stays before truncate on sessions.note for each statement execute function sessions.refuse_change();
create trigger section_table_stays before truncate on sessions.note_section for each statement execute function sessions.refuse_change();
create trigger source_table_stays before truncate on sessions.note_source for each statement execute function sessions.refuse_change();
create trigger addendum_table_stays before truncate on sessions.addendum for each statement execute function sessions.refuse_change();

alter table sessions.appointment enable row level security;
alter table sessions.appointment force row level security;
create policy definer on sessions.appointment to hearthwork_owner using (true) with check (true);
create policy staff_read on sessions.appointment for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) <> 'PARTNER'
           and (couple_id = any ((select couples.mine())::uuid[]) or (select access.kind()) = 'OWNER'));
create policy partner_reads_own on sessions.appointment for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) = 'PARTNER' and couple_id = any ((select couples.mine())::uuid[])
           and (kind = 'JOINT' or partner_id = (select access.partner_id())));
create policy clinician_plans on sessions.appointment for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE') and couple_id = any ((select couples.mine())::uuid[]));
create policy clinician_changes on sessions.appointment for update to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE') and couple_id = any ((select couples.mine())::uuid[]))
    with check (practice_id = (select access.practice_id()) and couple_id = any ((select couples.mine())::uuid[]));
grant select, insert, update (starts_at, ends_at, setting, status, attendance_a, attendance_b, version) on sessions.appointment to hearthwork_app;

do $$
declare
    part text;
begin
    foreach part in array array['note', 'note_section', 'note_source', 'addendum'] loop
        execute format('alter table sessions.%I enable row level security', part);
        execute format('alter table sessions.%I force row level security', part);
        execute format('create policy definer on sessions.%I to hearthwork_owner using (true) with check (true)', part);
        execute format($policy$create policy care_team_reads on sessions.%I for select to hearthwork_app
            using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR')
                   and couple_id = any ((select couples.mine())::uuid[]))$policy$, part);
    end loop;
end
$$;

-- A note begins as its author's draft, and a draft is changed by its author alone. A signature is the signer's own, and an
-- associate's does not count.
create policy author_starts on sessions.note for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE')
                and couple_id = any ((select couples.mine())::uuid[]) and author_id = (select access.account_id()) and signed_at is null);
create policy author_changes on sessions.note for update to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE')
           and couple_id = any ((select couples.mine())::uuid[]))
    with check (practice_id = (select access.practice_id()) and couple_id = any ((select couples.mine())::uuid[])
                and author_id = (select access.account_id())
                and (signed_at is null or ((select access.kind()) = 'CLINICIAN' and signed_by = (select access.account_id()))));
grant select, insert, update (template, saved_at, header, signed_at, signed_by, content_hash, version) on sessions.note to hearthwork_app;

create policy clinician_writes on sessions.note_section for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE')
                and couple_id = any ((select couples.mine())::uuid[]));
create policy clinician_changes on sessions.note_section for update to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE')
           and couple_id = any ((select couples.mine())::uuid[]))
    with check (practice_id = (select access.practice_id()) and couple_id = any ((select couples.mine())::uuid[]));
grant select, insert, update (body) on sessions.note_section to hearthwork_app;

create policy clinician_writes on sessions.note_source for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE')
                and couple_id = any ((select couples.mine())::uuid[]));
grant select, insert on sessions.note_source to hearthwork_app;

create policy clinician_signs on sessions.addendum for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and (select access.kind()) = 'CLINICIAN'
                and couple_id = any ((select couples.mine())::uuid[]) and signed_by = (select access.account_id())
                and sessions.note_is_signed(practice_id, note_id));
grant select, insert on sessions.addendum to hearthwork_app;

reset role;
