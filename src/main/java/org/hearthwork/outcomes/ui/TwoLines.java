package org.hearthwork.outcomes.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Seat;
import org.hearthwork.outcomes.CoupleMeasures.Total;
import org.hearthwork.outcomes.Measure;
import org.springframework.modulith.NamedInterface;

/**
 * The totals of the two over time: two lines, apart in colour, mark and stroke, and never a mean. The line of the cut-off is for
 * the care team. What it draws stands in a table or in words beside it.
 */
@NamedInterface("parts")
public final class TwoLines extends Div {

    private static final int LEFT = 30; // room for the figures
    private static final int EDGE = 10;
    private static final int FOOT = 22; // room for the first and the last day
    private static final int PARTS = 3; // of the range, between lines of the grid

    private final Measure measure;
    private final List<Total> totals;
    private final ZoneId zone;
    private int width;
    private int height;

    /** @param label what it is, for who does not see it */
    private TwoLines(Measure measure, List<Total> totals, ZoneId zone, String label) {
        this.measure = measure;
        this.totals = totals;
        this.zone = zone;
        addClassName("two-lines");
        getElement().setAttribute("role", "img").setAttribute("aria-label", label);
    }

    /** Drawn twice, for much room and for little: so the figures have one size. */
    public static TwoLines of(Measure measure, List<Total> totals, ZoneId zone, String label) {
        TwoLines lines = new TwoLines(measure, totals, zone, label);
        lines.draw(720, 220, "two-lines-wide");
        lines.draw(330, 170, "two-lines-close");
        return lines;
    }

    /** For the brief, among other things to read. */
    public static TwoLines small(Measure measure, List<Total> totals, ZoneId zone, String label) {
        TwoLines lines = new TwoLines(measure, totals, zone, label);
        lines.draw(360, 110, "two-lines-small");
        return lines;
    }

    private void draw(int wide, int high, String look) {
        width = wide;
        height = high;
        add(new Svg("<svg viewBox=\"0 0 %d %d\" class=\"two-lines-drawing %s\" aria-hidden=\"true\">%s%s%s%s%s</svg>"
                .formatted(width, height + FOOT, look, grid(), cutOff(), days(), line(Seat.A), line(Seat.B))));
    }

    private double x(Instant at) {
        Instant first = totals.getFirst().at();
        long all = Duration.between(first, totals.getLast().at()).toMinutes();
        double share = all == 0 ? .5 : Duration.between(first, at).toMinutes() / (double) all;
        return LEFT + EDGE + share * (width - LEFT - 2 * EDGE);
    }

    private double y(double total) {
        return height - EDGE - total / measure.most() * (height - 2 * EDGE);
    }

    private String grid() {
        return Stream.iterate(0, at -> at <= measure.most(), at -> at + measure.most() / PARTS)
                .map(at -> written(
                        "<line class=\"two-lines-grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>"
                                + "<text class=\"two-lines-figure\" x=\"%d\" y=\"%.1f\">%d</text>",
                        LEFT, width, y(at), y(at), LEFT - 8, y(at) + 4, at))
                .collect(Collectors.joining());
    }

    /** The first day and the last. */
    private String days() {
        Instant first = totals.getFirst().at();
        Instant last = totals.getLast().at();
        return Stream.of(first, last)
                .distinct()
                .map(at -> written(
                        "<text class=\"two-lines-figure two-lines-day\" text-anchor=\"%s\" x=\"%.1f\" y=\"%d\">%s</text>",
                        first.equals(last) ? "middle" : at.equals(first) ? "start" : "end",
                        first.equals(last) ? x(at) : at.equals(first) ? LEFT : (double) width,
                        height + FOOT - 6,
                        Dates.shortDay(LocalDate.ofInstant(at, zone), getLocale())))
                .collect(Collectors.joining());
    }

    private String cutOff() {
        double at = y(measure.cutOff().doubleValue());
        return written(
                "<line class=\"two-lines-cut\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>"
                        + "<text class=\"two-lines-figure two-lines-cut-figure\" x=\"%d\" y=\"%.1f\">%s</text>",
                LEFT, width, at, at, width - 2, at - 4, measure.cutOff().toPlainString());
    }

    private String line(Seat seat) {
        List<Total> own = totals.stream().filter(total -> total.seat() == seat).toList();
        String points = own.stream()
                .map(total -> written("%.1f,%.1f", x(total.at()), y(total.total())))
                .collect(Collectors.joining(" "));
        String marks = own.stream()
                .map(total -> mark(seat, x(total.at()), y(total.total())))
                .collect(Collectors.joining());
        String whose = seat == Seat.A ? "a" : "b";
        return "<g class=\"two-lines-%s\"><polyline points=\"%s\"/>%s</g>".formatted(whose, points, marks);
    }

    /** A is a circle, B is a square, everywhere. */
    private static String mark(Seat seat, double x, double y) {
        return seat == Seat.A
                ? written("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>", x, y)
                : written("<rect x=\"%.1f\" y=\"%.1f\" width=\"8\" height=\"8\"/>", x - 4, y - 4);
    }

    private static String written(String pattern, Object... figures) {
        return String.format(Locale.ROOT, pattern, figures);
    }
}
