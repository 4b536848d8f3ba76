package org.hearthwork.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthwork.access.LastChanges.What;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.Overtaken;
import org.hearthwork.kit.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who work in the practice. */
@Service
public class People {

    private static final int MOST_AT_ONCE = 200; // people of a list to choose from

    private final JdbcClient jdbc;
    private final Once once;
    private final LastChanges changes;
    private final AuditTrail trail;
    private final FreshProof proof;

    People(JdbcClient jdbc, Once once, LastChanges changes, AuditTrail trail, FreshProof proof) {
        this.proof = proof;
        this.jdbc = jdbc;
        this.once = once;
        this.changes = changes;
        this.trail = trail;
    }

    @ForStaff
    @Transactional(readOnly = true)
    public List<Staff> staff() {
        return jdbc.sql("""
                select id, name, email, kind, status = 'ACTIVE' as active from access.account
                where practice_id = :practice and kind <> 'PARTNER' order by kind, name""")
                .param("practice", Actors.practice())
                .query((row, number) -> new Staff(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("email"),
                        Role.valueOf(row.getString("kind")),
                        row.getBoolean("active")))
                .list();
    }

    /** The names of the staff, by account, for bylines. */
    @ForStaff
    @Transactional(readOnly = true)
    public Map<AccountId, String> names() {
        return staff().stream().collect(Collectors.toMap(Staff::id, Staff::name));
    }

    /** The practice the actor belongs to. */
    @Transactional(readOnly = true)
    @ForSignedIn
    public PracticeSettings practice() {
        return jdbc.sql("select name, time_zone, region, version from access.practice where id = :practice")
                .param("practice", Actors.practice())
                .query((row, number) -> new PracticeSettings(
                        row.getString("name"),
                        java.time.ZoneId.of(row.getString("time_zone")),
                        row.getString("region"),
                        row.getInt("version")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Lets an account in or keeps it out; its open pages end at their next click. */
    @ForOwner
    @Transactional
    public void setActive(AccountId account, boolean active) {
        proof.require();
        if (account.equals(Actors.required().account())) {
            throw new Refusal("", "access.people.not-yourself");
        }
        String wanted = active ? "ACTIVE" : "DISABLED";
        String before = jdbc.sql(
                        "select status from access.account where practice_id = :practice and id = :id for update")
                .param("practice", Actors.practice())
                .param("id", account.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> {
                    trail.denied(Action.CHANGED_ACCOUNT, account.value());
                    return new NotFound();
                });
        if (before.equals(wanted)) {
            return;
        }
        jdbc.sql("""
                update access.account set status = :status, version = version + 1
                where practice_id = :practice and id = :id""")
                .param("status", wanted)
                .param("practice", Actors.practice())
                .param("id", account.value())
                .update();
        trail.done(active ? Action.ENABLED_ACCOUNT : Action.DISABLED_ACCOUNT, account.value(), null);
    }

    /**
     * Names the practice anew, moves its days and changes the lines of help it shows.
     *
     * @param wanted upon the version that was looked at
     * @return how they stand now
     * @throws Overtaken with the {@link PracticeSettings} of now, when another owner changed them since
     */
    @ForOwner
    @Transactional
    public PracticeSettings changePractice(PracticeSettings wanted) {
        String name = Names.required("name", wanted.name());
        UUID practice = Actors.practice();
        PracticeSettings before = practice();
        if (before.says(name, wanted.zone(), wanted.region())) {
            return before;
        }
        int changed = jdbc.sql("""
                update access.practice set name = :name, time_zone = :zone, region = :region, version = version + 1
                where id = :practice and version = :version""")
                .param("name", name)
                .param("zone", wanted.zone().getId())
                .param("region", wanted.region())
                .param("practice", practice)
                .param("version", wanted.version())
                .update();
        if (changed == 0) {
            throw changes.overtaken(What.SETTINGS, practice, practice());
        }
        changes.note(What.SETTINGS, practice, null);
        trail.done(Action.CHANGED_SETTINGS, Actors.practice(), null);
        return practice();
    }

    /**
     * Those with an account, partners too, by name: to choose one from.
     *
     * @param search part of a name
     * @param after how many were shown before
     */
    @ForOwner
    @Transactional(readOnly = true)
    public List<Person> find(String search, int after, int most) {
        return jdbc.sql("""
                select id, name, kind from access.account
                where practice_id = :practice and strpos(lower(name), lower(:search)) > 0
                order by name, id offset :after limit :most""")
                .param("practice", Actors.practice())
                .param("search", search.strip())
                .param("after", after)
                .param("most", Math.clamp(most, 1, MOST_AT_ONCE))
                .query(People::person)
                .list();
    }

    /** Those with these accounts, by account; other ids are left out. */
    @ForOwner
    @Transactional(readOnly = true)
    public Map<UUID, Person> known(Set<UUID> ids) {
        Map<UUID, Person> known = new HashMap<>();
        jdbc.sql("""
                select id, name, kind from access.account
                where practice_id = :practice and id = any (string_to_array(:ids, ',')::uuid[])""")
                .param("practice", Actors.practice())
                .param("ids", ids.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .query(People::person)
                .list()
                .forEach(one -> known.put(one.id().value(), one));
        return known;
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Role.valueOf(row.getString("kind")));
    }

    /** Who supervises whom: the supervisor by associate. */
    @ForStaff
    @Transactional(readOnly = true)
    public Map<AccountId, AccountId> supervisors() {
        Map<AccountId, AccountId> supervisors = new HashMap<>();
        jdbc.sql("select associate_id, supervisor_id from access.supervision where practice_id = :practice")
                .param("practice", Actors.practice())
                .query((row, number) -> supervisors.put(
                        new AccountId(row.getObject("associate_id", UUID.class)),
                        new AccountId(row.getObject("supervisor_id", UUID.class))))
                .list();
        return supervisors;
    }

    /**
     * Lets this supervisor, and no other, open the couples of an associate and co-sign their notes.
     *
     * @param shown who did when it was looked at
     * @param supervisor null for none
     * @throws Overtaken with the {@link AccountId} of now, or an empty string for nobody, when another owner changed it since
     */
    @ForOwner
    @Transactional
    public void supervise(AccountId associate, @Nullable AccountId shown, @Nullable AccountId supervisor) {
        proof.require();
        UUID practice = Actors.practice();
        once.alone(associate.value());
        AccountId now = supervisors().get(associate);
        if (Objects.equals(now, supervisor)) {
            return;
        }
        if (!Objects.equals(now, shown)) {
            throw changes.overtaken(What.SUPERVISION, associate.value(), now == null ? "" : now);
        }
        jdbc.sql("delete from access.supervision where practice_id = :practice and associate_id = :associate")
                .param("practice", practice)
                .param("associate", associate.value())
                .update();
        if (supervisor != null) {
            int set = jdbc.sql("""
                    insert into access.supervision (practice_id, associate_id, supervisor_id)
                    select a.practice_id, a.id, s.id from access.account a join access.account s on s.practice_id = a.practice_id
                    where a.practice_id = :practice and a.id = :associate and a.kind = 'ASSOCIATE'
                      and s.id = :supervisor and s.kind = 'SUPERVISOR'""")
                    .param("practice", practice)
                    .param("associate", associate.value())
                    .param("supervisor", supervisor.value())
                    .update();
            if (set == 0) {
                trail.denied(Action.SET_SUPERVISION, associate.value());
                throw new NotFound();
            }
        }
        changes.note(What.SUPERVISION, associate.value(), null);
        trail.done(Action.SET_SUPERVISION, associate.value(), null);
    }
}
