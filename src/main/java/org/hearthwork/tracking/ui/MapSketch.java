package org.hearthwork.tracking.ui;

import static org.hearthwork.tracking.ui.Sketch.say;
import static org.hearthwork.tracking.ui.TrendSketches.name;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearthwork.couples.Couple;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Chart;
import org.hearthwork.kit.ui.Chart.As;
import org.hearthwork.kit.ui.Chart.Drawing;
import org.hearthwork.kit.ui.Chart.Panel;
import org.hearthwork.kit.ui.Chart.Series;
import org.hearthwork.tracking.Trend.Maps.Band;
import org.hearthwork.tracking.Trend.Maps.Drawn;
import org.hearthwork.tracking.Trend.Maps.Group;

/**
 * Where the work lies, group by group, between the two: bars to the left towards the one, to the right towards the other, a bar
 * each for noticing, planning and doing. Halfway between how each of the two sees it; how far apart they see it stands in the
 * figures. No sum over all of it: there is nothing to win.
 */
final class MapSketch {

    private static final int WHOLE = 100;

    private MapSketch() {}

    static Sketch of(Drawn map, Couple couple) {
        List<Group> groups = map.groups();
        int bands =
                groups.stream().mapToInt(group -> group.bands().size()).max().orElse(0);
        List<Series> series = new ArrayList<>();
        for (int band = 0; band < bands; band++) {
            series.add(bars(groups, band, Seat.A));
            series.add(bars(groups, band, Seat.B));
        }
        List<String> heads = new ArrayList<>(List.of(say("homework.trend.map.group"), say("homework.trend.map.part")));
        for (Seat seat : Seat.values()) {
            heads.add(say("homework.page.leanings.by", name(couple, seat)));
        }
        heads.add(say("homework.trend.map.gap"));
        return new Sketch(
                say("homework.trend.map"),
                List.of(say(
                        "homework.trend.map.words",
                        groups.isEmpty()
                                ? ""
                                : groups.getFirst().bands().stream()
                                        .map(Band::label)
                                        .collect(Collectors.joining(", ")))),
                TrendSketches.names(couple),
                Drawing.across(
                        groups.stream().map(Group::label).toList(),
                        new Panel(34 * groups.size(), -WHOLE, WHOLE, WHOLE / 2, false, series)
                                .between(name(couple, Seat.A), name(couple, Seat.B))),
                heads,
                groups.stream()
                        .flatMap(group -> group.bands().stream()
                                .map(band -> Sketch.row(
                                        group.label(),
                                        band.label(),
                                        share(couple, band.byA()),
                                        share(couple, band.byB()),
                                        say(
                                                "homework.trend.map.points",
                                                Math.round(Math.abs(band.byA() - band.byB()) * WHOLE)))))
                        .toList());
    }

    private static Series bars(List<Group> groups, int band, Seat seat) {
        List<List<Integer>> at = IntStream.range(0, groups.size())
                .filter(group -> groups.get(group).bands().size() > band)
                .mapToObj(group ->
                        List.of(group, leaning(groups.get(group).bands().get(band))))
                .filter(bar -> seat == Seat.A ? bar.getLast() < 0 : bar.getLast() >= 0)
                .toList();
        return new Series(As.BARS, Chart.Of.seat(seat), at, band);
    }

    /** From -100, all with A, to 100, all with B. */
    private static int leaning(Band band) {
        return (int) Math.round(((band.byA() + band.byB()) / 2 - .5) * 2 * WHOLE);
    }

    private static String share(Couple couple, double at) {
        return say("homework.page.leanings.share", Math.round((1 - at) * WHOLE), name(couple, Seat.A));
    }
}
