set role hearthwork_owner;

-- =====================================================================================================================
-- Screening with each partner alone, before anything joint and anything with touch (docs/decisions/0038). The day and what came of it:
-- what was said stands in a note. A line is never changed; a later one counts. The care team alone reads it, and the phone's door
-- has not one column: neither of the two can learn that the other one was screened, when, or what came of it.
-- =====================================================================================================================
create table couples.screening (
    practice_id uuid not null,
    couple_id   uuid not null,
    partner_id  uuid not null,
    id          uuid not null,
    held_on     date not null,
    outcome     text not null constraint screening_outcome check (outcome in ('NOTHING_FOUND', 'TO_TALK_ABOUT', 'POSITIVE')),
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    primary key (practice_id, id),
    foreign key (practice_id, couple_id, partner_id) references couples.partner (practice_id, couple_id, id)
);
create index screening_partner on couples.screening (practice_id, couple_id, partner_id, recorded_at);
alter table couples.screening enable row level security;
alter table couples.screening force row level security;
create policy definer on couples.screening to hearthwork_owner using (true) with check (true);
create policy care_team_reads on couples.screening for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR')
           and couple_id = any ((select couples.mine())::uuid[]));
create policy care_team_records on couples.screening for insert to hearthwork_app
    with check (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE')
                and couple_id = any ((select couples.mine())::uuid[]) and recorded_by = (select access.account_id()));
grant select, insert on couples.screening to hearthwork_app;

-- What counts: the last one that was recorded of each. Positive holds joint work back until a later one is not, or until a hold that
-- was open since was lifted, with its documented decision.
create view couples.screened with (security_invoker = true) as
select distinct on (s.practice_id, s.couple_id, s.partner_id) s.practice_id, s.couple_id, s.partner_id, s.outcome,
       s.outcome = 'POSITIVE'
           and not exists (select from couples.safety_hold h
                           where h.practice_id = s.practice_id and h.couple_id = s.couple_id and h.lifted_at >= s.recorded_at) as holds_back
from couples.screening s
order by s.practice_id, s.couple_id, s.partner_id, s.recorded_at desc, s.id desc;
comment on view couples.screened is 'published: whether each was seen alone for the screening, and whether that holds joint work back';
grant select on couples.screened to hearthwork_app;

insert into audit.action (words, subject_kind, effect) values ('recorded screening', 'partner', 'CHANGED');

-- That medical recovery was asked about, of work with touch: kept with what was given. What was given before it was asked has none.
alter table homework.assignment add column recovery_asked boolean not null default false;
grant select (recovery_asked), insert (recovery_asked) on homework.assignment to hearthwork_app;
grant select (recovery_asked) on homework.assignment to hearthwork_phone;

reset role;
