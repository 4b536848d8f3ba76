package org.hearthwork.tracking.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.hearthwork.couples.Couple;
import org.hearthwork.homework.TalksHeld;
import org.hearthwork.instruments.Talk;
import org.hearthwork.library.Cards;
import org.hearthwork.library.Charted;
import org.hearthwork.library.Library;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.TimeWindows;
import org.hearthwork.tracking.Trend;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the work with each exercise came to over the last weeks. A fixed number of statements, however many exercises. */
@Component
public class Trends {

    public static final int WEEKS = 12;

    static final Duration BACK = Duration.ofDays(7L * WEEKS);
    private static final Duration AHEAD = Duration.ofDays(7); // a date that is agreed on is looked back on later

    /** What is drawn as lines of a scale, in this order. */
    private static final Set<Charted> LINES = EnumSet.of(
            Charted.RESPECTED,
            Charted.SAFE,
            Charted.NEW,
            Charted.FUN,
            Charted.TEAM,
            Charted.EXCITEMENT,
            Charted.FAIRNESS,
            Charted.APPRECIATED,
            Charted.EASE,
            Charted.CONNECTED,
            Charted.MEANING);

    private final WorkRows works;
    private final TalksHeld talks;
    private final Library library;

    Trends(WorkRows works, TalksHeld talks, Library library) {
        this.works = works;
        this.talks = talks;
        this.library = library;
    }

    /** @param exercise the key of one, or null for all */
    public List<Trend.Of> of(Couple couple, @Nullable String exercise, Instant now) {
        Instant since = now.minus(BACK);
        List<Work> work = works.around(couple, since, now.plus(AHEAD), exercise).stream()
                .filter(this::isCharted)
                .sorted(Comparator.comparing(Work::opensAt))
                .toList();
        if (work.isEmpty()) {
            return List.of();
        }
        List<Paired> said = Paired.said(
                library,
                work,
                works.answersOf(couple, work.stream().map(Work::occurrence).toList()));
        Map<UUID, Talk> held = talks.of(couple.id(), since);
        Map<String, List<Work>> byExercise = new LinkedHashMap<>();
        work.forEach(one -> byExercise
                .computeIfAbsent(one.edition().exercise(), key -> new ArrayList<>())
                .add(one));
        return byExercise.entrySet().stream()
                .map(entry -> new Trend.Of(
                        entry.getKey(),
                        library.exercise(entry.getValue().getLast().edition()).title(),
                        trends(entry.getValue(), said, held, couple.zone(), now)))
                .filter(of -> !of.trends().isEmpty())
                .toList();
    }

    private boolean isCharted(Work work) {
        return library.exercise(work.edition())
                .sitting(work.sitting())
                .filter(sitting -> sitting.talk().isPresent()
                        || sitting.prompts(false).stream().anyMatch(Trends::isCharted))
                .isPresent();
    }

    private boolean asks(Work work, Predicate<Prompt> of) {
        return library.exercise(work.edition())
                .sitting(work.sitting())
                .filter(sitting -> sitting.prompts(false).stream().anyMatch(of))
                .isPresent();
    }

    private static boolean isCharted(Prompt prompt) {
        return prompt.charted() != null || isWish(prompt) || prompt.kind() instanceof Cards cards && cards.isMap();
    }

    private static boolean isWish(Prompt prompt) {
        return prompt.kind() instanceof TimeWindows;
    }

    private List<Trend> trends(List<Work> work, List<Paired> all, Map<UUID, Talk> held, ZoneId zone, Instant now) {
        Set<UUID> ours = Set.copyOf(work.stream().map(Work::occurrence).toList());
        List<Paired> said = all.stream()
                .filter(pair -> ours.contains(pair.work().occurrence()))
                .toList();
        List<Trend> trends = new ArrayList<>();
        TrendRules rules = new TrendRules(zone, now, said);
        rules.talks(work, held).ifPresent(trends::add);
        DateRules.of(
                        work.stream().filter(one -> asks(one, Trends::isWish)).toList(),
                        work.stream()
                                .filter(one -> asks(one, prompt -> prompt.charted() == Charted.CLOSE_AFTER))
                                .toList(),
                        said,
                        zone,
                        now)
                .ifPresent(trends::add);
        rules.exciting().ifPresent(trends::add);
        rules.maps().ifPresent(trends::add);
        rules.welcome().ifPresent(trends::add);
        LINES.forEach(what -> rules.lines(what).ifPresent(trends::add));
        return trends;
    }
}
