set role hearthwork_owner;

-- =====================================================================================================================
-- What one module lets the others read (docs/decisions/0029). A module's SQL names its own tables, and of the others' only what is
-- published here: SqlBordersTest reads these comments from the catalog and the statements from the source, and says who crosses.
-- The views ask with the rights of who reads them and melt into what asks; the phone's door leads to none of them.
-- =====================================================================================================================

-- Whoever has an account, by name: an address is for access alone.
create view access.person with (security_invoker = true) as
select a.practice_id, a.id, a.name, a.kind, a.status from access.account a;

-- Whose couples a supervisor may open.
create view access.supervised with (security_invoker = true) as
select s.practice_id, s.supervisor_id, s.associate_id from access.supervision s;

-- A couple as every module knows it, with what the two are called together.
create view couples.couple_card with (security_invoker = true) as
select c.practice_id, c.id as couple_id, c.status, c.time_zone, a.id as a_id, a.first_name as a_name, b.id as b_id, b.first_name as b_name,
       a.first_name || ' & ' || b.first_name as names
from couples.couple c
join couples.partner a on a.practice_id = c.practice_id and a.couple_id = c.id and a.seat = 'A'
join couples.partner b on b.practice_id = c.practice_id and b.couple_id = c.id and b.seat = 'B';

-- That joint work stops and since when; why is for the couple's own page.
create view couples.open_hold with (security_invoker = true) as
select h.practice_id, h.couple_id, h.placed_at from couples.safety_hold h where h.lifted_at is null;

-- An appointment, and what it means by the product's clock.
--   to_come     it is planned and not over
--   took_place  it is planned, it is over, and nobody knows that none of those invited came
create view sessions.session with (security_invoker = true) as
select s.practice_id, s.couple_id, s.id, s.kind = 'JOINT' as joint, s.partner_id, s.starts_at, s.ends_at, s.setting, s.status,
       s.attendance_a, s.attendance_b, s.version,
       s.status = 'PLANNED' and s.ends_at > (select access.moment()) as to_come,
       s.status = 'PLANNED' and s.ends_at <= (select access.moment())
           and (s.attendance_a not in ('ABSENT', 'NOT_INVITED') or s.attendance_b not in ('ABSENT', 'NOT_INVITED')) as took_place
from sessions.appointment s;

-- That there is a note, whose, of what and since when; what it says is for the notes alone.
create view sessions.note_card with (security_invoker = true) as
select n.practice_id, n.couple_id, n.id, n.appointment_id, n.partner_id, n.template, n.author_id, n.created_at, n.saved_at, n.signed_at,
       coalesce(s.starts_at, n.created_at) as about
from sessions.note n
left join sessions.session s on s.practice_id = n.practice_id and s.id = n.appointment_id;

grant select on access.person, access.supervised, couples.couple_card, couples.open_hold, sessions.session, sessions.note_card to hearthwork_app;

comment on view access.person is 'published: who somebody is, for a name beside what they did';
comment on view access.supervised is 'published: the care of a supervisor reaches through their associates';
comment on view couples.couple_card is 'published: whose row this is, and in which zone their days are counted';
comment on view couples.open_hold is 'published: joint work rests';
comment on view homework.work is 'published: an occurrence with both seats and what the rules say of it';
comment on view homework.couple_engagement is 'published: how a couple keeps up';
comment on view sessions.session is 'published: when a couple comes, came, or would have';
comment on view sessions.note_card is 'published: whether a session is written up';
comment on function access.remember_demo() is 'published: the demo says that it is one, before its first account is made';

reset role;
