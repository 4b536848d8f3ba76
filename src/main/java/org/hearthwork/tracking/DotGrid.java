package org.hearthwork.tracking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearthwork.kit.Seat;

/** The days of a daily work, one mark a day and person; for clinicians, never for the two. @param days in order, at least one */
public record DotGrid(List<Day> days) {

    public enum Mark {
        DID,
        /** Said, and it did not come about. */
        DID_NOT,
        /** Said; what, the reader may not see yet. */
        IN,
        /** Nothing was said, and the day is over. */
        NOTHING,
        /** The work rested on that day. */
        RESTED,
        AHEAD
    }

    /** @param marks of those for whom it is */
    public record Day(LocalDate date, Map<Seat, Mark> marks) {

        public Mark of(Seat seat) {
            return marks.getOrDefault(seat, Mark.AHEAD);
        }

        /** Whether both did it. */
        public boolean isShared() {
            return of(Seat.A) == Mark.DID && of(Seat.B) == Mark.DID;
        }

        /** Whether one said that they did it, and the other one not: two pictures of one evening, and no fault of anybody. */
        public boolean isMismatch() {
            return marks.containsValue(Mark.DID) && !isShared() && !marks.containsValue(Mark.IN);
        }

        boolean counts() {
            return isShared() || !marks.containsValue(Mark.AHEAD) && !marks.containsValue(Mark.RESTED);
        }
    }

    public int shared() {
        return (int) days.stream().filter(Day::isShared).count();
    }

    /** The days that are over, and today where both are in: of these so many were shared. */
    public int possible() {
        return (int) days.stream().filter(Day::counts).count();
    }

    public int mismatches() {
        return (int) days.stream().filter(Day::counts).filter(Day::isMismatch).count();
    }
}
