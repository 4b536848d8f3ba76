package org.hearthwork.tracking.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearthwork.tracking.Trend;

/** Whether somebody's last talk is a fall, by which talks it is less than: the rule of the chart, without its figures. */
final class Falling {

    private Falling() {}

    /**
     * @param in when their part of it was handed in
     * @param lessThan the parts of earlier talks that it is that much lower than
     */
    record Talk(UUID part, Instant opened, Instant in, Set<UUID> lessThan) {}

    private static final Comparator<Talk> ORDER =
            Comparator.comparing(Talk::opened).thenComparing(Talk::part);

    /** Since when, if it is one. @param course all talks of one person with one exercise, as far as a chart goes back */
    static Optional<Instant> since(List<Talk> course) {
        List<Talk> inOrder = course.stream().sorted(ORDER).toList();
        int last = inOrder.size() - 1;
        return last < 1
                ? Optional.empty()
                : inOrder.subList(Math.max(0, last - Trend.Lines.TALKS_BEFORE), last).stream()
                        .filter(before -> inOrder.get(last).lessThan().contains(before.part()))
                        .findAny()
                        .map(before -> inOrder.get(last).in());
    }
}
