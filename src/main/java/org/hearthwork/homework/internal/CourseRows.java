package org.hearthwork.homework.internal;

import static org.hearthwork.kit.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.Couple;
import org.hearthwork.homework.BothVersions;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.homework.SealedWords;
import org.hearthwork.instruments.Outcome;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Edition;
import org.hearthwork.library.Sitting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How one sitting leads to the next: what both gave to it, what became of that, and the occurrence that follows. */
@Repository
public class CourseRows {

    private final JdbcClient jdbc;
    private final SealedWords sealedWords;

    CourseRows(JdbcClient jdbc, SealedWords sealedWords) {
        this.jdbc = jdbc;
        this.sealedWords = sealedWords;
    }

    /** What both gave that is open to the other, by the partner's id; nothing before the seal is open. */
    public Map<UUID, Map<String, AnswerBody>> answersOfBoth(UUID occurrence) {
        return answers("select partner_id, prompt, body from homework.answers_of_both(:occurrence)", occurrence);
    }

    /** The fields of the one version of a sitting to which both said yes, if there is one. */
    public Optional<Map<String, AnswerBody>> agreed(UUID occurrence, Sitting sitting, Couple couple) {
        return BothVersions.of(sitting.prompts(false), answersOfBoth(occurrence), laterYes(occurrence))
                .agreed(couple.a().id().value(), couple.b().id().value());
    }

    /**
     * What each gave to the questions that are matched, by the partner's id, also where it never reaches the other one. Nothing
     * before both are through, and nothing once what came out is kept.
     */
    public Map<UUID, Map<String, AnswerBody>> answersToMatch(UUID occurrence) {
        return answers("select partner_id, prompt, body from homework.answers_to_match(:occurrence)", occurrence);
    }

    private Map<UUID, Map<String, AnswerBody>> answers(String question, UUID occurrence) {
        Map<UUID, Map<String, AnswerBody>> answers = new HashMap<>();
        jdbc.sql(question).param("occurrence", occurrence).query(row -> {
            UUID partner = row.getObject("partner_id", UUID.class);
            String prompt = row.getString("prompt");
            answers.computeIfAbsent(partner, first -> new HashMap<>())
                    .put(prompt, sealedWords.answer(partner, occurrence, prompt, row.getString("body")));
        });
        return answers;
    }

