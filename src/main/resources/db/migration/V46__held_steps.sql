set role hearthwork_owner;

-- =====================================================================================================================
-- A step of a plan that opens on a known day can be held too (docs/decisions/0046): its date goes without a trace, because nobody had
-- it and no figure counts it (as a day that changes, V27). With it go the dates that were counted from it: they come again once it opens.
-- =====================================================================================================================
create function homework.undate_step(of_plan uuid, of_number integer) returns void
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
    s   homework.plan_step;
begin
    for s in
        select x.* from homework.plan_step x join homework.plan p on p.practice_id = x.practice_id and p.id = x.plan_id
        where x.practice_id = who.practice_id and x.plan_id = of_plan and x.number >= of_number and x.couple_id = any (couples.mine())
          and who.kind in ('CLINICIAN', 'ASSOCIATE') and p.ended_at is null
        order by x.number for no key update of x
    loop
        exit when s.number > of_number and s.opens <> 'DAYS_LATER' or s.left_out_at is not null
            or s.opened_at is null or s.opened_at <= access.moment();
        delete from homework.participation p using homework.occurrence o
        where o.practice_id = s.practice_id and o.assignment_id = s.assignment_id
          and p.practice_id = o.practice_id and p.occurrence_id = o.id;
        delete from homework.standing x where x.practice_id = s.practice_id and x.assignment_id = s.assignment_id;
        delete from homework.occurrence o where o.practice_id = s.practice_id and o.assignment_id = s.assignment_id;
        update homework.plan_step x set opened_at = null
        where x.practice_id = s.practice_id and x.plan_id = s.plan_id and x.number = s.number;
    end loop;
end
$$;
-- Two steps of an own plan may give one exercise in two versions: which of them this one gives, beside what it is made of.
alter table homework.plan_step add column gives text;
update homework.plan_step set gives = exercise;

grant execute on function homework.undate_step(uuid, integer) to hearthwork_app;

reset role;
