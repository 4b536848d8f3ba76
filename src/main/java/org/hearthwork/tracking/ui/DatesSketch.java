package org.hearthwork.tracking.ui;

import static org.hearthwork.tracking.ui.Sketch.say;
import static org.hearthwork.tracking.ui.TrendSketches.day;
import static org.hearthwork.tracking.ui.TrendSketches.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearthwork.couples.Couple;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Chart;
import org.hearthwork.kit.ui.Chart.As;
import org.hearthwork.kit.ui.Chart.Drawing;
import org.hearthwork.kit.ui.Chart.Panel;
import org.hearthwork.kit.ui.Chart.Series;
import org.hearthwork.kit.ui.Markup;
import org.hearthwork.tracking.Trend;
import org.hearthwork.tracking.Trend.Dates.State;
import org.hearthwork.tracking.Trend.Dates.Week;

/** Twelve weeks of dates: a strip, over it nothing that counts on, a bar of undisturbed minutes, and how much closer each felt. No streak. */
final class DatesSketch {

    private static final int MOST_MINUTES = 120;
    private static final int CLOSER = 5; // what a figure beyond it would tell no more

    private DatesSketch() {}

    static Sketch of(Trend.Dates dates, Couple couple) {
        List<Week> weeks = dates.weeks();
        List<Series> strip = List.of(
                new Series(As.DOTS, Chart.Of.BOTH, of(weeks, State.DATE)),
                new Series(As.DOTS, Chart.Of.HALF, of(weeks, State.PLAN_B)),
                new Series(As.DOTS, Chart.Of.RING, of(weeks, State.PLANNED)));
        List<List<Integer>> minutes = new ArrayList<>();
        for (int at = 0; at < weeks.size(); at++) {
            Integer many = weeks.get(at).minutes();
            if (many != null) {
                minutes.add(List.of(at, many));
            }
        }
        List<Trend.Point> closer = weeks.stream()
                .map(week -> new Trend.Point(week.monday(), week.closer()))
                .toList();
        int planned = dates.of(State.DATE) + dates.of(State.PLAN_B) + dates.of(State.PLANNED);
        return new Sketch(
                say("homework.trend.dates"),
                List.of(
                        say("homework.trend.dates.words", planned, dates.of(State.DATE), dates.of(State.PLAN_B)),
                        say(
                                "homework.trend.dates.began",
                                name(couple, Seat.A),
                                dates.began().getOrDefault(Seat.A, 0),
                                name(couple, Seat.B),
                                dates.began().getOrDefault(Seat.B, 0))),
                List.of(
                        legend("full", "date"),
                        legend("half", "plan-b"),
                        legend("ring", "planned"),
                        Markup.seatName(Seat.A, say("homework.trend.dates.closer", name(couple, Seat.A))),
                        Markup.seatName(Seat.B, say("homework.trend.dates.closer", name(couple, Seat.B)))),
                Drawing.over(
                        weeks.stream().map(week -> day(week.monday())).toList(),
                        new Panel(26, 0, 2, 2, false, strip),
                        new Panel(70, 0, MOST_MINUTES, 60, true, List.of(new Series(As.BARS, Chart.Of.BOTH, minutes)))
                                .called(say("homework.trend.dates.minutes")),
                        new Panel(
                                        70,
                                        -CLOSER,
                                        CLOSER,
                                        CLOSER,
                                        true,
                                        List.of(
                                                TrendSketches.line(closer, Seat.A, As.LINE),
                                                TrendSketches.line(closer, Seat.B, As.LINE)))
                                .called(say("homework.trend.dates.closer-by"))),
                List.of(
                        say("homework.trend.week"),
                        say("homework.trend.dates.what"),
                        say("homework.trend.dates.minutes"),
                        say("homework.trend.dates.closer", name(couple, Seat.A)),
                        say("homework.trend.dates.closer", name(couple, Seat.B))),
                weeks.stream().map(DatesSketch::row).toList());
    }

    private static List<List<Integer>> of(List<Week> weeks, State state) {
        List<List<Integer>> at = new ArrayList<>();
        for (int week = 0; week < weeks.size(); week++) {
            if (weeks.get(week).state() == state) {
                at.add(List.of(week, 1));
            }
        }
        return at;
    }

    private static Markup legend(String look, String what) {
        return Markup.of(
                "span.seat-name",
                Markup.of("span.trend-mark.trend-mark-" + look).set("aria-hidden", "true"),
                Markup.of("span", say("homework.trend.dates." + what)));
    }

    private static Markup row(Week week) {
        Integer minutes = week.minutes();
        return Sketch.row(
                day(week.monday()),
                say("homework.trend.dates."
                        + week.state().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                minutes == null ? "–" : minutes.toString(),
                closer(week, Seat.A),
                closer(week, Seat.B));
    }

    private static String closer(Week week, Seat seat) {
        Integer by = week.closer().get(seat);
        return by == null ? "–" : by > 0 ? "+" + by : TrendSketches.signed(by);
    }
}
