package org.hearthwork.outcomes;

import java.time.Instant;
import java.util.List;
import org.hearthwork.couples.Partner;
import org.jspecify.annotations.Nullable;

/**
 * How a partner's own check-ins stand. Of the other one's nothing is in it, but for what is open to both.
 *
 * @param due whether one is asked for today
 * @param begun whether there is one to continue
 * @param lastIn when the last one was handed in, or null
 * @param opened when that one opened to both, or null
 */
public record MyCheckIns(
        boolean goesOn,
        boolean due,
        boolean begun,
        @Nullable Instant lastIn,
        @Nullable Instant opened) {

    /**
     * What both may read of the last one.
     *
     * @param good the good moment of each, mine first, or nothing where one gave none
     * @param wishes what they would like to talk about, of those who shared it
     */
    public record Open(List<Line> good, List<Line> wishes) {

        public boolean isEmpty() {
            return good.isEmpty() && wishes.isEmpty();
        }
    }

    public record Line(Partner by, String text) {}

    /** Whether the home says something of it. */
    public boolean isOffered() {
        return goesOn && (due || begun);
    }
}
