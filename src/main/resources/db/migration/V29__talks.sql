set role hearthwork_owner;

-- =====================================================================================================================
-- A talk that the two do in step, on two phones or on one that is passed over: where it stands, and what came of it. It is between
-- the two as it happens, so either may read all of it, and their care team. Which step follows which is decided in Java
-- (instruments.Talk); here is that it belongs to the two, goes on while the work does, and goes on once from each state.
-- =====================================================================================================================

create table homework.talk (
    practice_id   uuid not null,
    couple_id     uuid not null,
    occurrence_id uuid not null,
    -- How many moves there were. A move names the one it follows: pressed twice, or by both at once, it is one.
    moves         integer not null constraint talk_moves check (moves > 0),
    step          text not null constraint talk_step check (step in ('SAY', 'HEAR', 'RATE', 'ASK', 'RESPOND', 'OVER', 'LEFT')),
    turn          integer not null constraint talk_turn check (turn in (1, 2)),
    attempt       integer not null constraint talk_attempt check (attempt in (1, 2)),
    speaker       text not null constraint talk_speaker check (speaker in ('A', 'B')),
    -- On whose one phone all of it is done; null where each has their own.
    phone         text constraint talk_phone check (phone in ('A', 'B')),
    since         timestamptz,
    paused_at     timestamptz,
    pauses        integer not null default 0,
    -- Summaries, ratings and what was said back, as Java reads it; no statement looks into it.
    said          text not null constraint talk_length check (char_length(said) <= 20000),
    -- What is being written in this step, and by whom: theirs alone until they say it.
    draft         text constraint talk_draft_length check (char_length(draft) <= 2000),
    draft_by      uuid,
    moved_at      timestamptz not null,
    primary key (practice_id, occurrence_id),
    foreign key (practice_id, couple_id, occurrence_id) references homework.occurrence (practice_id, couple_id, id),
    foreign key (practice_id, couple_id, draft_by) references couples.partner (practice_id, couple_id, id)
);
create index talk_couple on homework.talk (practice_id, couple_id);
alter table homework.talk enable row level security;
alter table homework.talk force row level security;
create policy definer on homework.talk to hearthwork_owner using (true) with check (true);
create policy care_team_reads on homework.talk for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR')
           and couple_id = any ((select couples.mine())::uuid[]));
create policy the_two_read on homework.talk for select to hearthwork_phone
    using (practice_id = (select access.practice_id()) and couple_id = any ((select couples.mine())::uuid[]));
grant select (practice_id, couple_id, occurrence_id, moves, step, turn, attempt, speaker, phone, since, paused_at, pauses, said)
    on homework.talk to hearthwork_app, hearthwork_phone;
grant select (moved_at) on homework.talk to hearthwork_app;
-- Written by the functions below alone.

-- The talk goes on, from the state that was in front of who moves it. Answers false where it is another one by now.
create function homework.move_talk(asked uuid, seen integer, new_step text, new_turn integer, new_attempt integer, new_speaker text,
                                   new_phone text, new_since timestamptz, new_paused_at timestamptz, new_pauses integer, new_said text)
    returns boolean language plpgsql security definer set search_path = pg_catalog as
$$
declare
    o homework.occurrence;
    a homework.assignment;
begin
    -- The product alone knows whose turn it is and what fits: without its word (V27) nobody moves a talk, not their own either.
    if not access.is_word('talk', asked::text) then
        raise exception 'not a move of the product' using errcode = '42501';
    end if;
    select x.* into a from homework.assignment x join homework.occurrence y on y.practice_id = x.practice_id and y.assignment_id = x.id
    where y.practice_id = access.practice_id() and y.id = asked and exists (
        select from homework.participation p
        where p.practice_id = y.practice_id and p.occurrence_id = y.id and p.partner_id = access.partner_id() and p.state = 'STARTED')
    for share of x;
    if not found then
        raise exception 'not a part that the asker is in' using errcode = '42501';
    end if;
    select * into o from homework.occurrence x where x.practice_id = a.practice_id and x.id = asked for share;
    if o.status <> 'ACTIVE' or a.status <> 'ACTIVE' or a.audience not in ('BOTH_SEALED', 'BOTH_SHARED')
        or o.opens_at > access.moment() or homework.on_hold(o.practice_id, o.couple_id) then
        raise exception 'this rests for now' using errcode = '42501';
    end if;
    if seen = 0 then
        insert into homework.talk (practice_id, couple_id, occurrence_id, moves, step, turn, attempt, speaker, phone, since, paused_at, pauses,
                                   said, moved_at)
        values (o.practice_id, o.couple_id, o.id, 1, new_step, new_turn, new_attempt, new_speaker, new_phone, new_since, new_paused_at,
                new_pauses, new_said, access.moment())
        on conflict do nothing;
    else
        update homework.talk t
        set moves = seen + 1, step = new_step, turn = new_turn, attempt = new_attempt, speaker = new_speaker, phone = new_phone,
            since = new_since, paused_at = new_paused_at, pauses = new_pauses, said = new_said, moved_at = access.moment(),
            -- A break keeps what is being written.
            draft = case when t.step = new_step and t.turn = new_turn and t.attempt = new_attempt then t.draft end
        where t.practice_id = o.practice_id and t.occurrence_id = o.id and t.moves = seen;
    end if;
    return found;
end
$$;

-- What somebody is writing in this step. Nobody is told of it, and it comes back to its author alone.
create function homework.keep_draft_of_talk(asked uuid, seen integer, words text) returns boolean
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    update homework.talk t set draft = words, draft_by = access.partner_id()
    where t.practice_id = access.practice_id() and t.occurrence_id = asked and t.moves = seen
      and (t.draft is null or t.draft_by = access.partner_id()) -- nobody writes over what the other one is writing
      and exists (select from homework.participation p
                  where p.practice_id = t.practice_id and p.occurrence_id = t.occurrence_id and p.partner_id = access.partner_id()
                    and p.state = 'STARTED');
    return found;
end
$$;

create function homework.draft_of_talk(asked uuid) returns text
    language plpgsql stable security definer set search_path = pg_catalog as
$$
begin
    return (select t.draft from homework.talk t
            where t.practice_id = access.practice_id() and t.occurrence_id = asked and t.draft_by = access.partner_id());
end
$$;

grant execute on function homework.move_talk(uuid, integer, text, integer, integer, text, text, timestamptz, timestamptz, integer, text),
    homework.keep_draft_of_talk(uuid, integer, text), homework.draft_of_talk(uuid) to hearthwork_phone;

-- Each of the two whose phone it was not is told to look (V28). That something is being written is no move.
create function homework.tell_of_talk() returns trigger
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    perform pg_notify('told', p.partner_id::text) from homework.participation p
    where p.practice_id = new.practice_id and p.occurrence_id = new.occurrence_id and p.partner_id is distinct from access.partner_id();
    return null;
end
$$;
create trigger tell_of_talk after insert or update of moves on homework.talk
    for each row execute function homework.tell_of_talk();

reset role;
