set role hearthwork_owner;

-- =====================================================================================================================
-- What each is told stays true (docs/decisions/0052). Measures keep the policy they were begun under, as homework and check-ins do
-- since V49_1: a policy without secrets that comes later does not reach back.
-- =====================================================================================================================
alter table outcomes.request add column secrets text
    constraint request_secrets check (secrets in ('NO_SECRETS', 'LIMITED_SECRETS'));

create function outcomes.keep_policy_of_request() returns trigger
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    new.secrets := case when coalesce(new.begun_at, new.finished_at) is not null
                        then couples.narrower_policy(new.practice_id, new.couple_id, case tg_op when 'UPDATE' then old.secrets end) end;
    return new;
end
$$;
create trigger request_keeps_policy before insert or update of begun_at, finished_at on outcomes.request
    for each row execute function outcomes.keep_policy_of_request();

-- What there is, as in V49_1: under what its author had signed last when it came in; where nobody knows, under the narrower one.
update outcomes.request r set secrets = coalesce(
    (select s.secrets from couples.consent s
     where s.practice_id = r.practice_id and s.partner_id = r.partner_id and s.document = 'CONFIDENTIALITY' and s.signed_at <= coalesce(r.finished_at, r.begun_at)
     order by s.signed_at desc limit 1), 'LIMITED_SECRETS')
where coalesce(r.begun_at, r.finished_at) is not null;
alter table outcomes.request add constraint request_begun_under_a_policy
    check ((begun_at is null and finished_at is null) = (secrets is null));

-- As in V44, and as in V38: with the policy that what is begun came under so far.
drop function outcomes.my_requests();
create function outcomes.my_requests() returns table (id uuid, measure text, begun boolean, at_item integer, under text)
    language plpgsql stable security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
begin
    return query
        select r.id, r.measure, r.begun_at is not null, r.at_item, r.secrets from outcomes.request r
        join couples.couple c on c.practice_id = r.practice_id and c.id = r.couple_id and c.status in ('ACTIVE', 'SEPARATED')
        where r.practice_id = who.practice_id and r.couple_id = who.couple_id and r.partner_id = who.partner_id
          and r.finished_at is null and r.taken_back_at is null
        order by r.asked_at, r.measure;
end
$$;

drop function outcomes.my_check_ins();
create function outcomes.my_check_ins()
    returns table (goes_on boolean, begun uuid, begun_at_question integer, begun_under text, latest uuid, finished_at timestamptz, opened_at timestamptz)
    language plpgsql stable security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
begin
    return query
        select c.status in ('ACTIVE', 'SEPARATED')
                   and exists (select from outcomes.rhythm r where r.practice_id = c.practice_id and r.couple_id = c.id and r.rests_at is null),
               d.id, d.at_question, d.secrets, f.id, f.finished_at, f.opened_at
        from couples.couple c
        left join outcomes.check_in d on d.practice_id = c.practice_id and d.partner_id = who.partner_id and d.finished_at is null
        left join lateral (
            select x.id, x.finished_at, x.opened_at from outcomes.check_in x
            where x.practice_id = c.practice_id and x.couple_id = c.id and x.partner_id = who.partner_id and x.finished_at is not null
            order by x.finished_at desc limit 1) f on true
        where c.practice_id = who.practice_id and c.id = who.couple_id;
end
$$;
grant execute on function outcomes.my_requests(), outcomes.my_check_ins() to hearthwork_phone;

reset role;
