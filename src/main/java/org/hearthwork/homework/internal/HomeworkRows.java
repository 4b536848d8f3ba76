package org.hearthwork.homework.internal;

import static org.hearthwork.kit.Columns.utc;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.PartnerId;
import org.hearthwork.homework.ClosedNow;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.homework.SealedWords;
import org.hearthwork.kit.Refusal;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Visibility;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What homework keeps outside its aggregates: answers as they are typed, and the doors of the database. */
@Repository
public class HomeworkRows {

    private static final String REFUSED = "42501"; // by a function of ours; Spring takes it for grammar

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final SealedWords sealedWords;

    HomeworkRows(JdbcClient jdbc, EntityManager entities, SealedWords sealedWords) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.sealedWords = sealedWords;
    }

    /** Sends what the aggregates changed, before a function of the database that reads it. */
    private void flush() {
        entities.flush();
    }

    public Optional<String> noteFor(UUID assignment, UUID partner) {
        return jdbc.sql("""
                select body from homework.personal_note
                where practice_id = :practice and assignment_id = :assignment and partner_id = :partner""")
                .param("practice", Actors.practice())
                .param("assignment", assignment)
                .param("partner", partner)
                .query(String.class)
                .optional()
                .map(note -> sealedWords.note(partner, assignment, note));
    }

    /** Keeps an answer as it is typed. Who will see it is fixed by the first letter. */
    public void save(
            Participation by,
            String prompt,
            Visibility visibility,
            boolean clinicianReadsSealed,
            AnswerBody body,
            Instant now) {
        flush();
        jdbc.sql("select homework.keep_answer(:participation, :prompt, :visibility, :reads, :body, :given, :now)")
                .param("participation", by.getId())
                .param("prompt", prompt)
                .param("visibility", visibility.name())
                .param("reads", clinicianReadsSealed)
                .param("body", sealedWords.sealAnswer(by.partnerId(), by.occurrenceId(), prompt, body))
                .param("given", !body.isEmpty())
                .param("now", utc(now))
                .query()
                .singleColumn();
    }

    /** The answers of one's own part, by prompt. */
    public Map<String, AnswerBody> answersOf(UUID participation) {
        Map<String, AnswerBody> answers = new LinkedHashMap<>();
        jdbc.sql("""
                select n.prompt, n.body, p.occurrence_id from homework.own_answers(array[:id]) n
                join homework.participation p on p.practice_id = :practice and p.id = n.participation_id""")
                .param("id", participation)
                .param("practice", Actors.practice())
                .query(row -> {
                    put(answers, row, Actors.partner(), row.getObject("occurrence_id", UUID.class));
                });
        return answers;
    }

    private void put(Map<String, AnswerBody> answers, ResultSet row, UUID by, UUID occurrence) throws SQLException {
        String prompt = row.getString("prompt");
        answers.put(prompt, sealedWords.answer(by, occurrence, prompt, row.getString("body")));
    }

    /** Whether anything at all is answered. */
    public boolean isAnythingGiven(UUID participation) {
        return jdbc.sql("select exists (select from homework.own_answers(array[:id]) where given)")
                .param("id", participation)
                .query(Boolean.class)
                .single();
    }

    /** What the other partner handed in to the joint prompts of one occurrence, or sent, by prompt. */
    public Map<String, AnswerBody> sharedByOther(UUID occurrence, PartnerId me) {
        Map<String, AnswerBody> answers = new LinkedHashMap<>();
        jdbc.sql("""
                select partner_id, prompt, body from homework.released_answers(array[:occurrence])
                where partner_id <> :me and visibility in ('JOINT', 'UNTIL_SENT')""").param("occurrence", occurrence).param("me", me.value()).query(row -> {
            put(answers, row, row.getObject("partner_id", UUID.class), occurrence);
        });
        return answers;
    }

    /**
     * Hands in a finished participation.
     *
     * @return whether the occurrence is revealed now
     * @throws ClosedNow when it was paused at the same moment: everything else the database refuses was asked before
     */
    public boolean handIn(UUID participation, Instant now) {
        flush();
        return orRests(
                () -> jdbc.sql("select homework.hand_in(:id, :now)")
                        .param("id", participation)
                        .param("now", utc(now))
                        .query(Boolean.class)
                        .single(),
                ClosedNow::resting);
    }

    private static boolean orRests(Supplier<Boolean> asked, Supplier<Refusal> refusal) {
        try {
            return asked.get();
        } catch (BadSqlGrammarException refused) {
            if (isRefused(refused)) {
                throw refusal.get();
            }
            throw refused;
        }
    }

    static boolean isRefused(BadSqlGrammarException thrown) {
        return thrown.getCause() instanceof SQLException cause && REFUSED.equals(cause.getSQLState());
    }

    /** Takes a finished part back. @return false where it is open by now, was never sealed, or rests as one that couldn't be done */
    public boolean takeBack(ParticipationId id, Instant now) {
        return jdbc.sql("select homework.take_back(:id, :now)")
                .param("id", id.value())
                .param("now", utc(now))
                .query(Boolean.class)
                .single();
    }

    /** Whether the author of this part sent what they prepared. */
    public boolean isSent(UUID participation) {
        return jdbc.sql("select exists (select from homework.own_answers(array[:id]) where sent)")
                .param("id", participation)
                .query(Boolean.class)
                .single();
    }

    /**
     * Sends what was prepared in a part that is in.
     *
     * @return false where there is nothing to send
     * @throws Refusal when it rests, for whatever reason
     */
    public boolean send(ParticipationId id, Instant now) {
        return orRests(
                () -> jdbc.sql("select homework.send(:id, :now)")
                        .param("id", id.value())
                        .param("now", utc(now))
                        .query(Boolean.class)
                        .single(),
                () -> new Refusal("", "homework.send.rests"));
    }

    /** Whether something of the other partner in this occurrence is open to the actor. */
    public boolean isAnythingOpenOfOther(UUID occurrence) {
        return jdbc.sql("""
                select exists (select from homework.released_answers(array[:occurrence]) where partner_id <> :me)""")
                .param("occurrence", occurrence)
                .param("me", Actors.partner())
                .query(Boolean.class)
                .single();
    }

    public boolean openReveal(OccurrenceId id, Instant now) {
        flush();
        return jdbc.sql("select homework.open_reveal(:id, :now)")
                .param("id", id.value())
                .param("now", utc(now))
                .query(Boolean.class)
                .single();
    }

    /** What came of opening the ratings of one occurrence to the two. */
    public enum Ratings {
        OPENED,
        /** Somebody was first. */
        IS_OPEN,
        /** Whatever keeps them so. */
        CLOSED
    }

    public Ratings openRatings(OccurrenceId id, Instant now) {
        flush();
        return Ratings.valueOf(jdbc.sql("select homework.open_ratings(:id, :now)")
                .param("id", id.value())
                .param("now", utc(now))
                .query(String.class)
                .single());
    }

    public boolean markTalked(OccurrenceId id, Instant now) {
        return jdbc.sql("select homework.mark_talked(:id, :now)")
                .param("id", id.value())
                .param("now", utc(now))
                .query(Boolean.class)
                .single();
    }

    /** Says of what the other one wrote that it landed, or takes that back. @return whether it is otherwise now */
    public boolean sayLanded(OccurrenceId id, String prompt, boolean landed, Instant now) {
        return jdbc.sql("select homework.say_landed(:id, :prompt, :landed, :now)")
                .param("id", id.value())
                .param("prompt", prompt)
                .param("landed", landed)
                .param("now", utc(now))
                .query(Boolean.class)
                .single();
    }

    /** Says yes to a version of what both may see; the newest yes is the one that counts. */
    public void sayYes(OccurrenceId id, String version, Instant now) {
        jdbc.sql("select homework.say_yes(:id, :version, :now)")
                .param("id", id.value())
                .param("version", version)
                .param("now", utc(now))
                .query(Boolean.class)
                .single();
    }
}
