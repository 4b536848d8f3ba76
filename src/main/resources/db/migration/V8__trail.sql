set role hearthwork_owner;

-- ---------------------------------------------------------------------------------------------------------------------
-- What a line of the trail can say: a closed list, the same as the enum Action of the module audit (a test holds the two
-- together). The effect decides what the owner of the practice reads: how it is run in full words, of a couple's record only
-- that it was opened or changed. Lines of earlier versions whose words are not in the list stay readable; to the owner
-- they are a change like any other.
-- ---------------------------------------------------------------------------------------------------------------------
create table audit.action (
    words          text primary key constraint action_length check (char_length(words) between 1 and 80),
    subject_kind   text not null,
    effect         text not null constraint action_effect check (effect in ('ADMINISTERED', 'OPENED', 'CHANGED')),
    -- May be written when nobody is signed in.
    before_sign_in boolean not null default false
);
alter table audit.action enable row level security;
alter table audit.action force row level security;
create policy definer on audit.action to hearthwork_owner using (true) with check (true);

insert into audit.action (words, subject_kind, effect) values
    ('verified chain', 'audit', 'ADMINISTERED'),
    ('signed in', 'account', 'ADMINISTERED'),
    ('signed out', 'account', 'ADMINISTERED'),
    ('signed out everywhere', 'account', 'ADMINISTERED'),
    ('changed password', 'account', 'ADMINISTERED'),
    ('gave reset link', 'account', 'ADMINISTERED'),
    ('invited partner', 'partner', 'ADMINISTERED'),
    ('invited staff', 'invitation', 'ADMINISTERED'),
    ('withdrew invitation', 'invitation', 'ADMINISTERED'),
    ('enabled account', 'account', 'ADMINISTERED'),
    ('disabled account', 'account', 'ADMINISTERED'),
    ('changed account', 'account', 'ADMINISTERED'),
    ('changed settings', 'practice', 'ADMINISTERED'),
    ('set supervision', 'account', 'ADMINISTERED'),
    ('added to care team', 'account', 'ADMINISTERED'),
    ('removed from care team', 'account', 'ADMINISTERED'),
    ('created record', 'couple', 'ADMINISTERED'),
    ('planned appointment', 'appointment', 'ADMINISTERED'),
    ('moved appointment', 'appointment', 'ADMINISTERED'),
    ('cancelled appointment', 'appointment', 'ADMINISTERED'),
    ('opened couple', 'couple', 'OPENED'),
    ('opened people', 'couple', 'OPENED'),
    ('opened trail', 'couple', 'OPENED'),
    ('opened brief', 'couple', 'OPENED'),
    ('opened in session', 'couple', 'OPENED'),
    ('opened adherence', 'couple', 'OPENED'),
    ('opened digest', 'couple', 'OPENED'),
    ('opened together', 'couple', 'OPENED'),
    ('opened note', 'note', 'OPENED'),
    ('opened appointment', 'appointment', 'OPENED'),
    ('opened homework', 'assignment', 'OPENED'),
    ('opened occurrence', 'occurrence', 'OPENED'),
    ('opened participation', 'participation', 'OPENED'),
    ('opened reveal', 'occurrence', 'OPENED'),
    ('recorded aim', 'partner', 'CHANGED'),
    ('changed status', 'couple', 'CHANGED'),
    ('placed hold', 'couple', 'CHANGED'),
    ('lifted hold', 'couple', 'CHANGED'),
    ('recorded attendance', 'appointment', 'CHANGED'),
    ('started note', 'note', 'CHANGED'),
    ('took private item into note', 'note', 'CHANGED'),
    ('signed note', 'note', 'CHANGED'),
    ('added addendum', 'note', 'CHANGED'),
    ('assigned homework', 'assignment', 'CHANGED'),
    ('paused homework', 'assignment', 'CHANGED'),
    ('resumed homework', 'assignment', 'CHANGED'),
    ('withdrew homework', 'assignment', 'CHANGED'),
    ('extended homework', 'occurrence', 'CHANGED'),
    ('held reveal', 'occurrence', 'CHANGED'),
    ('released reveal', 'occurrence', 'CHANGED'),
    ('reviewed', 'occurrence', 'CHANGED'),
    ('rated', 'occurrence', 'CHANGED'),
    ('handed in', 'participation', 'CHANGED'),
    ('could not', 'participation', 'CHANGED'),
    ('talked about it', 'occurrence', 'CHANGED');
