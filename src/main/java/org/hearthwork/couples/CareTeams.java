package org.hearthwork.couples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthwork.access.AccountId;
import org.hearthwork.access.Actors;
import org.hearthwork.access.ForOwner;
import org.hearthwork.access.FreshProof;
import org.hearthwork.access.LastChanges;
import org.hearthwork.access.LastChanges.What;
import org.hearthwork.access.Once;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.Overtaken;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Stretch;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who looks after whom: the owner's work, without a look into any record. */
@Service
public class CareTeams {

    private final JdbcClient jdbc;
    private final Once once;
    private final LastChanges changes;
    private final AuditTrail trail;
    private final FreshProof proof;

    CareTeams(JdbcClient jdbc, Once once, LastChanges changes, AuditTrail trail, FreshProof proof) {
        this.proof = proof;
        this.jdbc = jdbc;
        this.once = once;
        this.changes = changes;
        this.trail = trail;
    }

    public static final int AT_ONCE = 100; // couples

    /**
     * The couples of the practice with their care teams, by name. Names and status are all the owner sees of a couple.
     *
     * @param after how many were shown before
     */
    @ForOwner
    @Transactional(readOnly = true)
    public Stretch<CareTeam> list(int after) {
        record Row(
                CareTeam couple,
                @Nullable AccountId account,
                @Nullable String name) {}
        List<Row> rows = jdbc.sql("""
                with shown as (
                    select c.practice_id, c.id, a.first_name || ' & ' || b.first_name as names, c.status
                    from couples.couple c
                    join couples.partner a on a.practice_id = c.practice_id and a.couple_id = c.id and a.seat = 'A'
                    join couples.partner b on b.practice_id = c.practice_id and b.couple_id = c.id and b.seat = 'B'
                    where c.practice_id = :practice
                    order by names, c.id offset :after limit :most)
                select c.id, c.names, c.status, s.id as account, s.name as account_name
                from shown c
                left join couples.care_team t on t.practice_id = c.practice_id and t.couple_id = c.id
                left join access.person s on s.practice_id = t.practice_id and s.id = t.account_id
                order by c.names, c.id, s.name""")
                .param("practice", Actors.practice())
                .param("after", after)
                .param("most", AT_ONCE + 1)
                .query((row, number) -> {
                    UUID account = row.getObject("account", UUID.class);
                    return new Row(
                            new CareTeam(
                                    new CoupleId(row.getObject("id", UUID.class)),
                                    row.getString("names"),
                                    CoupleStatus.valueOf(row.getString("status")),
                                    new LinkedHashMap<>()),
                            account == null ? null : new AccountId(account),
                            row.getString("account_name"));
                })
                .list();
        Map<CoupleId, CareTeam> teams = new LinkedHashMap<>();
        for (Row row : rows) {
            CareTeam team = teams.computeIfAbsent(row.couple().id(), id -> row.couple());
            if (row.account() != null && row.name() != null) {
                team.members().put(row.account(), row.name());
            }
        }
        return Stretch.of(List.copyOf(teams.values()), AT_ONCE);
    }

    /**
     * Makes these clinicians and associates, and no others, the care team of a couple.
     *
     * @param shown who were in it when it was looked at
     * @throws Overtaken with the names of now, by account, when another owner changed it since
     * @throws Refusal at {@code members} when nobody would be left who can open the record
     */
    @ForOwner
    @Transactional
    public void set(CoupleId couple, Set<AccountId> shown, Set<AccountId> members) {
        proof.require();
        if (!anyoneCanOpen(members)) {
            throw new Refusal("members", "couples.care-team.nobody");
        }
        UUID practice = Actors.practice();
        once.alone(couple.value());
        Map<AccountId, String> team = members(practice, couple);
        Set<AccountId> before = team.keySet();
        if (before.equals(members)) {
            return;
        }
        if (!before.equals(shown)) {
            throw changes.overtaken(What.CARE_TEAM, couple.value(), team);
        }
        members.stream().filter(one -> !before.contains(one)).forEach(one -> add(couple, one));
        before.stream().filter(one -> !members.contains(one)).forEach(one -> remove(couple, one));
        changes.note(What.CARE_TEAM, couple.value(), couple.value());
    }

    private Map<AccountId, String> members(UUID practice, CoupleId couple) {
        Map<AccountId, String> members = new LinkedHashMap<>();
        jdbc.sql("""
                select s.id, s.name from couples.care_team t
                join access.person s on s.practice_id = t.practice_id and s.id = t.account_id
                where t.practice_id = :practice and t.couple_id = :couple order by s.name, s.id""")
                .param("practice", practice)
                .param("couple", couple.value())
                .query(row -> {
                    members.put(new AccountId(row.getObject("id", UUID.class)), row.getString("name"));
                });
        return members;
    }

    /** Whether one of them may sign in. The database asks again of those who are left (keep_somebody_in_care_team). */
    private boolean anyoneCanOpen(Set<AccountId> members) {
        return jdbc.sql("""
                select exists (select from access.person
                               where practice_id = :practice and id = any (string_to_array(:members, ',')::uuid[])
                                 and kind in ('CLINICIAN', 'ASSOCIATE') and status = 'ACTIVE')""")
                .param("practice", Actors.practice())
                .param(
                        "members",
                        members.stream().map(one -> one.value().toString()).collect(Collectors.joining(",")))
                .query(Boolean.class)
                .single();
    }

    private void remove(CoupleId couple, AccountId account) {
        int removed = jdbc.sql("""
                delete from couples.care_team
                where practice_id = :practice and couple_id = :couple and account_id = :account""")
                .param("practice", Actors.practice())
                .param("couple", couple.value())
                .param("account", account.value())
                .update();
        if (removed > 0) {
            trail.done(Action.REMOVED_FROM_CARE_TEAM, account.value(), couple.value());
        }
    }

    /**
     * Adds a clinician or associate of the practice to the care team of a couple.
     *
     * @throws NotFound for a couple or an account that is not of the practice, or treats nobody
     */
    @ForOwner
    @Transactional
    public void add(CoupleId couple, AccountId account) {
        proof.require();
        int added = jdbc.sql("""
                insert into couples.care_team (practice_id, couple_id, account_id)
                select :practice, c.id, a.id from couples.couple c, access.person a
                where c.practice_id = :practice and c.id = :couple and a.practice_id = :practice and a.id = :account
                  and a.kind in ('CLINICIAN', 'ASSOCIATE')
                on conflict do nothing""")
                .param("practice", Actors.practice())
                .param("couple", couple.value())
                .param("account", account.value())
                .update();
        if (added > 0) {
            trail.done(Action.ADDED_TO_CARE_TEAM, account.value(), couple.value());
        } else if (!isMember(couple, account)) {
            trail.denied(Action.ADDED_TO_CARE_TEAM, account.value());
            throw new NotFound();
        }
    }

    private boolean isMember(CoupleId couple, AccountId account) {
        return jdbc.sql("""
                select exists (select from couples.care_team
                               where practice_id = :practice and couple_id = :couple and account_id = :account)""")
                .param("practice", Actors.practice())
                .param("couple", couple.value())
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }
}
