package org.hearthwork.homework.internal;

import static org.hearthwork.kit.Columns.utc;

import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearthwork.access.Actors;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.instruments.Outcome;
import org.hearthwork.library.AnswerBody;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How one sitting leads to the next: what both gave to it, what became of that, and the occurrence that follows. */
@Repository
public class CourseRows {

    private final JdbcClient jdbc;

    CourseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What both gave that is open to the other, by the partner's id; nothing before the seal is open. */
    public Map<UUID, Map<String, AnswerBody>> answersOfBoth(UUID occurrence) {
        Map<UUID, Map<String, AnswerBody>> answers = new HashMap<>();
        jdbc.sql("select partner_id, prompt, body from homework.answers_of_both(:occurrence)")
                .param("occurrence", occurrence)
                .query(row -> {
                    answers.computeIfAbsent(row.getObject("partner_id", UUID.class), partner -> new HashMap<>())
                            .put(row.getString("prompt"), AnswerBody.fromJson(row.getString("body")));
                });
        return answers;
    }

    /** The version that each said yes to after both were in, by the partner's id. */
    public Map<UUID, String> laterYes(UUID occurrence) {
        Map<UUID, String> versions = new HashMap<>();
        jdbc.sql(
                        "select partner_id, version from homework.said_yes where practice_id = :practice and occurrence_id = :occurrence")
                .param("practice", Actors.practice())
                .param("occurrence", occurrence)
                .query(row -> {
                    versions.put(row.getObject("partner_id", UUID.class), row.getString("version"));
                });
        return versions;
    }

    public void keep(UUID occurrence, Outcome outcome, Instant now) {
        jdbc.sql("select homework.keep_outcome(:occurrence, :made, :now)")
                .param("occurrence", occurrence)
                .param("made", outcome.toJson())
                .param("now", utc(now))
                .query()
                .singleColumn();
    }

    public Optional<Outcome> outcomeOf(UUID occurrence) {
        return jdbc.sql(
                        "select offered from homework.outcome where practice_id = :practice and occurrence_id = :occurrence")
                .param("practice", Actors.practice())
                .param("occurrence", occurrence)
                .query(String.class)
                .optional()
                .map(Outcome::fromJson);
    }

    /** The actor's own part in the occurrence that follows this one, where it is open to be done. */
    public Optional<ParticipationId> ownNext(UUID occurrence, Instant now) {
        return jdbc.sql("""
                select p.id
                from homework.occurrence o
                join homework.participation p on p.practice_id = o.practice_id and p.occurrence_id = o.id
                where o.practice_id = :practice and o.after_id = :occurrence and p.partner_id = :me
                  and o.status = 'ACTIVE' and o.opens_at <= :now and p.state in ('WAITING', 'STARTED')""")
                .param("practice", Actors.practice())
                .param("occurrence", occurrence)
                .param("me", Actors.partner())
                .param("now", utc(now))
                .query(UUID.class)
                .optional()
                .map(ParticipationId::new);
    }

    /**
     * Opens the next sitting, or moves it where its day changed and nobody began.
     *
     * @param from null for now; a moment that has passed is now as well
     */
    public void goOn(UUID after, @Nullable Instant from, Instant until) {
        jdbc.sql("select homework.go_on(:after, :from, :until)")
                .param("after", after)
                .param("from", from == null ? null : utc(from), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", utc(until))
                .query()
                .singleColumn();
    }
}
