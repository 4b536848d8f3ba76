set role hearthwork_owner;

-- =====================================================================================================================
-- Under which policy somebody answered (docs/decisions/0049). A policy without secrets that comes later does not reach back: what a
-- part was begun or handed in under limited secrets stays under them. It never widens.
-- =====================================================================================================================
alter table homework.participation add column secrets text
    constraint participation_secrets check (secrets in ('NO_SECRETS', 'LIMITED_SECRETS'));
alter table outcomes.check_in add column secrets text
    constraint check_in_secrets check (secrets in ('NO_SECRETS', 'LIMITED_SECRETS'));
-- A partner reads it of their own part, as they read the couple's.
grant select (secrets) on homework.participation to hearthwork_app, hearthwork_phone;

-- The policy that a couple's next words come under, for words that came under this one so far.
create function couples.narrower_policy(of_practice uuid, of_couple uuid, so_far text) returns text
    language sql stable security definer set search_path = pg_catalog as
$$
    select case when so_far = 'LIMITED_SECRETS' then so_far else c.secrets end
    from couples.couple c where c.practice_id = of_practice and c.id = of_couple
$$;
-- Granted to nobody: the triggers ask it.

create function homework.keep_policy() returns trigger
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    new.secrets := case new.state when 'WAITING' then null
                                  else couples.narrower_policy(new.practice_id, new.couple_id, case tg_op when 'UPDATE' then old.secrets end) end;
    return new;
end
$$;
create trigger participation_keeps_policy before insert or update of state on homework.participation
    for each row execute function homework.keep_policy();

create function outcomes.keep_policy() returns trigger
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    new.secrets := couples.narrower_policy(new.practice_id, new.couple_id, case tg_op when 'UPDATE' then old.secrets end);
    return new;
end
$$;
create trigger check_in_keeps_policy before insert or update of finished_at on outcomes.check_in
    for each row execute function outcomes.keep_policy();

-- What there is: under what its author had signed last when it came in; where nobody knows, under the narrower one.
update homework.participation p set secrets = coalesce(
    (select s.secrets from couples.consent s
     where s.practice_id = p.practice_id and s.partner_id = p.partner_id and s.document = 'CONFIDENTIALITY' and s.signed_at <= coalesce(p.finished_at, p.started_at)
     order by s.signed_at desc limit 1), 'LIMITED_SECRETS')
where p.state <> 'WAITING';
update outcomes.check_in x set secrets = coalesce(
    (select s.secrets from couples.consent s
     where s.practice_id = x.practice_id and s.partner_id = x.partner_id and s.document = 'CONFIDENTIALITY' and s.signed_at <= coalesce(x.finished_at, x.begun_at)
     order by s.signed_at desc limit 1), 'LIMITED_SECRETS');
alter table homework.participation add constraint participation_begun_under_a_policy check ((state = 'WAITING') = (secrets is null));
alter table outcomes.check_in alter column secrets set not null;

reset role;
