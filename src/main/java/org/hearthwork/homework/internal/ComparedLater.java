package org.hearthwork.homework.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthwork.database.CatchingUp;
import org.hearthwork.homework.LessSafe;
import org.hearthwork.homework.SealedWords;
import org.hearthwork.kit.Columns;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.vault.EveryText;
import org.springframework.stereotype.Component;

/** Compares what was handed in to an older version, which did not (V58): all of it at the next start, and never again. */
@Component
class ComparedLater implements CatchingUp {

    /** Whole courses, also what is compared already: a pair has two sides. */
    private static final String COURSES = """
            select w.practice_id, w.couple_id, w.partner_id, w.participation_id, w.occurrence_id, w.prompt, w.body, a.exercise, o.opens_at
            from homework.answer w
            join homework.occurrence o on o.practice_id = w.practice_id and o.id = w.occurrence_id
            join homework.assignment a on a.practice_id = o.practice_id and a.id = o.assignment_id
            where w.submitted and w.given and w.prompt = 'safe'
              and (w.practice_id, w.partner_id, a.exercise) in (
                  select p.practice_id, p.partner_id, b.exercise
                  from homework.to_compare c
                  join homework.participation p on p.practice_id = c.practice_id and p.id = c.participation_id
                  join homework.occurrence x on x.practice_id = p.practice_id and x.id = p.occurrence_id
                  join homework.assignment b on b.practice_id = x.practice_id and b.id = x.assignment_id)""";

    private static final String KEEP = """
            insert into homework.less_safe (practice_id, couple_id, partner_id, participation_id, than_id, opened_at)
            select p.practice_id, p.couple_id, p.partner_id, p.id, ?, o.opens_at
            from homework.participation p join homework.occurrence o on o.practice_id = p.practice_id and o.id = p.occurrence_id
            where p.practice_id = ? and p.id = ?
            on conflict do nothing""";

    private record Course(UUID practice, UUID partner, String exercise) {}

    private final EveryText texts;

    ComparedLater(EveryText texts) {
        this.texts = texts;
    }

    @Override
    public void catchUp(Connection asOwner) throws SQLException {
        Map<Course, List<LessSafe.Talk>> courses = courses(asOwner);
        try (var keeping = asOwner.prepareStatement(KEEP)) {
            for (Map.Entry<Course, List<LessSafe.Talk>> course : courses.entrySet()) {
                for (LessSafe.Pair pair : LessSafe.pairs(course.getValue())) {
                    keeping.setObject(1, pair.than());
                    keeping.setObject(2, course.getKey().practice());
                    keeping.setObject(3, pair.part());
                    keeping.addBatch();
                }
            }
            keeping.executeBatch();
        }
        try (var statement = asOwner.createStatement()) {
            statement.executeUpdate("delete from homework.to_compare");
        }
    }

    private Map<Course, List<LessSafe.Talk>> courses(Connection asOwner) throws SQLException {
        Map<Course, List<LessSafe.Talk>> courses = new HashMap<>();
        EveryText.Opening opening = texts.of(asOwner);
        try (var statement = asOwner.createStatement();
                var row = statement.executeQuery(COURSES)) {
            while (row.next()) {
                UUID practice = row.getObject("practice_id", UUID.class);
                UUID partner = row.getObject("partner_id", UUID.class);
                Integer safe = AnswerBody.fromJson(opening.open(
                                practice,
                                SealedWords.placeOfAnswer(
                                        partner, row.getObject("occurrence_id", UUID.class), row.getString("prompt")),
                                row.getString("body")))
                        .numberOrNull();
                if (safe != null) {
                    courses.computeIfAbsent(
                                    new Course(practice, partner, row.getString("exercise")),
                                    first -> new ArrayList<>())
                            .add(new LessSafe.Talk(
                                    row.getObject("participation_id", UUID.class),
                                    Columns.moment(row, "opens_at"),
                                    safe));
                }
            }
        }
        return courses;
    }
}
