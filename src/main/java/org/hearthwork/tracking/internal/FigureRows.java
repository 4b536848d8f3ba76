package org.hearthwork.tracking.internal;

import static org.hearthwork.kit.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthwork.couples.Couple;
import org.hearthwork.homework.SealedWords;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.Library;
import org.hearthwork.tracking.Adherence;
import org.hearthwork.tracking.Share;
import org.springframework.stereotype.Repository;

/** The figures of a couple: what was due, what was done, and how it was rated. */
@Repository
public class FigureRows {

    private static final int MOST_RATINGS = 12;
    private static final Duration RATINGS_BACK = Duration.ofDays(182);

    private final CoupleSql sql;
    private final Library library;
    private final SealedWords sealedWords;

    FigureRows(CoupleSql sql, Library library, SealedWords sealedWords) {
        this.sql = sql;
        this.library = library;
        this.sealedWords = sealedWords;
    }

    public Adherence adherence(Couple couple, Instant now) {
        List<Adherence.Quality> quality = quality(couple, now.minus(RATINGS_BACK));
        return sql.of(couple, """
                select count(*) filter (where w.a_due) as a_due,
                       count(*) filter (where w.a_lane = 'DONE') as a_done,
                       count(*) filter (where w.a_lane = 'COULDNT') as a_couldnt,
                       count(*) filter (where w.a_lane = 'DONE' and w.a_finished <= w.due_at) as a_on_time,
                       count(*) filter (where w.a_lane = 'DONE' and w.reviewed_a is not null) as a_reviewed,
                       count(*) filter (where w.b_due) as b_due,
                       count(*) filter (where w.b_lane = 'DONE') as b_done,
                       count(*) filter (where w.b_lane = 'COULDNT') as b_couldnt,
                       count(*) filter (where w.b_lane = 'DONE' and w.b_finished <= w.due_at) as b_on_time,
                       count(*) filter (where w.b_lane = 'DONE' and w.reviewed_b is not null) as b_reviewed,
                       count(*) filter (where w.joint) as both_due,
                       count(*) filter (where w.by_both) as both_done
                from homework.work w
                where w.practice_id = :practice and w.couple_id = :couple and w.due""")
                .query((row, number) -> Adherence.of(
                        counted(row, "a"),
                        counted(row, "b"),
                        new Share(row.getInt("both_done"), row.getInt("both_due")),
                        quality))
                .single();
    }

    private static Adherence.Counted counted(ResultSet row, String seat) throws SQLException {
        return new Adherence.Counted(
                row.getInt(seat + "_due"),
                row.getInt(seat + "_done"),
                row.getInt(seat + "_couldnt"),
                row.getInt(seat + "_on_time"),
                row.getInt(seat + "_reviewed"));
    }

    /** The latest ratings of each person and of the clinician, each list apart and the newest last. */
    private List<Adherence.Quality> quality(Couple couple, Instant since) {
        Map<List<String>, List<Integer>> ratings = new LinkedHashMap<>();
        sql.of(couple, """
                select partner_id, occurrence_id, seat, what, body, rating from (
                    select w.partner_id, w.occurrence_id, p.seat, w.prompt as what, w.body, null::integer as rating, p.finished_at as at,
                           row_number() over (partition by p.seat, w.prompt order by p.finished_at desc) as recent
                    from homework.answer w
                    join homework.participation p on p.practice_id = w.practice_id and p.id = w.participation_id
                    where w.practice_id = :practice and w.couple_id = :couple and w.submitted and w.saved_at > :since
                      and w.prompt in (:rating)
                    union all
                    select null, null, null, 'clinician', null, r.rating, o.due_at,
                           row_number() over (order by o.due_at desc)
                    from homework.review r
                    join homework.occurrence o on o.practice_id = r.practice_id and o.id = r.occurrence_id
                    where r.practice_id = :practice and r.couple_id = :couple and r.rating is not null and o.due_at > :since) x
                where recent <= :most order by what, seat, at""")
                .param("since", utc(since))
                .param("rating", library.ratings().keySet())
                .param("most", MOST_RATINGS)
                .query(row -> {
                    String body = row.getString("body");
                    Integer rating = body == null
                            ? row.getObject("rating", Integer.class)
                            : sealedWords
                                    .answer(
                                            row.getObject("partner_id", UUID.class),
                                            row.getObject("occurrence_id", UUID.class),
                                            row.getString("what"),
                                            body)
                                    .numberOrNull();
                    if (rating != null) {
                        String seat = row.getString("seat");
                        ratings.computeIfAbsent(
                                        List.of(row.getString("what"), seat == null ? "" : seat),
                                        one -> new ArrayList<>())
                                .add(rating);
                    }
                });
        return ratings.entrySet().stream()
                .map(entry -> new Adherence.Quality(
                        rated(entry.getKey().getFirst()),
                        entry.getKey().getLast().isEmpty()
                                ? null
                                : Seat.valueOf(entry.getKey().getLast()),
                        List.copyOf(entry.getValue())))
                .sorted(Comparator.comparing(Adherence.Quality::what))
                .toList();
    }

    /** @param what the question that rates, or the clinician */
    private Adherence.Rated rated(String what) {
        return switch (library.ratings().get(what)) {
            case DONE -> Adherence.Rated.DONE;
            case HARD -> Adherence.Rated.HARD;
            case USEFUL -> Adherence.Rated.USEFUL;
            case null -> Adherence.Rated.BY_CLINICIAN;
        };
    }
}
