package org.hearthwork.tracking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hearthwork.homework.LessSafe;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.Charted;
import org.jspecify.annotations.Nullable;

/** What the work with one exercise came to over the last weeks: for clinicians, to be drawn and to be read as a table. */
public sealed interface Trend {

    /** Those of one exercise. @param title of the exercise */
    record Of(String exercise, String title, List<Trend> trends) {

        /** Only what may stand on a page that others could look at: nothing that is for the care team alone. */
        public Of unguarded() {
            return new Of(
                    exercise,
                    title,
                    trends.stream().filter(trend -> !trend.guarded()).toList());
        }

        /** Where somebody feels much less safe to be honest than they did. */
        public List<Fall> falls() {
            return trends.stream()
                    .flatMap(trend ->
                            trend instanceof Lines lines ? lines.falls().stream() : java.util.stream.Stream.of())
                    .toList();
        }
    }

    /** Whether something of it is for the care team alone. */
    default boolean guarded() {
        return false;
    }

    /** One day, with the figure of each of the two who gave one. */
    record Point(LocalDate day, Map<Seat, Integer> of) {

        public Optional<Integer> by(Seat seat) {
            return Optional.ofNullable(of.get(seat));
        }
    }

    /** How one scale went: two lines, and never a mean. @param label of its question */
    record Lines(Charted what, String label, int min, int max, boolean guarded, List<Point> points) implements Trend {

        /** What the last talk is held against. */
        public static final int TALKS_BEFORE = 3;

        public List<Fall> falls() {
            return what == Charted.SAFE
                    ? java.util.stream.Stream.of(Seat.values())
                            .flatMap(seat -> fall(seat).stream())
                            .toList()
                    : List.of();
        }

        private Optional<Fall> fall(Seat seat) {
            List<Point> said =
                    points.stream().filter(point -> point.by(seat).isPresent()).toList();
            if (said.size() < 2) {
                return Optional.empty();
            }
            int last = said.size() - 1;
            int highest = IntStream.range(Math.max(0, last - TALKS_BEFORE), last)
                    .map(at -> said.get(at).by(seat).orElseThrow())
                    .max()
                    .orElseThrow();
            int now = said.get(last).by(seat).orElseThrow();
            return LessSafe.fell(highest, now)
                    ? Optional.of(new Fall(seat, highest, now, said.get(last).day()))
                    : Optional.empty();
        }
    }

    /** @param from the highest of the talks before */
    record Fall(Seat seat, int from, int to, LocalDate day) {}

    /** The talks in turns, the oldest first. */
    record Talks(List<Talk> talks) implements Trend {

        /**
         * @param understood by who spoke: how well the other one had understood them
         * @param turns how often each of the two spoke; of a talk that was not held in step, nothing
         */
        public record Talk(LocalDate day, Map<Seat, Integer> understood, Map<Seat, Integer> turns, int pauses) {}

        public int pauses() {
            return talks.stream().mapToInt(Talk::pauses).sum();
        }

        public int turns(Seat seat) {
            return talks.stream()
                    .mapToInt(talk -> talk.turns().getOrDefault(seat, 0))
                    .sum();
        }
    }

    /** Dates, week by week. @param began how often each of the two was the first to say what would suit them */
    record Dates(List<Week> weeks, Map<Seat, Integer> began) implements Trend {

        public enum State {
            NOTHING,
            /** Agreed on, and it did not come about, or nobody said yet. */
            PLANNED,
            PLAN_B,
            DATE
        }

        /**
         * @param monday its first day
         * @param minutes undisturbed, by whoever says less; null where nobody said
         * @param closer by how much closer each felt afterwards
         */
        public record Week(
                LocalDate monday, State state, @Nullable Integer minutes, Map<Seat, Integer> closer) {}

        public int of(State state) {
            return (int) weeks.stream().filter(week -> week.state() == state).count();
        }
    }

    /** What excites each of the two, and what of it they did. */
    record Exciting(boolean guarded, List<Thing> things) implements Trend {

        /** @param did whether the two did it */
        public record Thing(String label, int a, int b, boolean did) {}
    }

    /**
     * What both welcome, and where somebody felt pressed. All of it comes of answers that never reach the other one, and so it is
     * for the care team alone, the size too: a number that shrinks tells each what the other one took back.
     */
    record Welcome(List<Day> days) implements Trend {

        /**
         * @param both how many things both welcome from this day on, or null where none asked so far
         * @param pressed what each of the two said who felt pressure, in the words of the question
         */
        public record Day(LocalDate day, @Nullable Integer both, Map<Seat, String> pressed) {}

        @Override
        public boolean guarded() {
            return true;
        }
    }

    /** Maps of who does what that both drew, the oldest first. */
    record Maps(List<Drawn> maps) implements Trend {

        public record Drawn(LocalDate day, List<Group> groups) {}

        public record Group(String label, List<Band> bands) {}

        /** Where the work of one kind lies by each of the two, from 0, all with A, to 1, all with B. */
        public record Band(String label, double byA, double byB) {}
    }
}
