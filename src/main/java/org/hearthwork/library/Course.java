package org.hearthwork.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the sittings of an exercise follow each other. Each opens by the schedule, or by itself after the one before it; what
 * comes round more than once stands at the end, and all of that follows the last sitting that comes once.
 */
record Course(String exercise, List<Sitting> sittings) {

    /** @throws IllegalArgumentException for sittings that would never open, or offer what nobody is asked */
    Course {
        for (int at = 0; at < sittings.size(); at++) {
            Sitting sitting = sittings.get(at);
            if (at > 0 && sittings.get(at - 1).comesAgain() && !sitting.comesAgain()) {
                throw new IllegalArgumentException(sitting.key() + ": nothing follows what comes round more than once");
            }
            List<Sitting> before = sittings.subList(0, at);
            checkBegins(sitting, before);
            List<Sitting> later = sittings.subList(at + 1, sittings.size());
            sitting.mechanisms().forEach(mechanism -> checkOffers(sitting, mechanism, later));
        }
    }

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

    private static void checkBegins(Sitting sitting, List<Sitting> before) {
        switch (sitting.begins()) {
            case null -> {}
            case Begins.BothIn() -> {
                if (before.isEmpty()) {
                    throw new IllegalArgumentException(sitting.key() + ": there is none before it");
                }
            }
            case Begins.MorningAfter(String day) -> asked(sitting, before, day, PromptKind.DateAndTime.class);
            case Begins.ChosenDays(String days, int times) -> asked(sitting, before, days, PromptKind.Choices.class);
            case Begins.DaysButRest(String rest, int times) -> asked(sitting, before, rest, PromptKind.Choices.class);
            case Begins.EachWeek(int times) -> {}
        }
        if (sitting.begins() instanceof Begins.Agreed
                && lastOnce(before).stream()
                        .flatMap(one -> one.prompts().stream())
                        .noneMatch(prompt -> prompt.kind() instanceof PromptKind.Confirm)) {
            throw new IllegalArgumentException(sitting.key() + ": it waits for an agreement, and none is asked for");
        }
    }

    private static void asked(Sitting sitting, List<Sitting> before, String prompt, Class<? extends PromptKind> kind) {
        if (lastOnce(before).stream()
                .flatMap(one -> one.prompts().stream())
                .noneMatch(one -> one.key().equals(prompt) && kind.isInstance(one.kind()))) {
            throw new IllegalArgumentException(sitting.key() + ": nobody is asked for " + prompt + " before it");
        }
    }

    private static List<Sitting> lastOnce(List<Sitting> before) {
        List<Sitting> once = before.stream().filter(one -> !one.comesAgain()).toList();
        return once.isEmpty() ? once : List.of(once.getLast());
    }

    private static void checkOffers(Sitting sitting, Mechanism mechanism, List<Sitting> later) {
        mechanism.reads().forEach(read -> {
            Prompt prompt = sitting.prompt(read)
                    .orElseThrow(() -> new IllegalArgumentException(sitting.key() + ": it does not ask " + read));
            boolean fits = switch (mechanism) {
                case Mechanism.PickedByBoth picked -> prompt.kind() instanceof PromptKind.Picked;
                case Mechanism.BothSaid said -> prompt.kind() instanceof Cards cards && cards.has(said.wants());
                case Mechanism.Compared compared -> prompt.kind() instanceof Cards cards && cards.isMap();
            };
            if (!fits) {
                throw new IllegalArgumentException(
                        sitting.key() + "/" + read + ": its answers are none that are matched so");
            }
        });
        Prompt offered = later.stream()
                .flatMap(next -> next.prompt(mechanism.offers()).stream())
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(sitting.key() + ": no later sitting asks " + mechanism.offers()));
        if (mechanism instanceof Mechanism.Compared
                && !(offered.kind() instanceof Move move && move.of().equals(sitting.key()))) {
            throw new IllegalArgumentException(offered.key() + ": nothing of " + sitting.key() + " moves there");
        }
        if (mechanism instanceof Mechanism.BothSaid && !keysOf(offered).containsAll(items(sitting, mechanism))) {
            throw new IllegalArgumentException(offered.key() + ": not every card can be chosen there");
        }
    }

    private static Set<String> items(Sitting sitting, Mechanism mechanism) {
        return mechanism.reads().stream()
                .flatMap(read -> sitting.prompt(read).stream())
                .flatMap(prompt -> prompt.kind() instanceof Cards cards ? cards.items().stream() : Stream.of())
                .map(Option::key)
                .collect(Collectors.toSet());
    }

    private static Set<String> keysOf(Prompt offered) {
        return offered.kind() instanceof PromptKind.OneOf oneOf
                ? keys(oneOf.options())
                : offered.kind() instanceof PromptKind.Choices choices ? keys(choices.options()) : Set.of();
    }

    private static Set<String> keys(List<Option> options) {
        return options.stream().map(Option::key).collect(Collectors.toSet());
    }
}
