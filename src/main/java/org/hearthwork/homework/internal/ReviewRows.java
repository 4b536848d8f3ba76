package org.hearthwork.homework.internal;

import static org.hearthwork.kit.Columns.utc;

import java.time.Instant;
import java.util.Set;
import org.hearthwork.access.Actors;
import org.hearthwork.kit.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the clinician noted of an occurrence: kept sealed, read, rated. */
@Repository
public class ReviewRows {

    private final JdbcClient jdbc;

    ReviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void keepSealed(Occurrence occurrence, boolean sealed) {
        jdbc.sql("""
                insert into homework.review (practice_id, couple_id, occurrence_id, held) values (:practice, :couple, :occurrence, :held)
                on conflict (practice_id, occurrence_id) do update set held = excluded.held""")
                .param("practice", Actors.practice())
                .param("couple", occurrence.coupleId())
                .param("occurrence", occurrence.getId())
                .param("held", sealed)
                .update();
    }

    public @Nullable Integer ratingOf(Occurrence occurrence) {
        return jdbc.sql("""
                select rating from homework.review
                where practice_id = :practice and occurrence_id = :occurrence and rating is not null""")
                .param("practice", Actors.practice())
                .param("occurrence", occurrence.getId())
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    public void rate(Occurrence occurrence, @Nullable Integer rating) {
        jdbc.sql("""
                insert into homework.review (practice_id, couple_id, occurrence_id, rating) values (:practice, :couple, :occurrence, :rating)
                on conflict (practice_id, occurrence_id) do update set rating = excluded.rating""")
                .param("practice", Actors.practice())
                .param("couple", occurrence.coupleId())
                .param("occurrence", occurrence.getId())
                .param("rating", rating, java.sql.Types.INTEGER)
                .update();
    }

    /** Marks the parts of these seats, as far as they are in. */
    public void markReviewed(Occurrence occurrence, Set<Seat> seats, Instant now) {
        jdbc.sql("""
                insert into homework.review as r (practice_id, couple_id, occurrence_id, reviewed_at, reviewed_by, reviewed_a, reviewed_b)
                select :practice, :couple, :occurrence, :now::timestamptz, :by,
                       max(:now::timestamptz) filter (where p.seat = 'A' and p.state = 'DONE' and :a),
                       max(:now::timestamptz) filter (where p.seat = 'B' and p.state = 'DONE' and :b)
                from homework.participation p where p.practice_id = :practice and p.occurrence_id = :occurrence
                on conflict (practice_id, occurrence_id) do update
                set reviewed_at = excluded.reviewed_at, reviewed_by = excluded.reviewed_by,
                    reviewed_a = coalesce(r.reviewed_a, excluded.reviewed_a), reviewed_b = coalesce(r.reviewed_b, excluded.reviewed_b)""")
                .param("a", seats.contains(Seat.A))
                .param("b", seats.contains(Seat.B))
                .param("practice", Actors.practice())
                .param("couple", occurrence.coupleId())
                .param("occurrence", occurrence.getId())
                .param("now", utc(now))
                .param("by", Actors.account())
                .update();
    }
}
