package org.hearthwork.tracking.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hearthwork.couples.Couple;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Library;
import org.hearthwork.tracking.Digest;
import org.hearthwork.tracking.Share;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a brief proposes to give next: the smaller version, a word with one of them, or the next tip. */
@Component
class NextSteps {

    static final int LOOK_BACK_DAYS = 28;
    private static final int JUDGED_FROM = 3;
    private static final int GAP_FROM = 4;
    private static final int GAP_POINTS = 40;
    private static final int WEEKS_RUNNING = 3;

    private final Library library;

    NextSteps(Library library) {
        this.library = library;
    }

    /** @param nextTip by the plan the two are on; asked only where it would be suggested */
    Digest.@Nullable NextStep nextStep(
            Couple couple, Instant now, Supplier<Optional<Exercise>> nextTip, List<Work> work) {
        List<Work> due = DigestRules.dueSince(work, now.minus(Duration.ofDays(LOOK_BACK_DAYS)), now);
        Share a = DigestRules.share(due, one -> one.isFor(Seat.A), one -> one.done(Seat.A));
        Share b = DigestRules.share(due, one -> one.isFor(Seat.B), one -> one.done(Seat.B));
        if (a.whole() + b.whole() >= JUDGED_FROM && 2 * (a.part() + b.part()) < a.whole() + b.whole()) {
            return leastDone(due)
                    .map(exercise -> new Digest.NextStep(
                            Digest.NextStep.Kind.SMALLER_VERSION, exercise.key(), exercise.title(), null))
                    .orElse(null);
        }
        Seat less = farBehind(a, b);
        if (less != null) {
            return new Digest.NextStep(Digest.NextStep.Kind.INDIVIDUAL_WORD, null, null, couple.partner(less));
        }
        if (bothThreeWeeksRunning(due, now) && couple.worksTogether()) {
            return nextTip.get()
                    .map(exercise ->
                            new Digest.NextStep(Digest.NextStep.Kind.NEXT_TIP, exercise.key(), exercise.title(), null))
                    .orElse(null);
        }
        return null;
    }

    /** Who of the two does that much less. In whole numbers: as fractions, 19 of 20 and 11 of 20 are not quite forty points apart. */
    private static @Nullable Seat farBehind(Share a, Share b) {
        if (a.whole() < GAP_FROM || b.whole() < GAP_FROM) {
            return null;
        }
        int ahead = 100 * (a.part() * b.whole() - b.part() * a.whole());
        int far = GAP_POINTS * a.whole() * b.whole();
        return ahead >= far ? Seat.B : ahead <= -far ? Seat.A : null;
    }

    private Optional<Exercise> leastDone(List<Work> due) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (Work one : due) {
            int[] count = counts.computeIfAbsent(one.edition().exercise(), none -> new int[2]);
            count[0] +=
                    (int) one.parts().values().stream().filter(Work.Part::done).count();
            count[1] += one.parts().size();
        }
        return counts.entrySet().stream()
                .min(Comparator.comparingDouble(
                        entry -> entry.getValue()[0] / (double) Math.max(1, entry.getValue()[1])))
                .flatMap(entry -> library.findNewest(entry.getKey()));
    }

    private static boolean bothThreeWeeksRunning(List<Work> due, Instant now) {
        for (int week = 0; week < WEEKS_RUNNING; week++) {
            Instant until = now.minus(Duration.ofDays(7L * week));
            List<Work> ofWeek = DigestRules.dueSince(due, until.minus(Duration.ofDays(7)), until);
            Share both = DigestRules.share(ofWeek, one -> one.audience().joint(), Work::byBoth);
            if (2 * both.part() <= both.whole()) {
                return false;
            }
        }
        return true;
    }
}
