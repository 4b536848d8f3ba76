set role hearthwork_owner;

-- Two people of one first name would be one person in every sentence. So the two of a couple are called differently, from the opening
-- of the record on: this is the rule of org.hearthwork.couples.Namesakes, said once more for what happens in the database.

-- What people take for one name: capitals, accents and spaces around it tell nobody apart.
create function couples.alike(one text, other text) returns boolean
    language sql immutable
    return lower(upper(regexp_replace(normalize(btrim(one), nfd), '[\u0300-\u036f]', '', 'g') collate pg_catalog.pg_c_utf8))
         = lower(upper(regexp_replace(normalize(btrim(other), nfd), '[\u0300-\u036f]', '', 'g') collate pg_catalog.pg_c_utf8));

-- The couples of before were never asked: their seats tell them apart, until they or the practice say it better.
update couples.partner p set first_name = left(p.first_name, 56) || ' (' || p.seat || ')'
from couples.partner o
where o.practice_id = p.practice_id and o.couple_id = p.couple_id and o.id <> p.id and couples.alike(o.first_name, p.first_name);
update access.account a set name = p.first_name
from couples.partner p
where a.practice_id = p.practice_id and a.partner_id = p.id and p.first_name = left(a.name, 56) || ' (' || p.seat || ')';

create or replace function couples.accept_invitation(hash bytea, new_account uuid, new_name text, new_password_hash text, new_language text,
                                          documents text[], document_version integer, at_time timestamptz)
    returns table (practice_id uuid, couple_id uuid, partner_id uuid, email text)
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    made record;
    who  access.account;
begin
    select * into made from access.accept_invitation(hash, new_account, new_name, new_password_hash, new_language, at_time);
    if made.account_id is null then
        return;
    end if;
    select a.* into who from access.account a where a.practice_id = made.practice_id and a.id = new_account and a.kind = 'PARTNER';
    insert into couples.consent (practice_id, couple_id, partner_id, document, version, signed_at)
    select who.practice_id, who.couple_id, who.partner_id, d, document_version, at_time
    from unnest(documents) d where who.id is not null;
    -- The two may come in at once, and each has to see what the other is called.
    perform from couples.couple c where c.practice_id = who.practice_id and c.id = who.couple_id for update;
    -- What a person calls themselves is how they are called; unless the other one is, then it stays as the practice wrote it.
    update couples.partner p set first_name = new_name
    where p.practice_id = who.practice_id and p.id = who.partner_id
      and not exists (select from couples.partner o
                      where o.practice_id = p.practice_id and o.couple_id = p.couple_id and o.id <> p.id
                        and couples.alike(o.first_name, new_name));
    update access.account a set name = p.first_name from couples.partner p
    where a.practice_id = who.practice_id and a.id = who.id and p.practice_id = a.practice_id and p.id = a.partner_id;
    return query select made.practice_id, who.couple_id, who.partner_id, made.email;
end
$$;

-- How far each of a couple has come in: by a link that holds or for good, and whether all of today's documents are signed.
create view couples.arrival with (security_invoker = true) as
select p.practice_id, p.couple_id, p.id as partner_id, p.seat,
       exists (select from access.account x where x.practice_id = p.practice_id and x.partner_id = p.id)
       or exists (select from access.invitation i
                  where i.practice_id = p.practice_id and i.partner_id = p.id
                    and i.revoked_at is null and i.accepted_at is null and i.expires_at > (select access.moment())) as invited,
       (select count(distinct s.document) from couples.consent s
        where s.practice_id = p.practice_id and s.partner_id = p.id and s.withdrawn_at is null) as signed
from couples.partner p;
grant select on couples.arrival to hearthwork_app;
comment on view couples.arrival is 'published: what is still to do before a couple can begin';

reset role;
