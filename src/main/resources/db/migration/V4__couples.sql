set role hearthwork_owner;

create table couples.couple (
    practice_id  uuid not null references access.practice,
    id           uuid not null,
    status       text not null constraint couple_status check (status in ('ACTIVE', 'PAUSED', 'SEPARATED', 'CLOSED')),
    time_zone    text not null,
    secrets      text not null constraint couple_secrets check (secrets in ('NO_SECRETS', 'LIMITED_SECRETS')),
    children     text not null default '' constraint couple_children_length check (char_length(children) <= 200),
    sitter       text not null default '' constraint couple_sitter_length check (char_length(sitter) <= 200),
    best_time    text not null default '' constraint couple_best_time_length check (char_length(best_time) <= 200),
    created_at   timestamptz not null,
    version      integer not null default 0,
    primary key (practice_id, id),
    unique (id)
);

-- What each may know of the other: a first name and a seat. Address and telephone stand in couples.contact.
create table couples.partner (
    practice_id uuid not null,
    couple_id   uuid not null,
    id          uuid not null,
    seat        text not null constraint partner_seat check (seat in ('A', 'B')),
    first_name  text not null constraint partner_first_name_length check (char_length(first_name) between 1 and 60),
    primary key (practice_id, id),
    unique (id),
    unique (practice_id, couple_id, seat),
    unique (practice_id, couple_id, id),
    foreign key (practice_id, couple_id) references couples.couple (practice_id, id)
);

create table couples.contact (
    practice_id uuid not null,
    couple_id   uuid not null,
    partner_id  uuid not null,
    email       text not null default '' constraint contact_email_length check (char_length(email) <= 254),
    phone       text not null default '' constraint contact_phone_length check (char_length(phone) <= 40),
    primary key (practice_id, partner_id),
    foreign key (practice_id, couple_id, partner_id) references couples.partner (practice_id, couple_id, id)
);

-- Clinician-only: whether this partner came to improve the relationship or to clarify whether to stay.
create table couples.starting_aim (
    practice_id uuid not null,
    couple_id   uuid not null,
    partner_id  uuid not null,
    aim         text not null constraint starting_aim_value check (aim in ('IMPROVE', 'CLARIFY')),
    primary key (practice_id, partner_id),
    foreign key (practice_id, couple_id, partner_id) references couples.partner (practice_id, couple_id, id)
);

create table couples.care_team (
    practice_id uuid not null,
    couple_id   uuid not null,
    account_id  uuid not null,
    primary key (practice_id, couple_id, account_id),
    foreign key (practice_id, couple_id) references couples.couple (practice_id, id),
    foreign key (practice_id, account_id) references access.account (practice_id, id)
);
create index care_team_account on couples.care_team (practice_id, account_id, couple_id);

create table couples.consent (
    practice_id  uuid not null,
    couple_id    uuid not null,
    partner_id   uuid not null,
    document     text not null constraint consent_document check (document in ('TREATMENT', 'CONFIDENTIALITY', 'MESSAGING')),
    version      integer not null,
    signed_at    timestamptz not null,
    withdrawn_at timestamptz,
    primary key (practice_id, partner_id, document, version),
    foreign key (practice_id, couple_id, partner_id) references couples.partner (practice_id, couple_id, id)
);

-- Clinician-only: nothing on the partners' side may tell that a hold exists.
create table couples.safety_hold (
    practice_id uuid not null,
    couple_id   uuid not null,
    id          uuid not null,
    placed_at   timestamptz not null,
    placed_by   uuid not null,
    reason      text not null constraint safety_hold_reason_length check (char_length(reason) between 1 and 2000),
    lifted_at   timestamptz,
    lifted_by   uuid,
    decision    text constraint safety_hold_decision_length check (char_length(decision) between 1 and 2000),
    primary key (practice_id, id),
    foreign key (practice_id, couple_id) references couples.couple (practice_id, id),
    constraint safety_hold_lifted_with_a_decision check ((lifted_at is null) = (decision is null))
);
create unique index safety_hold_one_open on couples.safety_hold (practice_id, couple_id) where lifted_at is null;

