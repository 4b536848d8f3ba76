set role hearthwork_owner;

-- =====================================================================================================================
-- What a partner agrees to: three documents, each signed, read again and taken back apart (docs/decisions/0038). A signature is a row
-- for good: signing again after taking back is another one. The confidentiality text names the couple's policy, so a signature of it
-- says which; where the policy changes, both are asked anew, and homework starts once they answered.
-- =====================================================================================================================
alter table couples.consent add column id uuid not null default gen_random_uuid();
alter table couples.consent drop constraint consent_pkey;
alter table couples.consent add primary key (practice_id, id);
alter table couples.consent add column secrets text constraint consent_secrets check (secrets in ('NO_SECRETS', 'LIMITED_SECRETS'));
-- What was signed before named no policy: it was agreed for the couple, so it holds for the one they have.
update couples.consent s set secrets = c.secrets from couples.couple c
where s.document = 'CONFIDENTIALITY' and c.practice_id = s.practice_id and c.id = s.couple_id;
alter table couples.consent add constraint consent_names_the_policy check ((document = 'CONFIDENTIALITY') = (secrets is not null));
-- Pressed twice is signed once.
create unique index consent_one_holds on couples.consent (practice_id, partner_id, document, version, secrets) nulls not distinct
    where withdrawn_at is null;
grant select (id, secrets), insert (secrets) on couples.consent to hearthwork_phone;
-- The policy is the two's own: it stands in what they read and sign.
grant select (secrets) on couples.couple to hearthwork_phone;

-- Before signing in: which policy the text names that is read and signed with this link.
create function couples.policy_of_invitation(hash bytea) returns text
    language sql stable security definer set search_path = pg_catalog as
$$
    select c.secrets from access.invitation i join couples.couple c on c.practice_id = i.practice_id and c.id = i.couple_id
    where i.token_hash = hash
$$;
grant execute on function couples.policy_of_invitation(bytea) to hearthwork_app, hearthwork_phone;

-- As in V23; it signs what was ticked, with the policy that was read.
drop function couples.accept_invitation(bytea, uuid, text, text, text, text[], integer, timestamptz);
create function couples.accept_invitation(hash bytea, new_account uuid, new_name text, new_password_hash text, new_language text,
                                          documents text[], document_version integer, policy text, at_time timestamptz)
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
    insert into couples.consent (practice_id, couple_id, partner_id, document, version, secrets, signed_at)
    select who.practice_id, who.couple_id, who.partner_id, d, document_version, case d when 'CONFIDENTIALITY' then policy end, at_time
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
grant execute on function couples.accept_invitation(bytea, uuid, text, text, text, text[], integer, text, timestamptz)
    to hearthwork_app, hearthwork_phone;

-- How far each of a couple has come in; signed counts the documents without which homework cannot start, as far as they hold.
create or replace view couples.arrival with (security_invoker = true) as
select p.practice_id, p.couple_id, p.id as partner_id, p.seat,
       exists (select from access.account x where x.practice_id = p.practice_id and x.partner_id = p.id)
       or exists (select from access.invitation i
                  where i.practice_id = p.practice_id and i.partner_id = p.id
                    and i.revoked_at is null and i.accepted_at is null and i.expires_at > (select access.moment())) as invited,
       (select count(distinct s.document) from couples.consent s
        where s.practice_id = p.practice_id and s.partner_id = p.id and s.withdrawn_at is null
          and (s.document = 'TREATMENT'
               or s.document = 'CONFIDENTIALITY'
                  and s.secrets = (select c.secrets from couples.couple c where c.practice_id = p.practice_id and c.id = p.couple_id))) as signed
from couples.partner p;

insert into audit.action (words, subject_kind, effect) values
    ('withdrew consent', 'partner', 'ADMINISTERED'),
    ('changed policy', 'couple', 'CHANGED');

reset role;
