package org.hearthwork.library;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What fits together as a course of sittings. A definition is held against it once, as it is read. */
final class CourseRules {

    private CourseRules() {}

    /** @throws IllegalArgumentException for sittings that would never open, or offer what nobody is asked */
    static void check(List<Sitting> sittings) {
        for (int at = 0; at < sittings.size(); at++) {
            Sitting sitting = sittings.get(at);
            if (at > 0 && sittings.get(at - 1).comesAgain() && !sitting.comesAgain()) {
                throw new IllegalArgumentException(sitting.key() + ": nothing follows what comes round more than once");
            }
            List<Sitting> before = sittings.subList(0, at);
            checkBegins(sitting, before);
            checkWishes(sitting, before);
            List<Sitting> later = sittings.subList(at + 1, sittings.size());
            sitting.mechanisms().forEach(mechanism -> checkOffers(sitting, mechanism, later));
        }
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
                && lastOnce(before).stream().noneMatch(Sitting::isAgreement)) {
            throw new IllegalArgumentException(sitting.key() + ": it waits for an agreement, and none is asked for");
        }
    }

    /** What is shown in a talk is asked in the sitting before it, of both, and opens to both. */
    private static void checkWishes(Sitting sitting, List<Sitting> before) {
        for (Prompt prompt : sitting.prompts()) {
            if (prompt.kind() instanceof Timer timer && timer.wishes() != null) {
                boolean said = !before.isEmpty()
                        && before.getLast()
                                .prompt(timer.wishes())
                                .filter(one -> one.visibility() == Visibility.SEALED)
                                .isPresent();
                if (!said) {
                    throw new IllegalArgumentException(
                            sitting.key() + ": nobody says " + timer.wishes() + " before it");
                }
            }
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
            if (prompt.visibility() == Visibility.UNTIL_OPENED) {
                throw new IllegalArgumentException(
                        sitting.key() + "/" + read + ": nothing follows from what a clinician may or may not open");
            }
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
        return offered.kind() instanceof OneOf oneOf
                ? keys(oneOf.options())
                : offered.kind() instanceof PromptKind.Choices choices ? keys(choices.options()) : Set.of();
    }

    private static Set<String> keys(List<Option> options) {
        return options.stream().map(Option::key).collect(Collectors.toSet());
    }
}