-- The couples whose record the actor may open: a partner's own; a clinician's or associate's by care team; a
-- supervisor's through the associates they supervise. The practice owner has none.
create function couples.mine() returns uuid[]
    language sql stable security definer set search_path = pg_catalog as
$$
    select coalesce(case a.kind
        when 'PARTNER' then array[a.couple_id]
        when 'SUPERVISOR' then (select array_agg(distinct c.couple_id)
            from access.supervision s join couples.care_team c on c.practice_id = s.practice_id and c.account_id = s.associate_id
            where s.practice_id = a.practice_id and s.supervisor_id = a.id)
        when 'OWNER' then null
        else (select array_agg(c.couple_id) from couples.care_team c where c.practice_id = a.practice_id and c.account_id = a.id)
        end, '{}'::uuid[])
    from access.actor() a where a.id is not null
$$;

-- True while nobody looks after a couple yet: only then may its creator put themselves in the care team.
create function couples.has_no_care_team(asked uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog as
$$ select not exists (select from couples.care_team c where c.practice_id = access.practice_id() and c.couple_id = asked) $$;

grant execute on function couples.mine(), couples.has_no_care_team(uuid) to hearthwork_app;

alter table couples.couple enable row level security;
alter table couples.couple force row level security;
create policy definer on couples.couple to hearthwork_owner using (true) with check (true);
create policy own_couples on couples.couple for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (id = any ((select couples.mine())::uuid[]) or (select access.kind()) = 'OWNER'));
create policy staff_open_couples on couples.couple for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and (select access.kind()) in ('OWNER', 'CLINICIAN', 'ASSOCIATE'));
create policy care_team_changes on couples.couple for update to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE') and id = any ((select couples.mine())::uuid[]))
    with check (practice_id = (select access.practice_id()) and id = any ((select couples.mine())::uuid[]));
grant select, insert, update on couples.couple to hearthwork_app;

alter table couples.partner enable row level security;
alter table couples.partner force row level security;
create policy definer on couples.partner to hearthwork_owner using (true) with check (true);
create policy own_couples on couples.partner for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (couple_id = any ((select couples.mine())::uuid[]) or (select access.kind()) = 'OWNER'));
create policy staff_add on couples.partner for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE')
                and couple_id = any ((select couples.mine())::uuid[]));
create policy care_team_changes on couples.partner for update to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE') and couple_id = any ((select couples.mine())::uuid[]))
    with check (practice_id = (select access.practice_id()) and couple_id = any ((select couples.mine())::uuid[]));
grant select, insert, update on couples.partner to hearthwork_app;

alter table couples.contact enable row level security;
alter table couples.contact force row level security;
create policy definer on couples.contact to hearthwork_owner using (true) with check (true);
create policy never_the_other_partners on couples.contact for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (
        ((select access.kind()) = 'PARTNER' and partner_id = (select access.partner_id()))
        or ((select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR') and couple_id = any ((select couples.mine())::uuid[]))
        or (select access.kind()) = 'OWNER'));
create policy staff_add on couples.contact for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE')
                and couple_id = any ((select couples.mine())::uuid[]));
create policy care_team_changes on couples.contact for update to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE') and couple_id = any ((select couples.mine())::uuid[]))
    with check (practice_id = (select access.practice_id()) and couple_id = any ((select couples.mine())::uuid[]));
grant select, insert, update on couples.contact to hearthwork_app;

alter table couples.starting_aim enable row level security;
alter table couples.starting_aim force row level security;
create policy definer on couples.starting_aim to hearthwork_owner using (true) with check (true);
create policy care_team_only on couples.starting_aim for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR') and couple_id = any ((select couples.mine())::uuid[]));
create policy care_team_adds on couples.starting_aim for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE')
                and couple_id = any ((select couples.mine())::uuid[]));
create policy care_team_changes on couples.starting_aim for update to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE') and couple_id = any ((select couples.mine())::uuid[]))
    with check (practice_id = (select access.practice_id()) and couple_id = any ((select couples.mine())::uuid[]));
