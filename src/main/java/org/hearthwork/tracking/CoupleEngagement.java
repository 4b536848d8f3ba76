package org.hearthwork.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.kit.Seat;

/**
 * One row of the view {@code homework.couple_engagement}: how a couple keeps up, for the caseload. It holds no content.
 *
 * @param bothDue joint occurrences due in the last four weeks
 * @param bothDone those of them that both have done
 * @param overdue occurrences past their due date, not finished by everyone, and not overtaken by the next of their kind
 * @param unread parts handed in and not reviewed
 * @param revealsWaiting both have done it, and it is still sealed
 */
public record CoupleEngagement(
        CoupleId couple, Lane a, Lane b, int bothDue, int bothDone, int overdue, int unread, int revealsWaiting) {

    /**
     * One partner's last four weeks.
     *
     * @param last the last seven that were due, oldest first: done, "couldn't this time", or missed
     */
    public record Lane(
            List<LaneState> last, int due, int done, int responded, int missedInARow, Engagement engagement) {}

    public Lane lane(Seat seat) {
        return seat == Seat.A ? a : b;
    }

    public Share both() {
        return new Share(bothDone, bothDue);
    }

    /** Reads a row that has all columns of the view, whatever else it has. */
    public static CoupleEngagement of(ResultSet row) throws SQLException {
        return new CoupleEngagement(
                new CoupleId(row.getObject("couple_id", UUID.class)),
                lane(row, "a"),
                lane(row, "b"),
                row.getInt("both_due"),
                row.getInt("both_done"),
                row.getInt("overdue"),
                row.getInt("unread"),
                row.getInt("reveals_waiting"));
    }

    private static Lane lane(ResultSet row, String seat) throws SQLException {
        return new Lane(
                row.getString(seat + "_last")
                        .chars()
                        .mapToObj(CoupleEngagement::state)
                        .toList(),
                row.getInt(seat + "_due"),
                row.getInt(seat + "_done"),
                row.getInt(seat + "_responded"),
                row.getInt(seat + "_missed_in_a_row"),
                Engagement.valueOf(row.getString(seat + "_engagement")));
    }

    private static LaneState state(int letter) {
        return switch (letter) {
            case 'D' -> LaneState.DONE;
            case 'C' -> LaneState.COULDNT;
            case 'M' -> LaneState.MISSED;
            default -> throw new IllegalArgumentException("no state " + (char) letter);
        };
    }
}
