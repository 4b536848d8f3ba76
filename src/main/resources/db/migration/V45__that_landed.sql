set role hearthwork_owner;

-- =====================================================================================================================
-- "That landed": whoever was thanked says so of a thank-you that is open to both, and may take it back. A row is there only where it
-- was said; that nobody said it is told nowhere. Whoever says it finds it said, at any time and whatever rests: by no tap can a safety
-- hold be told from a pause, or from nothing. What was said while something kept the two apart, its author reads neither then nor later.
-- =====================================================================================================================
create table homework.landed (
    practice_id   uuid not null,
    couple_id     uuid not null,
    occurrence_id uuid not null,
    prompt        text not null constraint landed_prompt check (char_length(prompt) <= 100),
    partner_id    uuid not null, -- with whom it landed: never its author
    landed_at     timestamptz not null,
    held          boolean not null, -- said while nothing moved from one to the other
    primary key (practice_id, occurrence_id, prompt, partner_id),
    foreign key (practice_id, couple_id, occurrence_id) references homework.occurrence (practice_id, couple_id, id),
    foreign key (practice_id, couple_id, partner_id) references couples.partner (practice_id, couple_id, id)
);
create index landed_couple on homework.landed (practice_id, couple_id, landed_at desc);

alter table homework.landed enable row level security;
alter table homework.landed force row level security;
create policy definer on homework.landed to hearthwork_owner using (true) with check (true);
create policy care_team_reads on homework.landed for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR')
           and couple_id = any ((select couples.mine())::uuid[]));
create policy phone_reads_the_couples on homework.landed for select to hearthwork_phone
    using (practice_id = (select access.practice_id()) and couple_id = (select access.couple_id())
           and (partner_id = (select access.partner_id()) or not held));
grant select on homework.landed to hearthwork_app;
grant select (practice_id, couple_id, occurrence_id, prompt, partner_id, landed_at) on homework.landed to hearthwork_phone;

-- Says it of what the other one wrote and both may read, or takes it back. Answers whether anything is otherwise now.
create function homework.say_landed(asked uuid, of_prompt text, is_so boolean, at_time timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    if not is_so then
        delete from homework.landed l
        where l.practice_id = access.practice_id() and l.occurrence_id = asked and l.prompt = of_prompt
          and access.kind() = 'PARTNER' and l.partner_id = access.partner_id();
        return found;
    end if;
    insert into homework.landed (practice_id, couple_id, occurrence_id, prompt, partner_id, landed_at, held)
    select o.practice_id, o.couple_id, o.id, n.prompt, access.partner_id(), at_time,
           o.status <> 'ACTIVE' or a.status <> 'ACTIVE' or c.status <> 'ACTIVE' or homework.on_hold(o.practice_id, o.couple_id)
    from homework.occurrence o
    join homework.assignment a on a.practice_id = o.practice_id and a.id = o.assignment_id
    join couples.couple_card c on c.practice_id = o.practice_id and c.couple_id = o.couple_id
    join homework.answer n on n.practice_id = o.practice_id and n.occurrence_id = o.id and n.prompt = of_prompt
      and n.released_at is not null and n.partner_id <> access.partner_id()
    where o.practice_id = access.practice_id() and o.id = asked and access.kind() = 'PARTNER' and o.couple_id = any (couples.mine())
    on conflict do nothing;
    return found;
end
$$;
grant execute on function homework.say_landed(uuid, text, boolean, timestamptz) to hearthwork_phone;

insert into audit.action (words, subject_kind, effect) values
    ('said it landed', 'occurrence', 'CHANGED');

reset role;
