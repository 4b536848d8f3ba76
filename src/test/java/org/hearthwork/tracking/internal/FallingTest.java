package org.hearthwork.tracking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hearthwork.homework.LessSafe;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.Charted;
import org.hearthwork.tracking.Trend;
import org.junit.jupiter.api.Test;

/** The rule of the chart, asked of which talks are lower than which. */
class FallingTest {

    private static final Instant NOW = Instant.parse("2026-10-05T12:00:00Z");

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    /** What the chart says of these figures. */
    private static boolean isFall(List<LessSafe.Talk> course) {
        return !new Trend.Lines(
                        Charted.SAFE,
                        "",
                        0,
                        10,
                        true,
                        course.stream()
                                .sorted(LessSafe.ORDER)
                                .map(talk -> new Trend.Point(
                                        LocalDate.ofInstant(talk.opened(), ZoneOffset.UTC),
                                        Map.of(Seat.A, talk.safe())))
                                .toList())
                .falls()
                .isEmpty();
    }

    /** Handed in one by one in this order, each held against those before it; then looked at, as far as they are still there. */
    private static Optional<Instant> since(List<LessSafe.Talk> handedIn, Set<UUID> there) {
        List<LessSafe.Talk> before = new ArrayList<>();
        Map<UUID, Set<UUID>> kept = new HashMap<>();
        for (LessSafe.Talk talk : handedIn) {
            before.add(talk);
            LessSafe.pairs(before).stream()
                    .filter(pair ->
                            pair.part().equals(talk.part()) || pair.than().equals(talk.part()))
                    .forEach(pair -> kept.computeIfAbsent(pair.part(), first -> new HashSet<>())
                            .add(pair.than()));
        }
        return Falling.since(handedIn.stream()
                .filter(talk -> there.contains(talk.part()))
                .map(talk -> new Falling.Talk(
                        talk.part(),
                        talk.opened(),
                        talk.opened().plusSeconds(60),
                        kept.getOrDefault(talk.part(), Set.of())))
                .toList());
    }

    @Property(tries = 3_000)
    void it_is_what_the_figures_come_to_whatever_came_in_late_or_is_withdrawn_or_long_ago(
            @ForAll Random random, @ForAll @IntRange(max = 12) int talks) {
        List<LessSafe.Talk> handedIn = new ArrayList<>();
        for (int talk = 0; talk < talks; talk++) {
            handedIn.add(new LessSafe.Talk(
                    new UUID(random.nextLong(), random.nextLong()), daysAgo(random.nextInt(120)), random.nextInt(11)));
        }
        List<LessSafe.Talk> there = handedIn.stream()
                .filter(talk -> talk.opened().isAfter(NOW.minus(LessSafe.BACK)) && random.nextInt(5) > 0)
                .toList();
        Optional<Instant> since = since(
                handedIn, Set.copyOf(there.stream().map(LessSafe.Talk::part).toList()));
        assertThat(since.isPresent()).isEqualTo(isFall(there));
        since.ifPresent(at -> assertThat(at)
                .isEqualTo(there.stream()
                        .max(Comparator.comparing(LessSafe.Talk::opened).thenComparing(LessSafe.Talk::part))
                        .orElseThrow()
                        .opened()
                        .plusSeconds(60)));
    }

    @Test
    void a_chart_goes_as_far_back_as_talks_are_compared() {
        assertThat(Trends.BACK).isEqualTo(LessSafe.BACK);
    }
}
