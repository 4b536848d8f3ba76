package org.hearthwork.tracking.ui;

import static org.hearthwork.tracking.ui.Sketch.say;
import static org.hearthwork.tracking.ui.TrendSketches.day;
import static org.hearthwork.tracking.ui.TrendSketches.name;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hearthwork.couples.Couple;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Chart;
import org.hearthwork.kit.ui.Chart.As;
import org.hearthwork.kit.ui.Chart.Drawing;
import org.hearthwork.kit.ui.Chart.Panel;
import org.hearthwork.kit.ui.Chart.Series;
import org.hearthwork.kit.ui.Markup;
import org.hearthwork.tracking.Trend;
import org.hearthwork.tracking.Trend.Welcome.Day;

/** How many things both welcome, as steps, and beneath them a mark where somebody felt pressed: the upper row is A, the lower B. */
final class WelcomeSketch {

    private static final int STEP = 4;
    private static final int ROW_OF_A = 2;
    private static final int ROW_OF_B = 1;

    private WelcomeSketch() {}

    static Sketch of(Trend.Welcome welcome, Couple couple) {
        List<Day> days = welcome.days();
        int most = days.stream()
                .mapToInt(day -> day.both() == null ? 0 : day.both())
                .max()
                .orElse(0);
        int upTo = Math.max(STEP, (most + STEP - 1) / STEP * STEP);
        List<String> names = days.stream().map(day -> day(day.day())).toList();
        String a = name(couple, Seat.A);
        String b = name(couple, Seat.B);
        return new Sketch(
                say("homework.trend.welcome"),
                List.of(say("homework.trend.welcome.words", a, b)),
                List.of(
                        legend("step", say("homework.trend.welcome.size")),
                        legend("warn", say("homework.trend.welcome.pressed"))),
                Drawing.over(
                        names,
                        new Panel(110, 0, upTo, STEP, true, List.of(new Series(As.STEPS, Chart.Of.BOTH, sizes(days)))),
                        new Panel(44, 0, 3, 3, false, List.of(new Series(As.DOTS, Chart.Of.WARN, pressed(days))))),
                List.of(
                        say("homework.trend.day"),
                        say("homework.trend.welcome.size"),
                        say("homework.trend.welcome.pressed-by", a),
                        say("homework.trend.welcome.pressed-by", b)),
                days.stream()
                        .map(day -> Sketch.row(
                                day(day.day()),
                                day.both() == null ? "–" : day.both().toString(),
                                day.pressed().getOrDefault(Seat.A, "–"),
                                day.pressed().getOrDefault(Seat.B, "–")))
                        .toList());
    }

    private static List<List<Integer>> sizes(List<Day> days) {
        return IntStream.range(0, days.size())
                .boxed()
                .flatMap(at ->
                        java.util.Optional.ofNullable(days.get(at).both()).map(both -> List.of(at, both)).stream())
                .toList();
    }

    private static List<List<Integer>> pressed(List<Day> days) {
        List<List<Integer>> at = new ArrayList<>();
        for (int day = 0; day < days.size(); day++) {
            if (days.get(day).pressed().containsKey(Seat.A)) {
                at.add(List.of(day, ROW_OF_A));
            }
            if (days.get(day).pressed().containsKey(Seat.B)) {
                at.add(List.of(day, ROW_OF_B));
            }
        }
        return at;
    }

    private static Markup legend(String look, String words) {
        return Markup.of(
                "span.seat-name",
                Markup.of("span.trend-mark.trend-mark-" + look).set("aria-hidden", "true"),
                Markup.of("span", words));
    }
}
