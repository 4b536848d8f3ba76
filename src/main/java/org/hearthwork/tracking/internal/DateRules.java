package org.hearthwork.tracking.internal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.Meaning;
import org.hearthwork.library.Option;
import org.hearthwork.library.PromptKind;
import org.hearthwork.tracking.Trend;
import org.hearthwork.tracking.Trend.Dates.State;
import org.hearthwork.tracking.Trend.Dates.Week;
import org.jspecify.annotations.Nullable;

/** What the dates of two people come to, week by week; a look back stands for the date of the evening before. */
final class DateRules {

    private DateRules() {}

    /**
     * @param wishes where each says what would suit them
     * @param lookBacks where each says what became of a date that the two had agreed on, also those to come
     * @param said what was answered to these look-backs
     */
    static Optional<Trend> of(List<Work> wishes, List<Work> lookBacks, List<Paired> said, ZoneId zone, Instant now) {
        if (lookBacks.isEmpty()) {
            return Optional.empty();
        }
        LocalDate last = monday(LocalDate.ofInstant(now, zone));
        Map<LocalDate, Week> weeks = new LinkedHashMap<>();
        for (int back = Trends.WEEKS - 1; back >= 0; back--) {
            LocalDate monday = last.minusWeeks(back);
            weeks.put(monday, new Week(monday, State.NOTHING, null, Map.of()));
        }
        for (Work one : lookBacks) {
            LocalDate monday = monday(LocalDate.ofInstant(one.opensAt(), zone).minusDays(1));
            Week week = week(monday, one.occurrence(), said);
            weeks.computeIfPresent(
                    monday, (same, before) -> before.state().compareTo(week.state()) > 0 ? before : week);
        }
        return Optional.of(new Trend.Dates(List.copyOf(weeks.values()), began(wishes)));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Week week(LocalDate monday, UUID lookBack, List<Paired> said) {
        State state = State.PLANNED;
        Integer minutes = null;
        Map<Seat, Integer> before = new EnumMap<>(Seat.class);
        Map<Seat, Integer> after = new EnumMap<>(Seat.class);
        for (Paired pair : said) {
            if (!pair.work().occurrence().equals(lookBack) || pair.prompt().charted() == null) {
                continue;
            }
            switch (pair.prompt().charted()) {
                case HAPPENED ->
                    state = TrendRules.means(pair, Meaning.DONE)
                            ? State.DATE
                            : TrendRules.means(pair, Meaning.PLAN_B) ? State.PLAN_B : State.PLANNED;
                case MINUTES -> minutes = least(pair);
                case CLOSE_BEFORE -> before.putAll(TrendRules.figures(pair));
                case CLOSE_AFTER -> after.putAll(TrendRules.figures(pair));
                default -> {} // no part of a date
            }
        }
        Map<Seat, Integer> closer = new EnumMap<>(Seat.class);
        before.forEach((seat, figure) -> {
            if (after.containsKey(seat)) {
                closer.put(seat, Objects.requireNonNull(after.get(seat)) - figure);
            }
        });
        return new Week(monday, state, minutes, closer);
    }

    /** By whoever says less. */
    private static @Nullable Integer least(Paired pair) {
        if (!(pair.prompt().kind() instanceof PromptKind.Choice(List<Option> options))) {
            return null;
        }
        return pair.answers().values().stream()
                .flatMap(answer -> answer.body().keysOrNone().stream())
                .flatMap(key -> options.stream()
                        .filter(option -> option.key().equals(key) && option.amount() != null)
                        .map(option -> Objects.requireNonNull(option.amount())))
                .min(Integer::compareTo)
                .orElse(null);
    }

    /** Who was the first to say what would suit them. */
    private static Map<Seat, Integer> began(List<Work> wishes) {
        Map<Seat, Integer> began = new EnumMap<>(Seat.class);
        for (Work wish : wishes) {
            Instant a = finished(wish, Seat.A);
            Instant b = finished(wish, Seat.B);
            if (!a.equals(b)) {
                began.merge(a.isBefore(b) ? Seat.A : Seat.B, 1, Integer::sum);
            }
        }
        return began;
    }

    private static Instant finished(Work wish, Seat seat) {
        Work.Part part = wish.parts().get(seat);
        return part == null || !part.done() || part.finishedAt() == null ? Instant.MAX : part.finishedAt();
    }
}
