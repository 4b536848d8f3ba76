package org.hearthwork.tracking.internal;

import static org.hearthwork.kit.Columns.moment;
import static org.hearthwork.kit.Columns.momentOrNull;
import static org.hearthwork.kit.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.Partner;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.Schedule;
import org.hearthwork.homework.WorkStatus;
import org.hearthwork.kit.Seat;
import org.hearthwork.tracking.AssignmentLine;
import org.hearthwork.tracking.AssignmentStatus;
import org.hearthwork.tracking.Share;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The list of what a couple was given. */
@Repository
public class LineRows {

    private final CoupleSql sql;

    LineRows(CoupleSql sql) {
        this.sql = sql;
    }

    public List<AssignmentLine> lines(Couple couple, @Nullable AssignmentLine before, int most) {
        return sql.of(couple, """
                with shown as (
                    select a.id, a.exercise, a.exercise_version, a.smaller, a.audience, a.schedule, a.status, a.assigned_at
                    from homework.given a
                    where a.practice_id = :practice and a.couple_id = :couple
                      and (:before::timestamptz is null or (a.assigned_at, a.id) < (:before::timestamptz, :before_id::uuid))
                    order by a.assigned_at desc, a.id desc limit :most)
                select s.id, s.exercise, s.exercise_version, s.smaller, s.audience, s.schedule, s.status, s.assigned_at, c.*,
                       (select x.rests_since from homework.open_concern x
                        where x.practice_id = :practice and x.assignment_id = s.id) as rests_since
                from shown s cross join lateral (
                    select count(*) as occurrences,
                           min(w.due_at) filter (where w.status = 'ACTIVE' and not w.has_ended) as next_due,
                           count(*) filter (where w.a_due) as a_due,
                           count(*) filter (where w.a_due and w.a_lane = 'DONE') as a_done,
                           count(*) filter (where w.b_due) as b_due,
                           count(*) filter (where w.b_due and w.b_lane = 'DONE') as b_done,
                           count(*) filter (where w.due and w.by_both) as both_done,
                           count(*) filter (where w.a_unread) + count(*) filter (where w.b_unread) as unread,
                           count(*) filter (where w.waits) as reveals_waiting
                    from homework.work w
                    where w.practice_id = :practice and w.assignment_id = s.id) c
                order by s.assigned_at desc, s.id desc""")
                .param("before", before == null ? null : utc(before.assignedAt()))
                .param("before_id", before == null ? null : before.id().value(), java.sql.Types.OTHER)
                .param("most", most)
                .query((row, number) -> line(couple, row))
                .list();
    }

    private AssignmentLine line(Couple couple, ResultSet row) throws SQLException {
        Audience audience = Audience.valueOf(row.getString("audience"));
        List<Partner> partners = audience.partners(couple);
        List<Share> shares = new ArrayList<>();
        for (Partner partner : partners) {
            String seat = partner.seat() == Seat.A ? "a" : "b";
            shares.add(new Share(row.getInt(seat + "_done"), row.getInt(seat + "_due")));
        }
        Instant next = momentOrNull(row, "next_due");
        return new AssignmentLine(
                new AssignmentId(row.getObject("id", UUID.class)),
                sql.title(row),
                row.getBoolean("smaller"),
                audience,
                partners,
                Schedule.ofText(row.getString("schedule")),
                row.getInt("occurrences"),
                moment(row, "assigned_at"),
                next,
                shares,
                audience.joint() ? new Share(row.getInt("both_done"), row.getInt("a_due")) : Share.NONE,
                status(row, next),
                row.getInt("unread"),
                row.getInt("reveals_waiting"));
    }

    /** What rests by itself rests, as far as anybody can see. */
    static AssignmentStatus status(ResultSet row, @Nullable Instant next) throws SQLException {
        return switch (WorkStatus.valueOf(row.getString("status"))) {
            case PAUSED -> AssignmentStatus.PAUSED;
            case WITHDRAWN -> AssignmentStatus.WITHDRAWN;
            case ACTIVE ->
                row.getObject("rests_since") != null
                        ? AssignmentStatus.PAUSED
                        : next == null ? AssignmentStatus.ENDED : AssignmentStatus.ACTIVE;
        };
    }
}
