package org.hearthwork.tracking.internal;

import static org.hearthwork.kit.Columns.moment;
import static org.hearthwork.kit.Columns.utc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hearthwork.couples.Couple;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.kit.Seat;
import org.hearthwork.tracking.Timeline;
import org.springframework.stereotype.Repository;

/** What happened when, in one statement. */
@Repository
public class TimelineRows {

    private static final int MOST_EVENTS = 400;

    private final CoupleSql sql;

    TimelineRows(CoupleSql sql) {
        this.sql = sql;
    }

    public Timeline timeline(Couple couple, Instant from, Instant to) {
        List<Timeline.Event> events = new ArrayList<>(sql.of(couple, """
                with event as (
                    select a.assigned_at as at, 'ASSIGNED' as kind, case when a.audience in ('A', 'B') then a.audience end as seat, a.id, a.exercise, a.exercise_version
                    from homework.assignment a
                    where a.practice_id = :practice and a.couple_id = :couple
                    union all
                    select e.at, e.kind, e.seat, a.id, a.exercise, a.exercise_version
                    from homework.occurrence o
                    join homework.assignment a on a.practice_id = o.practice_id and a.id = o.assignment_id
                    join homework.participation p on p.practice_id = o.practice_id and p.occurrence_id = o.id
                    cross join lateral (values
                        (case when o.status = 'ACTIVE' and a.status <> 'WITHDRAWN' then o.opens_at end, 'OPENED', p.seat),
                        (p.started_at, 'STARTED', p.seat),
                        (p.finished_at, p.state, p.seat)) as e (at, kind, seat)
                    where o.practice_id = :practice and o.couple_id = :couple
                    union all
                    select e.at, e.kind, null, a.id, a.exercise, a.exercise_version
                    from homework.occurrence o
                    join homework.assignment a on a.practice_id = o.practice_id and a.id = o.assignment_id
                    left join homework.review r on r.practice_id = o.practice_id and r.occurrence_id = o.id
                    cross join lateral (values (o.revealed_at, 'REVEALED'), (r.reviewed_at, 'REVIEWED')) as e (at, kind)
                    where o.practice_id = :practice and o.couple_id = :couple)
                select at, kind, seat, id, exercise, exercise_version from event where at > :from and at <= :to
                order by at desc limit :most""")
                .param("from", utc(from))
                .param("to", utc(to))
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
