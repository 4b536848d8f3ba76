package org.hearthwork.tracking.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Charted;
import org.hearthwork.library.Mechanism.BothSaid;
import org.hearthwork.library.Option;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Sitting;
import org.hearthwork.tracking.Trend;
import org.jspecify.annotations.Nullable;

/** How much is welcome to both, each time they say it anew, and where somebody felt pressed meanwhile. */
final class WelcomeRules {

    private WelcomeRules() {}

    /** @param day of a piece of work */
    static Optional<Trend> of(List<Paired> said, Function<Work, LocalDate> day) {
        SortedMap<Instant, Trend.Welcome.Day> days = new TreeMap<>();
        byOccurrence(said, Charted.WELCOME)
                .values()
                .forEach(menu -> size(menu).ifPresent(size -> {
                    Work work = menu.getFirst().work();
                    days.put(work.opensAt(), new Trend.Welcome.Day(day.apply(work), size, Map.of()));
                }));
        byOccurrence(said, Charted.PRESSURE).values().forEach(log -> {
            Work work = log.getFirst().work();
            days.put(work.opensAt(), new Trend.Welcome.Day(day.apply(work), null, pressed(log.getFirst())));
        });
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(new Trend.Welcome(carriedOn(List.copyOf(days.values()))));
    }

    private static Map<UUID, List<Paired>> byOccurrence(List<Paired> said, Charted what) {
        Map<UUID, List<Paired>> byOccurrence = new LinkedHashMap<>();
        said.stream()
                .filter(pair -> pair.prompt().charted() == what)
                .forEach(pair -> byOccurrence
                        .computeIfAbsent(pair.work().occurrence(), one -> new java.util.ArrayList<>())
                        .add(pair));
        return byOccurrence;
    }

    /** A size holds until they say it anew. */
    private static List<Trend.Welcome.Day> carriedOn(List<Trend.Welcome.Day> days) {
        List<Trend.Welcome.Day> carried = new java.util.ArrayList<>();
        Integer last = null;
        for (Trend.Welcome.Day day : days) {
            last = day.both() == null ? last : day.both();
            carried.add(new Trend.Welcome.Day(day.day(), last, day.pressed()));
        }
        return List.copyOf(carried);
    }

    /** All that both want, also what is too little for a menu; nothing while one of the two said nothing. */
    private static Optional<Integer> size(List<Paired> menu) {
        boolean both = menu.stream()
                        .flatMap(pair -> pair.answers().keySet().stream())
                        .distinct()
                        .count()
                == Seat.values().length;
        Paired first = menu.getFirst();
        return first.exercise()
                .sitting(first.work().sitting())
                .filter(sitting -> both)
                .flatMap(WelcomeRules::rule)
                .map(rule -> menu.stream()
                        .filter(pair -> rule.of().contains(pair.prompt().key()))
                        .mapToInt(pair -> wantedByBoth(pair, rule))
                        .sum());
    }

    private static Optional<BothSaid> rule(Sitting sitting) {
        return sitting.mechanisms().stream()
                .filter(BothSaid.class::isInstance)
                .map(BothSaid.class::cast)
                .findFirst();
    }

    private static int wantedByBoth(Paired pair, BothSaid rule) {
        Map<String, Map<String, String>> a = cells(pair.answers().get(Seat.A));
        Map<String, Map<String, String>> b = cells(pair.answers().get(Seat.B));
        return (int) a.entrySet().stream()
                .filter(card ->
                        rule.isWanted(card.getValue()) && rule.isWanted(b.getOrDefault(card.getKey(), Map.of())))
                .count();
    }

    private static Map<String, Map<String, String>> cells(@Nullable AnswerRow answer) {
        return answer == null ? Map.of() : answer.body().cellsOrNone();
    }

    private static Map<Seat, String> pressed(Paired log) {
        Map<Seat, String> pressed = new EnumMap<>(Seat.class);
        if (log.prompt().kind() instanceof PromptKind.Choice(List<Option> options)) {
            log.answers()
                    .forEach((seat, answer) -> options.stream()
                            .filter(option ->
                                    chosen(answer.body(), option) && option.amount() != null && option.amount() > 0)
                            .forEach(option -> pressed.put(seat, option.label())));
        }
        return pressed;
    }

    private static boolean chosen(AnswerBody body, Option option) {
        return body.keysOrNone().contains(option.key());
    }
}
