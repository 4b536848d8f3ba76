package org.hearthwork.homework;

import org.hearthwork.kit.Refusal;

/** Nothing goes on here now; what was written is kept. Why it rests is never told: a pause and a hold read the same. */
public final class ClosedNow extends Refusal {

    private ClosedNow(String messageKey) {
        super("", messageKey);
    }

    public static ClosedNow resting() {
        return new ClosedNow("homework.do.resting");
    }

    static ClosedNow past() {
        return new ClosedNow("homework.do.past");
    }
}
