package org.hearthwork.homework;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * In which talk somebody felt much less safe to be honest than in which one before. Compared when a part is handed in, while its
 * answers are open; kept is which two talks they are, and no figure.
 */
public final class LessSafe {

    /** Points of the scale: so much less calls for somebody. */
    public static final int FALL = 3;

    /** How far apart two talks may be to be compared: as far as a clinician's chart goes back. */
    public static final Duration BACK = Duration.ofDays(84);

    private LessSafe() {}

    /** Talks of one person with one exercise stand in the order in which they opened, whenever they were handed in. */
    public static final Comparator<Talk> ORDER =
            Comparator.comparing(Talk::opened).thenComparing(Talk::part);

    /**
     * What one person said of one talk.
     *
     * @param part their part in it
     * @param safe how safe it was to be honest, in points of the scale
     */
    public record Talk(UUID part, Instant opened, int safe) {}

    /** @param part of the later talk, the lower one @param than of the earlier one */
    public record Pair(UUID part, UUID than) {}

    public static boolean fell(int before, int now) {
        return before - now >= FALL;
    }

    /** @param course all that one person said of one exercise, in any order */
    public static List<Pair> pairs(List<Talk> course) {
        List<Talk> inOrder = course.stream().sorted(ORDER).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int later = 1; later < inOrder.size(); later++) {
            for (Talk before : inOrder.subList(0, later)) {
                Talk now = inOrder.get(later);
                if (fell(before.safe(), now.safe())
                        && Duration.between(before.opened(), now.opened()).compareTo(BACK) <= 0) {
                    pairs.add(new Pair(now.part(), before.part()));
                }
            }
        }
        return pairs;
    }
}