insert into audit.action (words, subject_kind, effect, before_sign_in) values
    ('sign in failed', 'account', 'ADMINISTERED', true),
    ('sign in throttled', 'account', 'ADMINISTERED', true),
    ('accepted invitation', 'account', 'ADMINISTERED', true),
    ('signed consent', 'partner', 'ADMINISTERED', true),
    ('reset password', 'account', 'ADMINISTERED', true);

-- Whom of the two a line concerns, when it is only one of them.
alter table audit.entry add column partner_id uuid;

-- The new column comes last and only where it is set, so that every line written before keeps its hash.
create or replace function audit.hash_of(e audit.entry) returns bytea
    language sql immutable set search_path = pg_catalog as
$$
    select sha256(e.previous_hash || convert_to(concat_ws('|', e.practice_id, e.number,
        (extract(epoch from e.at) * 1000000)::bigint, coalesce(e.actor_id::text, '-'), coalesce(e.actor_kind, '-'), e.action,
        e.subject_kind, coalesce(e.subject_id::text, '-'), coalesce(e.couple_id::text, '-'), e.outcome, e.partner_id), 'UTF8'))
$$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Writing. One writer at a time per practice until its transaction ends, so that the chain has no forks: the product calls
-- this as the last thing of a transaction.
-- ---------------------------------------------------------------------------------------------------------------------
drop function audit.append(text, text, uuid, uuid, text, timestamptz);

create function audit.chain(new_practice uuid, new_actor uuid, new_actor_kind text, what audit.action, new_subject uuid, new_couple uuid,
                            new_partner uuid, new_outcome text, at_time timestamptz)
    returns void
    language plpgsql set search_path = pg_catalog as
$$
declare
    last audit.entry;
    line audit.entry;
begin
    perform pg_advisory_xact_lock(hashtextextended('audit:' || new_practice::text, 0));
    select * into last from audit.entry e where e.practice_id = new_practice order by e.number desc limit 1;
    line.practice_id := new_practice;
    line.number := coalesce(last.number, 0) + 1;
    line.at := at_time;
    line.actor_id := new_actor;
    line.actor_kind := new_actor_kind;
    line.action := what.words;
    line.subject_kind := what.subject_kind;
    line.subject_id := new_subject;
    line.couple_id := new_couple;
    line.partner_id := new_partner;
    line.outcome := new_outcome;
    line.previous_hash := coalesce(last.hash, sha256(convert_to(new_practice::text, 'UTF8')));
    line.hash := audit.hash_of(line);
    insert into audit.entry select line.*;
end
$$;

create function audit.append(new_action text, new_subject uuid, new_couple uuid, new_partner uuid, new_outcome text, at_time timestamptz)
    returns void
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    who  access.account := access.actor();
    what audit.action;
begin
    if who.practice_id is null then
        raise exception 'no actor, no trail' using errcode = '42501';
    end if;
    select * into what from audit.action a where a.words = new_action;
    if not found then
        raise exception 'the trail knows no such action' using errcode = '22023';
    end if;
    perform audit.chain(who.practice_id, who.id, who.kind, what, new_subject, new_couple, new_partner, new_outcome, at_time);
end
$$;

