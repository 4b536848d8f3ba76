package org.hearthwork.tracking.internal;

import static org.hearthwork.kit.Columns.moment;
import static org.hearthwork.kit.Columns.utc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthwork.couples.Couple;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.kit.Seat;
import org.hearthwork.tracking.Timeline;
import org.springframework.stereotype.Repository;

/** What happened when, in one statement. */
@Repository
public class TimelineRows {

    private static final int MOST_EVENTS = 400;

    /** What happens in one moment stands in the order of its steps. */
    private static final String STEPS =
            Stream.of(Timeline.Kind.values()).map(Timeline.Kind::name).collect(Collectors.joining(","));

    private final CoupleSql sql;

    TimelineRows(CoupleSql sql) {
        this.sql = sql;
    }

    public Timeline timeline(Couple couple, Instant from, Instant to) {
        List<Timeline.Event> events = new ArrayList<>(sql.of(couple, """
                with event as (
                    select a.assigned_at as at, 'ASSIGNED' as kind, case when a.audience in ('A', 'B') then a.audience end as seat, a.id, a.exercise, a.exercise_version
                    from homework.given a
                    where a.practice_id = :practice and a.couple_id = :couple
                    union all
                    select e.at, e.kind, e.seat, w.assignment_id, w.exercise, w.exercise_version
                    from homework.work w
                    cross join lateral (values
                        (case when w.status = 'ACTIVE' and w.a_state is not null then w.opens_at end, 'OPENED', 'A'),
                        (w.a_started, 'STARTED', 'A'),
                        (w.a_finished, w.a_state, 'A'),
                        (case when w.status = 'ACTIVE' and w.b_state is not null then w.opens_at end, 'OPENED', 'B'),
                        (w.b_started, 'STARTED', 'B'),
                        (w.b_finished, w.b_state, 'B'),
                        (w.revealed_at, 'REVEALED', null),
                        (w.reviewed_at, 'REVIEWED', null)) as e (at, kind, seat)
                    where w.practice_id = :practice and w.couple_id = :couple)
                select at, kind, seat, id, exercise, exercise_version from event where at > :from and at <= :to
                order by at desc, array_position(string_to_array(:steps, ','), kind) desc, seat limit :most""")
                .param("from", utc(from))
                .param("to", utc(to))
                .param("steps", STEPS)
                .param("most", MOST_EVENTS + 1)
                .query((row, number) -> {
                    String seat = row.getString("seat");
                    return new Timeline.Event(
                            moment(row, "at"),
                            Timeline.Kind.valueOf(row.getString("kind")),
                            seat == null ? null : Seat.valueOf(seat),
                            new AssignmentId(row.getObject("id", UUID.class)),
                            sql.title(row));
                })
                .list());
        boolean more = events.size() > MOST_EVENTS;
        List<Timeline.Event> shown = more ? events.subList(0, MOST_EVENTS) : events;
        return new Timeline(couple, from, to, shown.reversed(), more);
    }
}
