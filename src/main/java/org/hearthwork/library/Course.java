package org.hearthwork.library;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the sittings of an exercise follow each other. Each opens by the schedule, or by itself after the one before it; what
 * comes round more than once stands at the end, and all of that follows the last sitting that comes once.
 */
record Course(List<Sitting> sittings) {

    /** The sittings that open by themselves after this one: one, or all that come round from then on. */
    List<Sitting> after(Sitting sitting) {
        if (sitting.comesAgain()) {
            return List.of();
        }
        List<Sitting> after = new ArrayList<>();
        for (Sitting next : behind(sitting).toList()) {
            if (!next.follows() || !after.isEmpty() && !next.comesAgain()) {
                break;
            }
            after.add(next);
            if (!next.comesAgain()) {
                break;
            }
        }
        return after;
    }

    /** The sittings that open by themselves after this one, however many lie between. */
    List<Sitting> following(Sitting first) {
        return first.comesAgain()
                ? List.of()
                : behind(first).takeWhile(Sitting::follows).toList();
    }

    /** The sitting of a round of the schedule. @param number of the round, from 1 */
    Sitting inRound(Sitting first, int number) {
        if (number == 1 || first.comesAgain()) {
            return first;
        }
        if (sittings.stream().noneMatch(Sitting::follows)) {
            List<Sitting> rest = behind(first).toList();
            return rest.isEmpty() ? first : rest.get(Math.min(number - 2, rest.size() - 1));
        }
        return following(first).stream()
                .filter(Sitting::comesAgain)
                .findFirst()
                .orElseGet(() -> laterRounds(first, number));
    }

    /** A round after the first begins with the next sitting that the schedule opens, or as the first one did. */
    private Sitting laterRounds(Sitting first, int number) {
        List<Sitting> begins = begins(first);
        return begins.get(begins.size() == 1 ? 0 : Math.min(number, begins.size()) - 1);
    }

    /** What the schedule opens of an assignment that starts with this sitting, in order. */
    private List<Sitting> begins(Sitting first) {
        return Stream.concat(Stream.of(first), behind(first).filter(one -> !one.follows()))
                .toList();
    }

    /** What follows by itself in any round, each round after its own beginning; nothing where nothing follows. */
    List<Sitting> inAnyRound(Sitting first) {
        return begins(first).stream()
                .filter(round -> !following(round).isEmpty())
                .flatMap(round ->
                        Stream.concat(Stream.of(round).filter(one -> !one.equals(first)), following(round).stream()))
                .toList();
    }

    private Stream<Sitting> behind(Sitting sitting) {
        return sittings.stream()
                .dropWhile(one -> !one.key().equals(sitting.key()))
                .skip(1);
    }
}