    /** The version that each said yes to after both were in, by the partner's id. */
    private Map<UUID, String> laterYes(UUID occurrence) {
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

    public void keep(UUID couple, UUID occurrence, Outcome outcome, Instant now) {
        jdbc.sql("select homework.keep_outcome(:occurrence, :made, :now)")
                .param("occurrence", occurrence)
                .param("made", sealedWords.sealOutcome(couple, occurrence, outcome.toJson()))
                .param("now", utc(now))
                .query()
                .singleColumn();
    }

    /** What came out first in an assignment whose later rounds go on from it. */
    public Optional<Outcome> firstOutcomeOf(UUID assignment) {
        return jdbc.sql("""
                select x.couple_id, x.occurrence_id, x.offered
                from homework.occurrence o join homework.outcome x on x.practice_id = o.practice_id and x.occurrence_id = o.id
                where o.practice_id = :practice and o.assignment_id = :assignment order by o.number limit 1""")
                .param("practice", Actors.practice())
                .param("assignment", assignment)
                .query(this::outcome)
                .optional();
    }

    private Outcome outcome(ResultSet row, int number) throws SQLException {
        return Outcome.fromJson(sealedWords.outcome(
                row.getObject("couple_id", UUID.class),
                row.getObject("occurrence_id", UUID.class),
                row.getString("offered")));
    }

    /** What came out for a couple, and of which version of an exercise. */
    public record Came(Edition edition, Outcome outcome) {}

    /** What came out last for a couple in any of these exercises. */
    public Optional<Came> lastOutcomeOf(UUID couple, Set<String> exercises) {
        return jdbc.sql("""
                select a.exercise, a.exercise_version, x.couple_id, x.occurrence_id, x.offered
                from homework.outcome x
                join homework.occurrence o on o.practice_id = x.practice_id and o.id = x.occurrence_id
                join homework.assignment a on a.practice_id = o.practice_id and a.id = o.assignment_id
                where x.practice_id = :practice and x.couple_id = :couple
                  and a.exercise = any (string_to_array(:exercises, ','))
                order by o.opens_at desc, o.id desc limit 1""")
                .param("practice", Actors.practice())
                .param("couple", couple)
                .param("exercises", String.join(",", exercises))
                .query((row, at) -> new Came(
                        new Edition(row.getString("exercise"), row.getInt("exercise_version")), outcome(row, at)))
                .optional();
    }

    public Optional<Outcome> outcomeOf(UUID occurrence) {
        return jdbc.sql("""
                select couple_id, occurrence_id, offered from homework.outcome
                where practice_id = :practice and occurrence_id = :occurrence""")
                .param("practice", Actors.practice())
                .param("occurrence", occurrence)
                .query(this::outcome)
                .optional();
    }

    /** One's own part in what follows. @param sitting which of the course it is */
    public record Next(ParticipationId id, String sitting) {}

    /** The actor's own part in what follows this one, where it is open to be done and its day is not over; the newest of it. */
    public Optional<Next> ownNext(UUID occurrence, Instant now) {
        return jdbc.sql("""
                select p.id, o.sitting
                from homework.occurrence o
                join homework.participation p on p.practice_id = o.practice_id and p.occurrence_id = o.id
                where o.practice_id = :practice and o.after_id = :occurrence and p.partner_id = :me
                  and o.status = 'ACTIVE' and o.opens_at <= :now and o.due_at > :now and p.state in ('WAITING', 'STARTED')
                order by o.opens_at desc, o.number limit 1""")
                .param("practice", Actors.practice())
                .param("occurrence", occurrence)
                .param("me", Actors.partner())
                .param("now", utc(now))
                .query((row, at) ->
                        new Next(new ParticipationId(row.getObject("id", UUID.class)), row.getString("sitting")))
                .optional();
    }

    /** The actor's own part in the newest occurrence of a sitting of an assignment. */
    public Optional<UUID> ownPart(UUID assignment, String sitting) {
        return jdbc.sql("""
                select p.id
                from homework.occurrence o
                join homework.participation p on p.practice_id = o.practice_id and p.occurrence_id = o.id
                where o.practice_id = :practice and o.assignment_id = :assignment and o.sitting = :sitting
                  and p.partner_id = :me
                order by o.opens_at desc limit 1""")
                .param("practice", Actors.practice())
                .param("assignment", assignment)
                .param("sitting", sitting)
                .param("me", Actors.partner())
                .query(UUID.class)
                .optional();
    }

    /** How often this sitting has come round after this occurrence so far. */
    public int openedSoFar(UUID occurrence, String sitting, Instant now) {
        return jdbc.sql("""
                select count(*) from homework.occurrence
                where practice_id = :practice and after_id = :occurrence and sitting = :sitting and opens_at <= :now""")
                .param("practice", Actors.practice())
                .param("occurrence", occurrence)
                .param("sitting", sitting)
                .param("now", utc(now))
                .query(Integer.class)
                .single();
    }

    /** Whether this sitting comes round after this occurrence already. */
    public boolean isFollowed(UUID occurrence, String sitting) {
        return jdbc.sql("""
                select exists (select from homework.occurrence
                               where practice_id = :practice and after_id = :occurrence and sitting = :sitting)""")
                .param("practice", Actors.practice())
                .param("occurrence", occurrence)
                .param("sitting", sitting)
                .query(Boolean.class)
                .single();
    }

    /**
     * Opens the next sitting, or moves it where its day changed and nobody began.
     *
     * @param from null for now; a moment that has passed is now as well
     */
    public void goOn(UUID after, String sitting, @Nullable Instant from, Instant until) {
        jdbc.sql("select homework.go_on(:after, :sitting, :from, :until)")
                .param("after", after)
                .param("sitting", sitting)
                .param("from", from == null ? null : utc(from), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", utc(until))
                .query()
                .singleColumn();
    }

    /** Opens a sitting on each of these days that lies ahead; those to come that are none of them go, if nobody began. */
    public void goOnDays(UUID after, String sitting, List<Opening> days) {
        jdbc.sql("""
                select homework.go_on_days(:after, :sitting, string_to_array(:from, ',')::timestamptz[],
                                           string_to_array(:until, ',')::timestamptz[])""")
                .param("after", after)
                .param("sitting", sitting)
                .param("from", moments(days, Opening::from))
                .param("until", moments(days, Opening::until))
                .query()
                .singleColumn();
    }

    private static String moments(List<Opening> days, Function<Opening, Instant> moment) {
        return days.stream().map(moment).map(Instant::toString).collect(Collectors.joining(","));
    }

    /** When something can be done: from one moment, until another. */
    public record Opening(Instant from, Instant until) {}
}
