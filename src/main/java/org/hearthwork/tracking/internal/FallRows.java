package org.hearthwork.tracking.internal;

import static org.hearthwork.kit.Columns.moment;
import static org.hearthwork.kit.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.homework.LessSafe;
import org.hearthwork.library.Charted;
import org.hearthwork.library.Edition;
import org.hearthwork.library.Library;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which talks the reader's couples felt less safe in, by what is kept of each hand-in: no answer is opened for it. */
@Repository
public class FallRows {

    /**
     * All talks of whoever fell in one of them: whether that was the last one, and how far back the higher one is, these tell. That
     * there is an answer, its own policy says.
     */
    private static final String TALKS = """
            select c.couple_id, c.partner_id, a.exercise, a.exercise_version, o.sitting, a.smaller, o.opens_at, p.id as part, p.finished_at, w.prompt,
                   (select string_agg(l.than_id::text, ',') from homework.less_safe l
                    where l.practice_id = p.practice_id and l.participation_id = p.id) as less_than
            from (select distinct practice_id, couple_id, partner_id from homework.less_safe
                  where practice_id = :practice and opened_at > :since) c
            join homework.participation p on p.practice_id = c.practice_id and p.couple_id = c.couple_id and p.partner_id = c.partner_id
             and p.state = 'DONE'
            join homework.occurrence o on o.practice_id = p.practice_id and o.id = p.occurrence_id
             and o.opens_at > :since and o.opens_at <= :now and o.status <> 'WITHDRAWN'
            join homework.answer w on w.practice_id = p.practice_id and w.participation_id = p.id and w.submitted and w.given
             and w.prompt = any (string_to_array(:prompts, ','))
            join homework.assignment a on a.practice_id = o.practice_id and a.id = o.assignment_id and a.status <> 'WITHDRAWN'
             and (a.exercise = any (string_to_array(:exercises, ',')) or a.exercise like 'own-%')
            """;

    private record Row(
            Course course, Edition edition, String sitting, boolean smaller, String prompt, Falling.Talk talk) {

        Row(ResultSet row) throws SQLException {
            this(
                    new Course(
                            new CoupleId(row.getObject("couple_id", UUID.class)),
                            row.getObject("partner_id", UUID.class),
                            row.getString("exercise")),
                    CoupleSql.edition(row),
                    row.getString("sitting"),
                    row.getBoolean("smaller"),
                    row.getString("prompt"),
                    new Falling.Talk(
                            row.getObject("part", UUID.class),
                            moment(row, "opens_at"),
                            moment(row, "finished_at"),
                            parts(row.getString("less_than"))));
        }

        private static Set<UUID> parts(@Nullable String ids) {
            return ids == null
                    ? Set.of()
                    : Arrays.stream(ids.split(",")).map(UUID::fromString).collect(Collectors.toSet());
        }
    }

    /** All talks of one person with one exercise. */
    private record Course(CoupleId couple, UUID partner, String exercise) {}

    private final JdbcClient jdbc;
    private final Library library;

    FallRows(JdbcClient jdbc, Library library) {
        this.jdbc = jdbc;
        this.library = library;
    }

    public Map<CoupleId, Instant> open(Instant now) {
        Map<String, Set<String>> asked = library.asking(Charted.SAFE);
        List<Row> rows = jdbc.sql(TALKS)
                .param("practice", Actors.practice())
                .param("since", utc(now.minus(LessSafe.BACK)))
                .param("now", utc(now))
                .param("exercises", String.join(",", asked.keySet()))
                .param(
                        "prompts",
                        asked.values().stream().flatMap(Set::stream).distinct().collect(Collectors.joining(",")))
                .query((row, number) -> new Row(row))
                .list();
        Map<CoupleId, Instant> open = new HashMap<>();
        rows.stream()
                .filter(row ->
                        library.exercise(row.edition()).asks(row.sitting(), row.smaller(), row.prompt(), Charted.SAFE))
                .collect(Collectors.groupingBy(Row::course, Collectors.mapping(Row::talk, Collectors.toList())))
                .forEach((course, talks) -> Falling.since(talks)
                        .ifPresent(at ->
                                open.merge(course.couple(), at, (one, other) -> one.isBefore(other) ? one : other)));
        return open;
    }
}
