package org.hearthwork.access;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who work in the practice. */
@Service
public class People {

    private final JdbcClient jdbc;
    private final AuditTrail trail;

    People(JdbcClient jdbc, AuditTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    @ForStaff
    @Transactional(readOnly = true)
    public List<Staff> staff() {
        return jdbc.sql("""
                select id, name, email, kind, status = 'ACTIVE' as active from access.account
                where practice_id = :practice and kind <> 'PARTNER' order by kind, name""")
                .param("practice", Actors.required().practiceId())
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
    @org.springframework.security.access.prepost.PreAuthorize("isAuthenticated()")
    public PracticeSettings practice() {
        return jdbc.sql("select name, time_zone, region from access.practice where id = :practice")
                .param("practice", Actors.required().practiceId())
                .query((row, number) -> new PracticeSettings(
                        row.getString("name"),
                        java.time.ZoneId.of(row.getString("time_zone")),
                        row.getString("region")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Lets an account in or keeps it out; its open pages end at their next click. */
    @ForOwner
    @Transactional
    public void setActive(AccountId account, boolean active) {
        if (account.equals(Actors.required().account())) {
            throw new Refusal("", "access.people.not-yourself");
        }
        int changed = jdbc.sql("""
                update access.account set status = :status, version = version + 1
                where practice_id = :practice and id = :id""")
                .param("status", active ? "ACTIVE" : "DISABLED")
                .param("practice", Actors.required().practiceId())
                .param("id", account.value())
                .update();
        if (changed == 0) {
            trail.denied("changed account", "account", account.value());
            throw new NotFound();
        }
        trail.done(active ? "enabled account" : "disabled account", "account", account.value(), null);
    }

    /** Lets a supervisor open the couples of an associate. */
    @ForOwner
    @Transactional
    public void supervise(AccountId associate, AccountId supervisor) {
        jdbc.sql("""
                insert into access.supervision (practice_id, associate_id, supervisor_id) values (:practice, :associate, :supervisor)
                on conflict do nothing""")
                .param("practice", Actors.required().practiceId())
                .param("associate", associate.value())
                .param("supervisor", supervisor.value())
                .update();
        trail.done("set supervision", "account", associate.value(), null);
    }
}
