package org.hearthwork.tracking.internal;

import static org.hearthwork.kit.Columns.moment;
import static org.hearthwork.kit.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.homework.SealedWords;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.Charted;
import org.hearthwork.library.Edition;
import org.hearthwork.library.Library;
import org.hearthwork.tracking.Trend;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the reader's couples said to the questions of which a fall calls for somebody, and the rule asked of it. */
@Repository
public class FallRows {

    /** By the work of an exercise and not by its answers: of those a couple has hundreds. Whose couples, row security says. */
    private static final String SAID = """
            select a.couple_id, a.exercise, a.exercise_version, o.sitting, a.smaller, o.opens_at, p.seat, p.finished_at,
                   w.partner_id, w.occurrence_id, w.prompt, w.body
            from homework.assignment a
            join homework.occurrence o on o.practice_id = a.practice_id and o.assignment_id = a.id
             and o.opens_at > :since and o.opens_at <= :now and o.status <> 'WITHDRAWN'
            join homework.participation p on p.practice_id = o.practice_id and p.occurrence_id = o.id and p.state = 'DONE'
            join homework.answer w on w.practice_id = p.practice_id and w.participation_id = p.id and w.submitted
             and w.prompt = any (string_to_array(:prompts, ','))
            where a.practice_id = :practice and a.status <> 'WITHDRAWN'
              and (a.exercise = any (string_to_array(:exercises, ',')) or a.exercise like 'own-%')
            """;

    private record Row(
            CoupleId couple,
            Edition edition,
            String sitting,
            boolean smaller,
            Instant opened,
            Seat seat,
            Instant in,
            UUID partner,
            UUID occurrence,
            String prompt,
            String sealed) {

        Row(ResultSet row) throws SQLException {
            this(
                    new CoupleId(row.getObject("couple_id", UUID.class)),
                    CoupleSql.edition(row),
                    row.getString("sitting"),
                    row.getBoolean("smaller"),
                    moment(row, "opens_at"),
                    Seat.valueOf(row.getString("seat")),
                    moment(row, "finished_at"),
                    row.getObject("partner_id", UUID.class),
                    row.getObject("occurrence_id", UUID.class),
                    row.getString("prompt"),
                    row.getString("body"));
        }
    }

    private record Said(CoupleId couple, String exercise, Seat seat, Instant opened, Instant in, int figure) {}

    /** One course of talks of one couple. */
    private record Course(CoupleId couple, String exercise) {}

    private final JdbcClient jdbc;
    private final Library library;
    private final SealedWords sealedWords;

    FallRows(JdbcClient jdbc, Library library, SealedWords sealedWords) {
        this.jdbc = jdbc;
        this.library = library;
        this.sealedWords = sealedWords;
    }

    public Map<CoupleId, Instant> open(Instant now) {
        Map<String, Set<String>> asked = library.asking(Charted.SAFE);
        List<Row> rows = jdbc.sql(SAID)
                .param("practice", Actors.practice())
                .param("since", utc(now.minus(Trends.BACK)))
                .param("now", utc(now))
                .param("exercises", String.join(",", asked.keySet()))
                .param(
                        "prompts",
                        asked.values().stream().flatMap(Set::stream).distinct().collect(Collectors.joining(",")))
                .query((row, number) -> new Row(row))
                .list();
        sealedWords.ready(rows.stream().map(Row::partner).toList());
        List<Said> said = rows.stream().flatMap(row -> said(row).stream()).toList();
        Map<CoupleId, Instant> open = new HashMap<>();
        said.stream()
                .collect(Collectors.groupingBy(one -> new Course(one.couple(), one.exercise())))
                .forEach((course, all) ->
                        since(all).ifPresent(at -> open.merge(course.couple(), at, FallRows::earlier)));
        return open;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Since when one of the two is that much lower than they were, if any is. */
    private static Optional<Instant> since(List<Said> course) {
        List<Said> inOrder =
                course.stream().sorted(Comparator.comparing(Said::opened)).toList();
        Trend.Lines lines = new Trend.Lines(
                Charted.SAFE,
                "",
                0,
                0,
                true,
                inOrder.stream()
                        .map(one -> new Trend.Point(
                                LocalDate.ofInstant(one.opened(), ZoneOffset.UTC), Map.of(one.seat(), one.figure())))
                        .toList());
        return lines.falls().stream()
                .map(fall -> inOrder.stream()
                        .filter(one -> one.seat() == fall.seat())
                        .toList()
                        .getLast()
                        .in())
                .min(Comparator.naturalOrder());
    }

    /** A question of another sitting may have the same key: what does not ask that is not opened. */
    private Optional<Said> said(Row row) {
        boolean asks = library.exercise(row.edition()).sitting(row.sitting()).stream()
                .flatMap(sitting -> sitting.prompts(row.smaller()).stream())
                .anyMatch(prompt -> prompt.key().equals(row.prompt()) && prompt.charted() == Charted.SAFE);
        Integer figure = asks
                ? sealedWords
                        .answer(row.partner(), row.occurrence(), row.prompt(), row.sealed())
                        .numberOrNull()
                : null;
        return Optional.ofNullable(figure)
                .map(safe ->
                        new Said(row.couple(), row.edition().exercise(), row.seat(), row.opened(), row.in(), safe));
    }
}