-- A line of somebody who is not signed in, for the few actions that happen then.
create function audit.append_before_sign_in(of_practice uuid, new_action text, new_subject uuid, new_couple uuid, new_partner uuid,
                                            new_outcome text, at_time timestamptz)
    returns void
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    what audit.action;
begin
    select * into what from audit.action a where a.words = new_action and a.before_sign_in;
    if not found then
        raise exception 'nobody does this without signing in' using errcode = '42501';
    end if;
    perform audit.chain(of_practice, null, null, what, new_subject, new_couple, new_partner, new_outcome, at_time);
end
$$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Reading. Rows of the trail are nobody's: the app reads them only through the functions below, because what a line says
-- depends on who reads it, and a policy decides on rows, not on words.
-- ---------------------------------------------------------------------------------------------------------------------
drop policy owner_and_supervisor_read on audit.entry;
drop policy care_team_reads on audit.entry;
drop policy partner_reads_accesses_to_own_record on audit.entry;
revoke all on audit.entry from hearthwork_app;

-- The whole trail of the practice for its owner, without content. What is asked for is looked up in what the owner reads,
-- never in what was written.
create function audit.lines_for_owner(below bigint, by_actor uuid, some_words text, with_outcome text,
                                      from_time timestamptz, until_time timestamptz, most integer)
    returns table (number bigint, at timestamptz, actor_id uuid, actor_kind text, actor_name text, action text, subject_kind text,
                   subject_id uuid, subject_name text, couple_id uuid, outcome text)
    language sql stable security definer set search_path = pg_catalog as
$$
    select l.number, l.at, l.actor_id, l.actor_kind, who.name, l.action, l.subject_kind, l.subject_id,
           coalesce(whom.name, (select string_agg(p.first_name, ' & ' order by p.seat) from couples.partner p
                                where p.practice_id = l.practice_id and p.couple_id = l.subject_id)), l.couple_id, l.outcome
    from (select e.practice_id, e.number, e.at, e.actor_id, e.actor_kind, e.couple_id, e.outcome,
                 case when a.effect = 'ADMINISTERED' then e.action when a.effect = 'OPENED' then 'opened record' else 'changed record' end as action,
                 case when a.effect = 'ADMINISTERED' then e.subject_kind else 'record' end as subject_kind,
                 case when a.effect = 'ADMINISTERED' then e.subject_id else e.couple_id end as subject_id
          from audit.entry e left join audit.action a on a.words = e.action
          where e.practice_id = access.practice_id() and access.kind() = 'OWNER') l
    left join access.account who on who.practice_id = l.practice_id and who.id = l.actor_id
    left join access.account whom on whom.practice_id = l.practice_id and whom.id = l.subject_id
    where l.number < below
      and (by_actor is null or l.actor_id = by_actor)
      and strpos(lower(l.action), lower(some_words)) > 0
      and (with_outcome is null or l.outcome = with_outcome)
      and (from_time is null or l.at >= from_time)
      and (until_time is null or l.at < until_time)
    order by l.number desc limit most
$$;

-- The trail of one couple, in full words, for its clinicians and for those who supervise them.
create function audit.lines_of_couple(of_couple uuid, below bigint, most integer)
    returns table (number bigint, at timestamptz, actor_id uuid, actor_kind text, actor_name text, action text, subject_kind text,
                   subject_id uuid, subject_name text, couple_id uuid, outcome text)
    language sql stable security definer set search_path = pg_catalog as
$$
    select e.number, e.at, e.actor_id, e.actor_kind, who.name, e.action, e.subject_kind, e.subject_id, whom.name, e.couple_id, e.outcome
    from audit.entry e
    left join access.account who on who.practice_id = e.practice_id and who.id = e.actor_id
    left join access.account whom on whom.practice_id = e.practice_id and whom.id = e.subject_id
    where e.practice_id = access.practice_id() and e.couple_id = of_couple and e.number < below
      and access.kind() in ('CLINICIAN', 'SUPERVISOR') and of_couple = any (couples.mine())
    order by e.number desc limit most
$$;

