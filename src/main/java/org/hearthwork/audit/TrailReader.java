package org.hearthwork.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the trail, for the service of a module that knows who asks; row security decides which lines there are. */
@Component
public class TrailReader {

    private final JdbcClient jdbc;

    TrailReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lines, the newest first. @param below only lines with a lower number, to go on reading */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<TrailLine> read(UUID practice, TrailQuestion question, long below, int atMost) {
        return jdbc.sql("""
                select e.number, e.at, e.actor_id, e.actor_kind, e.action, e.subject_kind, e.subject_id, e.couple_id, e.outcome
                from audit.entry e
                where e.practice_id = :practice and e.number < :below
                  and (:actor::uuid is null or e.actor_id = :actor::uuid)
                  and strpos(lower(e.action), lower(:action)) > 0
                  and (:outcome::text is null or e.outcome = :outcome::text)
                  and (:from::timestamptz is null or e.at >= :from::timestamptz)
                  and (:until::timestamptz is null or e.at < :until::timestamptz)
                order by e.number desc limit :most""")
                .param("practice", practice)
                .param("below", below)
                .param("actor", question.actor())
                .param("action", question.action().strip())
                .param("outcome", question.denied() == null ? null : question.denied() ? "DENIED" : "DONE")
                .param("from", utc(question.from()))
                .param("until", utc(question.until()))
                .param("most", atMost)
                .query((row, number) -> new TrailLine(
                        row.getLong("number"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("actor_id", UUID.class),
                        row.getString("actor_kind"),
                        row.getString("action"),
                        row.getString("subject_kind"),
                        row.getObject("subject_id", UUID.class),
                        row.getObject("couple_id", UUID.class),
                        row.getString("outcome").equals("DENIED")))
                .list();
    }

    /** The number of the last line. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long last(UUID practice) {
        return jdbc.sql("select coalesce(max(number), 0) from audit.entry where practice_id = :practice")
                .param("practice", practice)
                .query(Long.class)
                .single();
    }

    /** The number of the first line that was tampered with, or empty when the chain is whole. */
    @Transactional(propagation = Propagation.MANDATORY)
    public OptionalLong firstBreak() {
        return jdbc
                .sql("select audit.first_break()")
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
