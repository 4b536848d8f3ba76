package org.hearthwork.tracking;

/**
 * A part of a whole, as figures of homework are shown: a fraction while the whole is small, a percentage from three on.
 *
 * @param part such as what was done
 * @param whole such as what was due
 */
public record Share(int part, int whole) {

    private static final int PERCENT_FROM = 3;

    public static final Share NONE = new Share(0, 0);

    public Share {
        if (part < 0 || whole < 0 || part > whole) {
            throw new IllegalArgumentException(part + " of " + whole + " is no share");
        }
    }

    public boolean isEmpty() {
        return whole == 0;
    }

    /** Whether there is enough of it for a percentage. */
    public boolean counted() {
        return whole >= PERCENT_FROM;
    }

    /** From 0 to 1; 0 of nothing is 0. */
    public double rate() {
        return whole == 0 ? 0 : part / (double) whole;
    }

    public int percent() {
        return (int) Math.round(100 * rate());
    }

    /** The text to show it with: nothing due, a fraction, or a percentage; with {@link #parameters()}. */
    public String messageKey() {
        return whole == 0
                ? "homework.share.none"
                : whole < PERCENT_FROM ? "homework.share.fraction" : "homework.share.percent";
    }

    /** What the text takes: the part, the whole, the percentage. */
    public Object[] parameters() {
        return new Object[] {part, whole, percent()};
    }
}