-- For a partner: who of the staff opened the record, a line for each person and day. Never what was opened, nothing
-- that concerns the other alone, and no change: one day with a decision looks like any other.
create function audit.accesses_to_my_record(zone text, most integer)
    returns table (last_at timestamptz, name text, kind text)
    language sql stable security definer set search_path = pg_catalog as
$$
    select max(e.at) as last_at, s.name, s.kind
    from access.actor() who
    join audit.entry e on e.practice_id = who.practice_id and e.couple_id = who.couple_id
    join audit.action a on a.words = e.action and a.effect = 'OPENED'
    join access.account s on s.practice_id = e.practice_id and s.id = e.actor_id and s.kind <> 'PARTNER'
    where who.kind = 'PARTNER' and e.outcome = 'DONE' and coalesce(e.partner_id, who.partner_id) = who.partner_id
    group by s.id, s.name, s.kind, (e.at at time zone zone)::date
    order by last_at desc limit most
$$;

create function audit.last_number() returns bigint
    language sql stable security definer set search_path = pg_catalog as
$$ select coalesce(max(e.number), 0) from audit.entry e where e.practice_id = access.practice_id() and access.kind() = 'OWNER' $$;

grant execute on function audit.append(text, uuid, uuid, uuid, text, timestamptz),
    audit.append_before_sign_in(uuid, text, uuid, uuid, uuid, text, timestamptz),
    audit.lines_for_owner(bigint, uuid, text, text, timestamptz, timestamptz, integer),
    audit.lines_of_couple(uuid, bigint, integer), audit.accesses_to_my_record(text, integer), audit.last_number() to hearthwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- Nobody leaves a care team as the last one who could open the record, by the screen or by SQL. Of two who are taken out
-- at the same moment, the second waits for the first and is refused.
-- ---------------------------------------------------------------------------------------------------------------------
create function couples.keep_somebody_in_care_team() returns trigger
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    perform from couples.couple c where c.practice_id = old.practice_id and c.id = old.couple_id for update;
    if not exists (select from couples.care_team t join access.account a on a.practice_id = t.practice_id and a.id = t.account_id
                   where t.practice_id = old.practice_id and t.couple_id = old.couple_id and a.status = 'ACTIVE') then
        raise exception 'nobody would be left to open the record' using errcode = '23514', constraint = 'care_team_keeps_somebody';
    end if;
    return null;
end
$$;
create trigger keep_somebody after delete on couples.care_team for each row execute function couples.keep_somebody_in_care_team();

-- ---------------------------------------------------------------------------------------------------------------------
-- Who is let in is told to those who were there before. Written by the rows that let somebody in, so that no way round the
-- screens is silent either. Everybody acknowledges their own.
-- ---------------------------------------------------------------------------------------------------------------------
create table couples.notice (
    practice_id uuid not null references access.practice,
    -- Empty when it concerns all couples of somebody, or the practice.
    couple_id   uuid,
    id          uuid not null,
    account_id  uuid not null,
    kind        text not null constraint notice_kind check (kind in ('JOINED', 'SUPERVISES', 'PARTNER_INVITED', 'STAFF_INVITED', 'RESET')),
    -- Who is let in, by name and for staff by role; whose couples, where it is about all of somebody's.
    who         text not null,
    role        text,
    whose       text,
    done_by     uuid not null,
    done_at     timestamptz not null,
    seen_at     timestamptz,
    primary key (practice_id, id),
    foreign key (practice_id, couple_id) references couples.couple (practice_id, id),
    foreign key (practice_id, account_id) references access.account (practice_id, id),
    foreign key (practice_id, done_by) references access.account (practice_id, id)
);
create index notice_unseen on couples.notice (practice_id, account_id) where seen_at is null;
alter table couples.notice enable row level security;
alter table couples.notice force row level security;
create policy definer on couples.notice to hearthwork_owner using (true) with check (true);
create policy own on couples.notice for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and account_id = (select access.account_id())
           and (couple_id is null or couple_id = any ((select couples.mine())::uuid[])));
