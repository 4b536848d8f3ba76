set role hearthwork_owner;

-- =====================================================================================================================
-- A deck of questions: which cards came up for a couple, so that the next ones are new to them, and which tender themes may come up
-- at all (docs/decisions/0040). Which of its cards the two talked about, and which they passed over, is kept nowhere.
-- =====================================================================================================================

-- Part of the family context: a theme without a row stays out of the cards. Whoever says nothing hurts nobody.
create table couples.open_theme (
    practice_id uuid not null,
    couple_id   uuid not null,
    theme       text not null constraint open_theme_known check (theme in ('BIRTH', 'LOSS')),
    primary key (practice_id, couple_id, theme),
    foreign key (practice_id, couple_id) references couples.couple (practice_id, id)
);
alter table couples.open_theme enable row level security;
alter table couples.open_theme force row level security;
create policy definer on couples.open_theme to hearthwork_owner using (true) with check (true);
create policy care_team_reads on couples.open_theme for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR')
           and couple_id = any ((select couples.mine())::uuid[]));
create policy clinician_opens on couples.open_theme for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE')
                and couple_id = any ((select couples.mine())::uuid[]));
create policy clinician_closes on couples.open_theme for delete to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE')
           and couple_id = any ((select couples.mine())::uuid[]));
grant select, insert, delete on couples.open_theme to hearthwork_app;
-- No partner reads it: what a deck has for them is worked out by the functions below.

insert into audit.action (words, subject_kind, effect) values ('changed question themes', 'couple', 'CHANGED');

create table homework.drawn (
    practice_id   uuid not null,
    couple_id     uuid not null,
    occurrence_id uuid not null,
    prompt        text not null constraint drawn_prompt_length check (char_length(prompt) <= 100),
    card          text not null constraint drawn_card_length check (char_length(card) <= 100),
    primary key (practice_id, occurrence_id, prompt, card),
    foreign key (practice_id, couple_id, occurrence_id) references homework.occurrence (practice_id, couple_id, id)
);
create index drawn_couple on homework.drawn (practice_id, couple_id);
alter table homework.drawn enable row level security;
alter table homework.drawn force row level security;
create policy definer on homework.drawn to hearthwork_owner using (true) with check (true);
-- Nobody reads the rows: that there are some tells that one of the two began.

-- Whether the asker is in it, and began.
create function homework.began(asked uuid) returns boolean language sql stable security definer set search_path = pg_catalog as
$$
    select exists (select from homework.participation p
                   where p.practice_id = access.practice_id() and p.occurrence_id = asked and p.partner_id = access.partner_id()
                     and p.started_at is not null) -- whoever could not without beginning has not begun
$$;

-- The cards of one occurrence, for whoever of the two began it.
create function homework.cards_of(asked uuid, of_prompt text) returns table (card text)
    language sql stable security definer set search_path = pg_catalog as
$$
    select d.card from homework.drawn d
    where d.practice_id = access.practice_id() and d.occurrence_id = asked and d.prompt = of_prompt and homework.began(asked)
$$;

-- What the product draws from, on its own word: what came up for the couple before, and which tender themes may come up.
create function homework.cards_before(asked uuid) returns table (card text)
    language sql stable security definer set search_path = pg_catalog as
$$
    select d.card from homework.occurrence o join homework.drawn d on d.practice_id = o.practice_id and d.couple_id = o.couple_id
    where o.practice_id = access.practice_id() and o.id = asked and d.occurrence_id <> o.id
      and access.is_word('draw', asked::text) and homework.began(asked)
$$;

create function homework.themes_for(asked uuid) returns table (theme text)
    language sql stable security definer set search_path = pg_catalog as
$$
    select t.theme from homework.occurrence o join couples.open_theme t on t.practice_id = o.practice_id and t.couple_id = o.couple_id
    where o.practice_id = access.practice_id() and o.id = asked and access.is_word('draw', asked::text) and homework.began(asked)
$$;

-- Once an occurrence and question: both of the two have the same cards, whoever began.
create function homework.keep_drawn(asked uuid, of_prompt text, cards text[]) returns void
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    if not access.is_word('draw', asked::text) or not homework.began(asked) then
        raise exception 'not a draw of the product' using errcode = '42501';
    end if;
    insert into homework.drawn (practice_id, couple_id, occurrence_id, prompt, card)
    select o.practice_id, o.couple_id, o.id, of_prompt, c
    from homework.occurrence o cross join unnest(cards) c
    where o.practice_id = access.practice_id() and o.id = asked
      and not exists (select from homework.drawn d where d.practice_id = o.practice_id and d.occurrence_id = o.id and d.prompt = of_prompt);
end
$$;

revoke execute on function homework.began(uuid), homework.cards_of(uuid, text), homework.cards_before(uuid), homework.themes_for(uuid),
    homework.keep_drawn(uuid, text, text[]) from public;
grant execute on function homework.cards_of(uuid, text), homework.cards_before(uuid), homework.themes_for(uuid),
    homework.keep_drawn(uuid, text, text[]) to hearthwork_phone;
