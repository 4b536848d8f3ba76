package org.hearthwork.tracking.ui;

import static org.hearthwork.tracking.ui.Sketch.say;
import static org.hearthwork.tracking.ui.TrendSketches.name;

import java.util.Comparator;
import java.util.List;
import org.hearthwork.couples.Couple;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Chart;
import org.hearthwork.kit.ui.Chart.As;
import org.hearthwork.kit.ui.Chart.Drawing;
import org.hearthwork.kit.ui.Chart.Panel;
import org.hearthwork.kit.ui.Chart.Series;
import org.hearthwork.kit.ui.Markup;
import org.hearthwork.tracking.Trend;
import org.hearthwork.tracking.Trend.Exciting.Thing;

/** How much each thing excites the one, across, and the other, upwards; what they did is filled. Their own screens never tell it. */
final class ExcitingSketch {

    private static final int MOST = 5;

    private ExcitingSketch() {}

    static Sketch of(Trend.Exciting exciting, Couple couple) {
        long did = exciting.things().stream().filter(Thing::did).count();
        return new Sketch(
                say("homework.trend.exciting"),
                List.of(say("homework.trend.exciting.words", name(couple, Seat.A), name(couple, Seat.B), did)),
                List.of(legend("full", "did"), legend("ring", "not-yet")),
                new Drawing(
                        List.of(new Panel(
                                190,
                                0,
                                MOST,
                                1,
                                true,
                                List.of(
                                        new Series(As.DOTS, Chart.Of.RING, at(exciting, false)),
                                        new Series(As.DOTS, Chart.Of.BOTH, at(exciting, true))))),
                        List.of(),
                        0,
                        MOST,
                        say("homework.trend.exciting.axes", name(couple, Seat.A), name(couple, Seat.B))),
                List.of(
                        say("homework.trend.exciting.what"),
                        name(couple, Seat.A),
                        name(couple, Seat.B),
                        say("homework.trend.exciting.did")),
                exciting.things().stream()
                        .sorted(Comparator.comparingInt((Thing thing) -> thing.a() + thing.b())
                                .reversed())
                        .map(thing -> Sketch.row(
                                thing.label(),
                                String.valueOf(thing.a()),
                                String.valueOf(thing.b()),
                                say(thing.did() ? "homework.trend.yes" : "homework.trend.no")))
                        .toList());
    }

    private static List<List<Integer>> at(Trend.Exciting exciting, boolean did) {
        return exciting.things().stream()
                .filter(thing -> thing.did() == did)
                .map(thing -> List.of(thing.a(), thing.b()))
                .distinct()
                .toList();
    }

    private static Markup legend(String look, String what) {
        return Markup.of(
                "span.seat-name",
                Markup.of("span.trend-mark.trend-mark-" + look).set("aria-hidden", "true"),
                Markup.of("span", say("homework.trend.exciting." + what)));
    }
}
