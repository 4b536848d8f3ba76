package org.hearthwork.tracking.ui;

import static org.hearthwork.tracking.ui.Sketch.say;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearthwork.couples.Couple;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Chart;
import org.hearthwork.kit.ui.Chart.As;
import org.hearthwork.kit.ui.Chart.Drawing;
import org.hearthwork.kit.ui.Chart.Panel;
import org.hearthwork.kit.ui.Chart.Series;
import org.hearthwork.kit.ui.Markup;
import org.hearthwork.library.Charted;
import org.hearthwork.tracking.Trend;

/** How lines of two, and talks in turns, are drawn. */
final class TrendSketches {

    private static final String NOBODY = "–";

    private TrendSketches() {}

    static String day(LocalDate day) {
        return Dates.shortDay(day, locale());
    }

    static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? Locale.ENGLISH : ui.getLocale();
    }

    static String name(Couple couple, Seat seat) {
        return couple.partner(seat).firstName();
    }

    static List<Markup> names(Couple couple) {
        return Stream.of(Seat.values())
                .map(seat -> Markup.seatName(seat, name(couple, seat)))
                .toList();
    }

    private static String figure(Trend.Point point, Seat seat) {
        return point.by(seat).map(TrendSketches::signed).orElse(NOBODY);
    }

    static String signed(int figure) {
        return figure < 0 ? "−" + -figure : String.valueOf(figure);
    }

    static Series line(List<Trend.Point> points, Seat seat, As as) {
        List<List<Integer>> at = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            int here = i;
            points.get(i).by(seat).ifPresent(figure -> at.add(List.of(here, figure)));
        }
        return new Series(as, Chart.Of.seat(seat), at);
    }

    /** What was said to one scale, day by day; what is new is drawn as bars, because each is of another thing. */
    static Sketch lines(Trend.Lines lines, Couple couple) {
        As as = lines.what() == Charted.NEW ? As.BARS : As.LINE;
        List<Series> two = Stream.of(Seat.values())
                .map(seat -> line(lines.points(), seat, as))
                .toList();
        int step = lines.max() - lines.min() > 5 ? 5 : 1;
        return new Sketch(
                say("homework.trend." + lines.what().word()),
                List.of(),
                names(couple),
                Drawing.over(
                        lines.points().stream().map(point -> day(point.day())).toList(),
                        new Panel(120, lines.min(), lines.max(), step, true, two)),
                List.of(say("homework.trend.day"), name(couple, Seat.A), name(couple, Seat.B)),
                lines.points().stream()
                        .map(point -> Sketch.row(day(point.day()), figure(point, Seat.A), figure(point, Seat.B)))
                        .toList());
    }

    /** The dots of one talk are joined: the line between them is the gap. Beneath it, how often each of the two spoke. */
    static Sketch talks(Trend.Talks talks, Couple couple) {
        List<Trend.Point> points = talks.talks().stream()
                .map(talk -> new Trend.Point(talk.day(), talk.understood()))
                .toList();
        List<Trend.Point> turns = talks.talks().stream()
                .map(talk -> new Trend.Point(talk.day(), talk.turns()))
                .toList();
        List<Series> dots = List.of(
                new Series(As.GAPS, Chart.Of.BOTH, gaps(points)),
                line(points, Seat.A, As.DOTS),
                line(points, Seat.B, As.DOTS));
        List<Panel> panels = new ArrayList<>();
        panels.add(new Panel(130, 0, 4, 1, true, dots));
        int spoken = talks.turns(Seat.A) + talks.turns(Seat.B);
        if (spoken > 0) {
            panels.add(new Panel(
                            44, 0, 4, 4, false, List.of(line(turns, Seat.A, As.BARS), line(turns, Seat.B, As.BARS)))
                    .called(say("homework.trend.talks.rounds")));
        }
        List<String> words = new ArrayList<>(List.of(say("homework.trend.talks.words")));
        if (spoken > 0) {
            words.add(say(
                    "homework.trend.talks.balance",
                    name(couple, Seat.A),
                    talks.turns(Seat.A),
                    name(couple, Seat.B),
                    talks.turns(Seat.B),
                    talks.pauses()));
        }
        return new Sketch(
                say("homework.trend.talks"),
                words,
                Stream.of(Seat.values())
                        .map(seat -> Markup.seatName(
                                seat, say("homework.trend.talks.by", name(couple, seat), name(couple, seat.other()))))
                        .toList(),
                new Drawing(
                        panels, points.stream().map(point -> day(point.day())).toList(), null, null, null),
                List.of(
                        say("homework.trend.day"),
                        name(couple, Seat.A),
                        name(couple, Seat.B),
                        say("homework.trend.talks.turns-of", name(couple, Seat.A)),
                        say("homework.trend.talks.turns-of", name(couple, Seat.B)),
                        say("homework.trend.talks.pauses")),
                IntStream.range(0, points.size())
                        .mapToObj(at -> Sketch.row(
                                day(points.get(at).day()),
                                figure(points.get(at), Seat.A),
                                figure(points.get(at), Seat.B),
                                figure(turns.get(at), Seat.A),
                                figure(turns.get(at), Seat.B),
                                String.valueOf(talks.talks().get(at).pauses())))
                        .toList());
    }

    private static List<List<Integer>> gaps(List<Trend.Point> points) {
        List<List<Integer>> gaps = new ArrayList<>();
        for (int at = 0; at < points.size(); at++) {
            Trend.Point point = points.get(at);
            if (point.of().size() == Seat.values().length) {
                gaps.add(List.of(
                        at, point.by(Seat.A).orElseThrow(), point.by(Seat.B).orElseThrow()));
            }
        }
        return gaps;
    }
}
