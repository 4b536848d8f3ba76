package org.hearthwork.tracking.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearthwork.instruments.Talk;
import org.hearthwork.instruments.TalkTurns;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.Cards;
import org.hearthwork.library.Charted;
import org.hearthwork.library.Column;
import org.hearthwork.library.Meaning;
import org.hearthwork.library.Option;
import org.hearthwork.library.PromptKind;
import org.hearthwork.tracking.Trend;
import org.jspecify.annotations.Nullable;

/**
 * How answers become a trend: of these and of nothing else, whatever their exercise.
 *
 * @param said what was answered to one exercise, in the order of its work
 */
record TrendRules(ZoneId zone, Instant now, List<Paired> said) {

    private LocalDate day(Work work) {
        return LocalDate.ofInstant(work.dueAt().isAfter(now) ? now : work.dueAt(), zone);
    }

    private Stream<Paired> charted(Charted what) {
        return said.stream().filter(pair -> pair.prompt().charted() == what);
    }

    static Map<Seat, Integer> figures(Paired pair) {
        Map<Seat, Integer> figures = new EnumMap<>(Seat.class);
        pair.answers().forEach((seat, answer) -> {
            Integer figure = answer.body().numberOrNull();
            if (figure != null) {
                figures.put(seat, figure);
            }
        });
        return figures;
    }

    /** Whether something of it never reaches the other one. */
    private static boolean guarded(List<Paired> pairs) {
        return pairs.stream().anyMatch(pair -> !pair.prompt().visibility().mayReachTheOther());
    }

    /** What both welcome, and where somebody felt pressed. */
    Optional<Trend> welcome() {
        return WelcomeRules.of(said, this::day);
    }

    Optional<Trend> lines(Charted what) {
        List<Paired> pairs = charted(what).toList();
        if (pairs.isEmpty() || !(pairs.getLast().prompt().kind() instanceof PromptKind.Scale scale)) {
            return Optional.empty();
        }
        return Optional.of(new Trend.Lines(
                what,
                pairs.getLast().prompt().label(),
                scale.min(),
                scale.max(),
                guarded(pairs),
                pairs.stream()
                        .map(pair -> new Trend.Point(day(pair.work()), figures(pair)))
                        .toList()));
    }

    /** What was held in step tells of itself; of the others, their answers do. */
    Optional<Trend> talks(List<Work> work, Map<UUID, Talk> held) {
        Map<UUID, Map<Seat, Integer>> understood = new HashMap<>();
        charted(Charted.UNDERSTOOD)
                .forEach(pair -> understood
                        .computeIfAbsent(pair.work().occurrence(), one -> new EnumMap<>(Seat.class))
                        .putAll(figures(pair)));
        List<Trend.Talks.Talk> talks = new ArrayList<>();
        for (Work one : work) {
            Talk talk = held.get(one.occurrence());
            Map<Seat, Integer> rated = understood.getOrDefault(one.occurrence(), new EnumMap<>(Seat.class));
            Map<Seat, Integer> turns = new EnumMap<>(Seat.class);
            if (talk != null) {
                for (TalkTurns.Turn turn : talk.turns().all()) {
                    turns.merge(turn.speaker(), turn.attempts().size(), Integer::sum);
                    turn.attempts().stream()
                            .map(TalkTurns.Attempt::understood)
                            .filter(Objects::nonNull)
                            .forEach(figure -> rated.put(turn.speaker(), figure));
                }
            }
            if (talk != null || !rated.isEmpty()) {
                talks.add(new Trend.Talks.Talk(day(one), rated, turns, talk == null ? 0 : talk.pauses()));
            }
        }
        return talks.isEmpty() ? Optional.empty() : Optional.of(new Trend.Talks(List.copyOf(talks)));
    }

    /** The cards that both rated, and whether the two did what they had decided on. */
    Optional<Trend> exciting() {
        Map<String, Trend.Exciting.Thing> things = new LinkedHashMap<>();
        Set<String> did = did();
        charted(Charted.EXCITES)
                .filter(pair -> pair.answers().size() == Seat.values().length)
                .forEach(pair -> {
                    if (pair.prompt().kind() instanceof Cards cards) {
                        cards.items().forEach(item -> {
                            Integer a = excites(pair, Seat.A, cards, item);
                            Integer b = excites(pair, Seat.B, cards, item);
                            if (a != null && b != null) {
                                things.put(
                                        item.key(),
                                        new Trend.Exciting.Thing(item.label(), a, b, did.contains(item.key())));
                            }
                        });
                    }
                });
        return things.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Trend.Exciting(guarded(charted(Charted.EXCITES).toList()), List.copyOf(things.values())));
    }

    /** What stands beside the numbers, such as "never", is no figure. */
    private static @Nullable Integer excites(Paired pair, Seat seat, Cards cards, Option item) {
        Column column = cards.columns().getFirst();
        String value = pair.required(seat)
                .body()
                .cellsOrNone()
                .getOrDefault(item.key(), Map.of())
                .get(column.key());
        int at = value == null ? -1 : column.line().indexOf(value);
        return at < 0 ? null : at;
    }

    /** In the order of time: what was decided on last when it came about. */
    private Set<String> did() {
        Set<String> did = new HashSet<>();
        Map<UUID, List<String>> decided = new HashMap<>(); // by assignment
        said.stream()
                .sorted(Comparator.comparing(pair -> pair.work().opensAt()))
                .forEach(pair -> {
                    List<String> meant = decided.computeIfAbsent(pair.work().assignment(), one -> new ArrayList<>());
                    if (pair.prompt().charted() == Charted.DECIDED) {
                        meant.clear();
                        pair.answers()
                                .values()
                                .forEach(answer -> meant.addAll(answer.body().keysOrNone()));
                    } else if (pair.prompt().charted() == Charted.HAPPENED && cameAbout(pair)) {
                        did.addAll(meant);
                    }
                });
        return did;
    }

    private static boolean cameAbout(Paired pair) {
        return means(pair, Meaning.DONE) || means(pair, Meaning.PLAN_B);
    }

    static boolean means(Paired pair, Meaning meaning) {
        return pair.prompt().kind() instanceof PromptKind.Choice(List<Option> options)
                && pair.answers().values().stream()
                        .flatMap(answer -> answer.body().keysOrNone().stream())
                        .anyMatch(key ->
                                options.stream().anyMatch(option -> option.key().equals(key) && option.means(meaning)));
    }

    /** Each map that both drew, group by group. */
    Optional<Trend> maps() {
        Map<UUID, List<Trend.Maps.Group>> byMap = new LinkedHashMap<>();
        Map<UUID, LocalDate> days = new HashMap<>();
        said.stream().filter(pair -> !pair.leanings().isEmpty()).forEach(pair -> {
            byMap.computeIfAbsent(pair.work().occurrence(), one -> new ArrayList<>())
                    .add(new Trend.Maps.Group(
                            pair.prompt().label(),
                            pair.leanings().stream()
                                    .map(one -> new Trend.Maps.Band(one.column(), one.byA(), one.byB()))
                                    .toList()));
            days.put(pair.work().occurrence(), day(pair.work()));
        });
        return byMap.isEmpty()
                ? Optional.empty()
                : Optional.of(new Trend.Maps(byMap.entrySet().stream()
                        .map(map -> new Trend.Maps.Drawn(
                                Objects.requireNonNull(days.get(map.getKey())), List.copyOf(map.getValue())))
                        .toList()));
    }
}
