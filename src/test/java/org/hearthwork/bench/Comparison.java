package org.hearthwork.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The same request of three people in turn: one with what is asked about, two without. The second without is the floor:
 * what differs between the two of them is noise.
 *
 * @param with milliseconds, one a round
 * @param without of the same rounds
 * @param again of the same rounds
 */
record Comparison(String what, double[] with, double[] without, double[] again) {

    private static final int RESAMPLED = 2_000;

    /** A difference in milliseconds, with the bounds that 95 of 100 resampled rounds keep to. */
    record Difference(double median, double least, double most) {}

    static double quantile(double[] of, double at) {
        double[] sorted = of.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(at * sorted.length))];
    }

    Difference difference() {
        return between(with, without);
    }

    Difference floor() {
        return between(again, without);
    }

    /** Whether the difference stands out of the noise: its bounds leave nought out, and it is larger than the floor's. */
    boolean tells() {
        Difference found = difference();
        Difference noise = floor();
        boolean leavesNoughtOut = found.least() > 0 || found.most() < 0;
        return leavesNoughtOut && Math.abs(found.median()) > Math.max(Math.abs(noise.least()), Math.abs(noise.most()));
    }

    private static Difference between(double[] one, double[] other) {
        double[] differences = IntStream.range(0, one.length)
                .mapToDouble(round -> one[round] - other[round])
                .toArray();
        Random random = new Random(1); // the same resampling every time
        double[] medians = new double[RESAMPLED];
        for (int i = 0; i < RESAMPLED; i++) {
            medians[i] = quantile(
                    random.ints(differences.length, 0, differences.length)
                            .mapToDouble(at -> differences[at])
                            .toArray(),
                    0.5);
        }
        return new Difference(quantile(differences, 0.5), quantile(medians, 0.025), quantile(medians, 0.975));
    }

    static final String HEADER = """
            | What | Rounds | Median with / without | p95 with / without | Difference | Floor | Tells |
            |---|---|---|---|---|---|---|
            """;

    String line() {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.2f / %.2f | %.2f / %.2f | %s | %s | %s |%n",
                what,
                with.length,
                quantile(with, 0.5),
                quantile(without, 0.5),
                quantile(with, 0.95),
                quantile(without, 0.95),
                words(difference()),
                words(floor()),
                tells() ? "YES" : "no");
    }

    private static String words(Difference difference) {
        return String.format(
                Locale.ROOT, "%+.2f (%+.2f to %+.2f)", difference.median(), difference.least(), difference.most());
    }

    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("what", what);
        figures.put("rounds", with.length);
        figures.put("medianWith", quantile(with, 0.5));
        figures.put("medianWithout", quantile(without, 0.5));
        figures.put("p95With", quantile(with, 0.95));
        figures.put("p95Without", quantile(without, 0.95));
        figures.put("difference", difference());
        figures.put("floor", floor());
        figures.put("tells", tells());
        return figures;
    }
}
