package org.hearthwork.tracking.internal;

import static org.hearthwork.kit.Columns.moment;
import static org.hearthwork.kit.Columns.momentOrNull;
import static org.hearthwork.kit.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.Secrets;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.CouldntReason;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.Opens;
import org.hearthwork.homework.PartState;
import org.hearthwork.homework.SealedWords;
import org.hearthwork.homework.WorkStatus;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.Visibility;
import org.hearthwork.tracking.AssignmentPage;
import org.hearthwork.tracking.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The work of a couple and the answers of it. Each method is one statement with an upper bound of rows. */
@Repository
public class WorkRows {

    private static final int MOST_WORK = 1000;
    private static final int MOST_ANSWERS = 2000;

    /** The view says what counts, is due, unread or waiting: the rules of homework stand there, once. */
    private static final String WORK =
            "select w.* from homework.work w where w.practice_id = :practice and w.couple_id = :couple";

    /**
     * Asked for by their occurrences, one after the other ({@code offset 0} keeps it so): a couple of many years has thousands
     * of answers, and the planner would read them all for the twenty occurrences on the page.
     */
    private static final String ANSWERS = """
            select w.occurrence_id, p.seat, w.prompt, w.visibility, w.sent_at is not null as sent, w.released_at, p.secrets, w.body,
                   (select s.name from access.person s where s.practice_id = w.practice_id and s.id = w.opened_by) as opened_by,
                   exists (select from homework.landed l where l.practice_id = w.practice_id and l.occurrence_id = w.occurrence_id
                           and l.prompt = w.prompt and l.partner_id <> w.partner_id) as landed
            from unnest(string_to_array(:occurrences, ',')::uuid[]) as asked (id)
            cross join lateral (
                select * from homework.answer x where x.practice_id = :practice and x.occurrence_id = asked.id offset 0) w
            join homework.participation p on p.practice_id = w.practice_id and p.id = w.participation_id
            where w.couple_id = :couple and w.submitted
            """;

    private final CoupleSql sql;
    private final SealedWords sealedWords;

    WorkRows(CoupleSql sql, SealedWords sealedWords) {
        this.sql = sql;
        this.sealedWords = sealedWords;
    }

    /** What was due since then, or came in, or waits for its reveal; what is due later than {@code until} only if it came in. */
    public List<Work> workSince(Couple couple, Instant since, Instant until) {
        return sql.of(couple, WORK + """
                  and (w.due_at > :since and w.due_at <= :until
                       or w.a_finished > :since or w.b_finished > :since or w.revealed_at > :since or w.waits)
                order by greatest(w.a_finished, w.b_finished, w.due_at) desc, w.id desc limit """ + " " + MOST_WORK)
                .param("since", utc(since))
                .param("until", utc(until))
                .query((row, number) -> work(row))
                .list();
    }

    /** What opened since then, and what is to open by {@code until}. @param exercise the key of one, or null for all */
    List<Work> around(Couple couple, Instant since, Instant until, @Nullable String exercise) {
        return sql.of(couple, WORK + """
                  and w.status <> 'WITHDRAWN' and w.opens_at > :since and w.opens_at <= :until
                  and (:every or w.exercise = :exercise)
                order by w.opens_at desc, w.id desc limit """ + " " + MOST_WORK)
                .param("since", utc(since))
                .param("until", utc(until))
                .param("every", exercise == null)
                .param("exercise", exercise == null ? "" : exercise)
                .query((row, number) -> work(row))
                .list();
    }

    public Optional<Work> work(Couple couple, OccurrenceId id) {
        return sql.of(couple, WORK + " and w.id = :id")
                .param("id", id.value())
                .query((row, number) -> work(row))
                .optional();
    }

    /** The occurrences of one assignment: those that have opened, the latest first, then those to come. */
    List<Work> ofAssignment(Couple couple, AssignmentId id) {
        return sql.of(
                        couple,
                        WORK
                                + " and w.assignment_id = :id order by w.has_opened desc,"
                                + " case when w.has_opened then w.due_at end desc, case when w.has_opened then w.number end desc,"
                                + " w.due_at, w.number limit "
                                + AssignmentPage.MOST)
                .param("id", id.value())
                .query((row, number) -> work(row))
                .list();
    }

    /** The answers the actor may read: row security leaves out what they may not. */
    public List<AnswerRow> answersOf(Couple couple, List<UUID> occurrences) {
        return answers(couple, occurrences, ANSWERS);
    }

    /** Only what both partners may hear, by the words of the statement itself: what is revealed or shared. */
    public List<AnswerRow> openAnswersOf(Couple couple, List<UUID> occurrences) {
        return answers(
                couple,
                occurrences,
                ANSWERS
                        + " and w.released_at is not null and w.visibility in ('SEALED', 'JOINT', 'UNTIL_SENT', 'UNTIL_OPENED')");
    }

    private List<AnswerRow> answers(Couple couple, List<UUID> occurrences, String asked) {
        return sql.of(couple, asked + " order by w.saved_at desc limit " + MOST_ANSWERS)
                .param("occurrences", occurrences.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .query((row, number) -> answer(couple, row))
                .list();
    }

    private AnswerRow answer(Couple couple, ResultSet row) throws SQLException {
        UUID occurrence = row.getObject("occurrence_id", UUID.class);
        Seat seat = Seat.valueOf(row.getString("seat"));
        String prompt = row.getString("prompt");
        Instant released = momentOrNull(row, "released_at");
        String openedBy = row.getString("opened_by");
        return new AnswerRow(
                occurrence,
                seat,
                prompt,
                Tag.of(Visibility.valueOf(row.getString("visibility")), row.getBoolean("sent"), released != null),
                Secrets.valueOf(row.getString("secrets")),
                sealedWords.answer(couple.partner(seat).id().value(), occurrence, prompt, row.getString("body")),
                row.getBoolean("landed"),
                released == null || openedBy == null ? null : new AssignmentPage.Opened(openedBy, released));
    }

    private static Work work(ResultSet row) throws SQLException {
        Map<Seat, Work.Part> parts = new EnumMap<>(Seat.class);
        part(row, "a", Seat.A, parts);
        part(row, "b", Seat.B, parts);
        return new Work(
                row.getObject("id", UUID.class),
                row.getObject("assignment_id", UUID.class),
                CoupleSql.edition(row),
                row.getInt("number"),
                row.getString("sitting"),
                row.getBoolean("smaller"),
                Audience.valueOf(row.getString("audience")),
                Opens.valueOf(row.getString("opens")),
                moment(row, "opens_at"),
                moment(row, "due_at"),
                row.getBoolean("follows_session"),
                WorkStatus.valueOf(row.getString("status")),
                row.getBoolean("goes_on"),
                momentOrNull(row, "revealed_at"),
                momentOrNull(row, "talked_at"),
                row.getBoolean("held"),
                row.getBoolean("stays_sealed"),
                momentOrNull(row, "reviewed_at"),
                row.getObject("rating", Integer.class),
                row.getInt("version"),
                parts);
    }

    private static void part(ResultSet row, String seat, Seat of, Map<Seat, Work.Part> parts) throws SQLException {
        String state = row.getString(seat + "_state");
        if (state != null) {
            String reason = row.getString(seat + "_reason");
            parts.put(
                    of,
                    new Work.Part(
                            PartState.valueOf(state),
                            momentOrNull(row, seat + "_started"),
                            momentOrNull(row, seat + "_finished"),
                            reason == null ? null : CouldntReason.valueOf(reason),
                            row.getObject("reviewed_" + seat) != null));
        }
    }
}