create policy own_acknowledged on couples.notice for update to hearthwork_app
    using (practice_id = (select access.practice_id()) and account_id = (select access.account_id()))
    with check (practice_id = (select access.practice_id()) and account_id = (select access.account_id()));
grant select, update (seen_at) on couples.notice to hearthwork_app;

-- Everybody who may open one of these couples, but for whoever does it and whom it is about. A scene that no product sets
-- (a migration, a repair at the console) has no actor, and tells nobody.
create function couples.tell(of_practice uuid, of_couples uuid[], of_couple uuid, new_kind text, new_who text, new_role text, new_whose text,
                             about uuid) returns void
    language sql security definer set search_path = pg_catalog as
$$
    insert into couples.notice (practice_id, couple_id, id, account_id, kind, who, role, whose, done_by, done_at)
    select of_practice, of_couple, uuidv7(), told.id, new_kind, new_who, new_role, new_whose, actor.id,
           -- The product's clock where it has set one.
           coalesce(nullif(current_setting('hearthwork.moment', true), '')::timestamptz, now())
    from access.actor() actor
    join access.account told on told.practice_id = of_practice and told.status = 'ACTIVE' and told.kind in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR')
    where actor.id is not null and told.id <> actor.id and told.id is distinct from about
      and (of_couples is null or exists (
          select from couples.care_team t left join access.supervision s on s.practice_id = t.practice_id and s.associate_id = t.account_id
          where t.practice_id = of_practice and t.couple_id = any (of_couples) and told.id in (t.account_id, s.supervisor_id)))
$$;

create function couples.tell_who_joined() returns trigger
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    perform couples.tell(new.practice_id, array[new.couple_id], new.couple_id, 'JOINED', a.name, a.kind, null, a.id)
    from access.account a where a.practice_id = new.practice_id and a.id = new.account_id;
    return null;
end
$$;
create trigger tell_who_joined after insert on couples.care_team for each row execute function couples.tell_who_joined();

create function couples.tell_who_supervises() returns trigger
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    perform couples.tell(new.practice_id,
                         array(select t.couple_id from couples.care_team t where t.practice_id = new.practice_id and t.account_id = associate.id),
                         null, 'SUPERVISES', supervisor.name, supervisor.kind, associate.name, supervisor.id)
    from access.account associate, access.account supervisor
    where associate.practice_id = new.practice_id and associate.id = new.associate_id
      and supervisor.practice_id = new.practice_id and supervisor.id = new.supervisor_id;
    return null;
end
$$;
create trigger tell_who_supervises after insert on access.supervision for each row execute function couples.tell_who_supervises();

-- A new member of staff may be let into any record next, so everybody who treats is told; of a partner's link, their care team.
create function couples.tell_who_was_invited() returns trigger
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    if new.kind = 'PARTNER' then
        perform couples.tell(new.practice_id, array[new.couple_id], new.couple_id, 'PARTNER_INVITED', new.name, null, null, null);
    else
        perform couples.tell(new.practice_id, null, null, 'STAFF_INVITED', new.name, new.kind, null, null);
    end if;
    return null;
end
$$;
create trigger tell_who_was_invited after insert on access.invitation for each row execute function couples.tell_who_was_invited();

-- The owner lets staff in. A partner's link is made by those who treat them, by SQL too.
drop policy owner_manages on access.invitation;
create policy owner_reads on access.invitation for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) = 'OWNER');
create policy owner_invites_staff on access.invitation for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and kind <> 'PARTNER' and (select access.kind()) = 'OWNER');
create policy owner_changes_staffs on access.invitation for update to hearthwork_app
    using (practice_id = (select access.practice_id()) and kind <> 'PARTNER' and (select access.kind()) = 'OWNER')
    with check (practice_id = (select access.practice_id()) and kind <> 'PARTNER' and (select access.kind()) = 'OWNER');

reset role;
