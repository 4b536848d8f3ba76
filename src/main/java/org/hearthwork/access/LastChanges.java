package org.hearthwork.access;

import static org.hearthwork.kit.Columns.moment;
import static org.hearthwork.kit.Columns.utc;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hearthwork.kit.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who changed last what several people may change: kept for the words of a conflict, and for nothing else. */
@Component
public class LastChanges {

    /** What is changed by several; the database knows the same list (access.last_change). */
    public enum What {
        SETTINGS,
        SUPERVISION,
        CARE_TEAM,
        STATUS,
        AIM,
        INVITATION,
        APPOINTMENT,
        HOMEWORK,
        DUE_DAY,
        REVEAL,
        RATING
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    LastChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes that the actor changes it now. @param couple null for what belongs to the practice */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(What what, UUID subject, @Nullable UUID couple) {
        jdbc.sql("""
                insert into access.last_change (practice_id, couple_id, what, subject_id, changed_at, changed_by)
                values (:practice, :couple::uuid, :what, :subject, :now, :me)
                on conflict (practice_id, what, subject_id) do update set changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
                .param("practice", Actors.practice())
                .param("couple", couple == null ? null : couple.toString())
                .param("what", what.name())
                .param("subject", subject)
                .param("now", utc(clock.instant()))
                .param("me", Actors.account())
                .update();
    }

    /** The refusal to throw when it was changed since it was shown. @param now how it stands now */
    @Transactional(propagation = Propagation.MANDATORY)
    public Overtaken overtaken(What what, UUID subject, Object now) {
        record Change(String by, Instant at) {}
        Change change = jdbc.sql("""
                select a.name, l.changed_at from access.last_change l
                join access.account a on a.practice_id = l.practice_id and a.id = l.changed_by
                where l.practice_id = :practice and l.what = :what and l.subject_id = :subject""")
                .param("practice", Actors.practice())
                .param("what", what.name())
                .param("subject", subject)
                .query((row, number) -> new Change(row.getString("name"), moment(row, "changed_at")))
                .optional()
                .orElseGet(() -> new Change("", clock.instant()));
        return new Overtaken(now, change.by(), change.at(), clock.instant());
    }
}
