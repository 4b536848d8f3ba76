set role hearthwork_owner;

-- What one says to the care team alone may, under a policy without secrets, be brought into the joint work. Each question says so
-- before it is answered, so whoever reads the couple reads its policy with it.
create or replace view couples.couple_card with (security_invoker = true) as
select c.practice_id, c.id as couple_id, c.status, c.time_zone, a.id as a_id, a.first_name as a_name, b.id as b_id, b.first_name as b_name,
       a.first_name || ' & ' || b.first_name as names, c.secrets
from couples.couple c
join couples.partner a on a.practice_id = c.practice_id and a.couple_id = c.id and a.seat = 'A'
join couples.partner b on b.practice_id = c.practice_id and b.couple_id = c.id and b.seat = 'B';

reset role;