grant select, insert, update on couples.starting_aim to hearthwork_app;

alter table couples.care_team enable row level security;
alter table couples.care_team force row level security;
create policy definer on couples.care_team to hearthwork_owner using (true) with check (true);
create policy staff_read on couples.care_team for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) <> 'PARTNER'
           and (couple_id = any ((select couples.mine())::uuid[]) or (select access.kind()) = 'OWNER'));
create policy owner_or_first_clinician_adds on couples.care_team for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and (
        (select access.kind()) = 'OWNER'
        or ((select access.kind()) in ('CLINICIAN', 'ASSOCIATE') and account_id = (select access.account_id()) and couples.has_no_care_team(couple_id))));
create policy owner_removes on couples.care_team for delete to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) = 'OWNER');
grant select, insert, delete on couples.care_team to hearthwork_app;

alter table couples.consent enable row level security;
alter table couples.consent force row level security;
create policy definer on couples.consent to hearthwork_owner using (true) with check (true);
create policy own_or_staff on couples.consent for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (
        ((select access.kind()) = 'PARTNER' and partner_id = (select access.partner_id()))
        or ((select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR') and couple_id = any ((select couples.mine())::uuid[]))
        or (select access.kind()) = 'OWNER'));
create policy partner_signs on couples.consent for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and partner_id = (select access.partner_id()) and couple_id = any ((select couples.mine())::uuid[]));
create policy partner_withdraws on couples.consent for update to hearthwork_app
    using (practice_id = (select access.practice_id()) and partner_id = (select access.partner_id()))
    with check (practice_id = (select access.practice_id()) and partner_id = (select access.partner_id()));
grant select, insert, update (withdrawn_at) on couples.consent to hearthwork_app;

alter table couples.safety_hold enable row level security;
alter table couples.safety_hold force row level security;
create policy definer on couples.safety_hold to hearthwork_owner using (true) with check (true);
create policy care_team_only on couples.safety_hold to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR') and couple_id = any ((select couples.mine())::uuid[]))
    with check (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE') and couple_id = any ((select couples.mine())::uuid[]));
grant select, insert, update on couples.safety_hold to hearthwork_app;

-- Rights that the couple gives on rows of access and audit.
create policy care_team_knows_its_partners on access.account for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and kind = 'PARTNER' and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR')
           and couple_id = any ((select couples.mine())::uuid[]));
create policy care_team_invites on access.invitation to hearthwork_app
    using (practice_id = (select access.practice_id()) and kind = 'PARTNER' and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR')
           and couple_id = any ((select couples.mine())::uuid[]))
    with check (practice_id = (select access.practice_id()) and kind = 'PARTNER' and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE')
           and couple_id = any ((select couples.mine())::uuid[]));
create policy care_team_reads on audit.entry for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) = 'CLINICIAN' and couple_id = any ((select couples.mine())::uuid[]));
create policy partner_reads_accesses_to_own_record on audit.entry for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) = 'PARTNER' and actor_id = (select access.account_id()));

-- A partner's first minute: account and signed consents in one step, from the one-time link.
create function couples.accept_invitation(hash bytea, new_account uuid, new_name text, new_password_hash text, new_language text, documents text[], document_version integer, at_time timestamptz)
    returns table (account_id uuid, email text)
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    made record;
begin
    select * into made from access.accept_invitation(hash, new_account, new_name, new_password_hash, new_language, at_time);
    if made.account_id is null then
        return;
    end if;
    insert into couples.consent (practice_id, couple_id, partner_id, document, version, signed_at)
    select a.practice_id, a.couple_id, a.partner_id, d, document_version, at_time
    from access.account a, unnest(documents) d where a.id = new_account and a.kind = 'PARTNER';
    -- What a person calls themselves is how they are called.
    update couples.partner p set first_name = new_name
    from access.account a where a.id = new_account and p.practice_id = a.practice_id and p.id = a.partner_id;
    return query select made.account_id, made.email;
end
$$;
grant execute on function couples.accept_invitation(bytea, uuid, text, text, text, text[], integer, timestamptz) to hearthwork_app;

reset role;
