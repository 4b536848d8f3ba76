set role hearthwork_owner;

-- =====================================================================================================================
-- In which talk somebody felt much less safe to be honest than in which earlier one (docs/decisions/0057). What each said lies
-- sealed, and no statement looks into it: Java compares when a part is handed in and keeps the two talks, no figure. The care team
-- alone reads it, as it reads the answers; a partner not even their own, as of these answers.
-- =====================================================================================================================
create table homework.less_safe (
    practice_id      uuid not null,
    couple_id        uuid not null,
    partner_id       uuid not null,
    participation_id uuid not null, -- of the later talk, the lower one
    than_id          uuid not null, -- of the earlier one
    opened_at        timestamptz not null, -- when the later one opened: what opened is not moved any more
    primary key (practice_id, participation_id, than_id),
    foreign key (practice_id, participation_id) references homework.participation (practice_id, id),
    foreign key (practice_id, than_id) references homework.participation (practice_id, id),
    foreign key (practice_id, couple_id, partner_id) references couples.partner (practice_id, couple_id, id)
);
create index less_safe_couple on homework.less_safe (practice_id, couple_id, opened_at);
create index less_safe_than on homework.less_safe (practice_id, than_id);
alter table homework.less_safe enable row level security;
alter table homework.less_safe force row level security;
create policy definer on homework.less_safe to hearthwork_owner using (true) with check (true);
create policy care_team_reads on homework.less_safe for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR')
           and couple_id = any ((select couples.mine())::uuid[]));
grant select on homework.less_safe to hearthwork_app;

-- What the author of this part, which is in, ever handed in to these questions of the same exercise: for the product alone, which
-- compares it. Also what is taken back or laid to rest meanwhile: it may count again.
create function homework.course_of(of_part uuid, questions text[], near interval)
    returns table (participation_id uuid, occurrence_id uuid, partner_id uuid, exercise text, exercise_version integer, sitting text, smaller boolean,
                   opens_at timestamptz, prompt text, body text)
    language sql stable security definer set search_path = pg_catalog as
$$
    select w.participation_id, w.occurrence_id, w.partner_id, b.exercise, b.exercise_version, o.sitting, b.smaller, o.opens_at, w.prompt, w.body
    from homework.participation p
    join homework.occurrence mine on mine.practice_id = p.practice_id and mine.id = p.occurrence_id
    join homework.assignment a on a.practice_id = mine.practice_id and a.id = mine.assignment_id
    join homework.assignment b on b.practice_id = a.practice_id and b.couple_id = a.couple_id and b.exercise = a.exercise
    join homework.occurrence o on o.practice_id = b.practice_id and o.assignment_id = b.id
     and o.opens_at between mine.opens_at - near and mine.opens_at + near
    join homework.answer w on w.practice_id = o.practice_id and w.occurrence_id = o.id and w.partner_id = p.partner_id
     and w.submitted and w.given and w.prompt = any (questions)
    where p.practice_id = access.practice_id() and p.id = of_part and p.partner_id = access.partner_id() and p.state = 'DONE'
      and access.is_word('less-safe', of_part::text)
$$;

-- Keeps, of one's own part that is in, in which pairs of talks it is the lower or the higher one, instead of what was kept of it.
create function homework.keep_less_safe(of_part uuid, lower uuid[], higher uuid[]) returns void
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    p homework.participation;
begin
    if not access.is_word('less-safe', of_part::text) then
        return;
    end if;
    select * into p from homework.participation x
    where x.practice_id = access.practice_id() and x.id = of_part and x.partner_id = access.partner_id() and x.state = 'DONE';
    if not found then
        return;
    end if;
    delete from homework.less_safe l where l.practice_id = p.practice_id and of_part in (l.participation_id, l.than_id);
    insert into homework.less_safe (practice_id, couple_id, partner_id, participation_id, than_id, opened_at)
    select p.practice_id, p.couple_id, p.partner_id, l.id, h.id, o.opens_at
    from unnest(lower, higher) as pair (low, high)
    join homework.participation l on l.practice_id = p.practice_id and l.id = pair.low and l.partner_id = p.partner_id
    join homework.participation h on h.practice_id = p.practice_id and h.id = pair.high and h.partner_id = p.partner_id
    join homework.occurrence o on o.practice_id = l.practice_id and o.id = l.occurrence_id
    where of_part in (l.id, h.id);
end
$$;
grant execute on function homework.course_of(uuid, text[], interval), homework.keep_less_safe(uuid, uuid[], uuid[]) to hearthwork_phone;

-- Parts handed in before there was such a thing: compared at the next start, which opens what lies sealed, and then forgotten here.
create table homework.to_compare (
    practice_id      uuid not null,
    participation_id uuid not null,
    primary key (practice_id, participation_id),
    foreign key (practice_id, participation_id) references homework.participation (practice_id, id)
);
alter table homework.to_compare enable row level security;
alter table homework.to_compare force row level security;
create policy definer on homework.to_compare to hearthwork_owner using (true) with check (true);
insert into homework.to_compare
select w.practice_id, w.participation_id
from homework.answer w
join homework.occurrence o on o.practice_id = w.practice_id and o.id = w.occurrence_id
join homework.assignment a on a.practice_id = o.practice_id and a.id = o.assignment_id
where w.submitted and w.given and w.prompt = 'safe'
  and (a.exercise = 'say-it-hear-it'
       or exists (select from library.edition e where e.practice_id = a.practice_id and e.exercise = a.exercise and e.origin = 'say-it-hear-it'));

reset role;
