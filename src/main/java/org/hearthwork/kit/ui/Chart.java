package org.hearthwork.kit.ui;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import java.util.Locale;
import org.hearthwork.kit.Seat;
import org.jspecify.annotations.Nullable;

/**
 * A chart, drawn in the page from data. Nobody hears it: a table that says the same stands beside it. The library that draws is
 * fetched with the first chart, so no phone ever loads it.
 */
@Tag("hearth-chart")
@JsModule("./hearth-chart.ts")
@NpmPackage(value = "echarts", version = "6.1.0")
public final class Chart extends Drawn {

    public Chart(Drawing drawing) {
        super(drawing, () -> drawing);
    }

    /**
     * Panels above each other over the same line of weeks or days.
     *
     * @param names what stands under it, in order; none where it is a line of figures
     * @param from the ends of that line of figures, with the words under it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Drawing(
            List<Panel> panels,
            List<String> names,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String under,
            boolean across) {

        public Drawing(
                List<Panel> panels,
                List<String> names,
                @Nullable Integer from,
                @Nullable Integer to,
                @Nullable String under) {
            this(panels, names, from, to, under, false);
        }

        public static Drawing over(List<String> names, Panel... panels) {
            return new Drawing(List.of(panels), names, null, null, null);
        }

        /** Lying: the names stand beside it, one above the other. */
        public static Drawing across(List<String> names, Panel panel) {
            return new Drawing(List.of(panel), names, null, null, null, true);
        }
    }

    /**
     * @param height in px
     * @param axis whether its figures are written beside it
     * @param name what its figures count, where one drawing has several panels
     * @param ends whose side each end is, of one that lies
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Panel(
            int height,
            int from,
            int to,
            int step,
            boolean axis,
            List<Series> series,
            @Nullable String name,
            @Nullable List<String> ends) {

        public Panel(int height, int from, int to, int step, boolean axis, List<Series> series) {
            this(height, from, to, step, axis, series, null, null);
        }

        public Panel called(String words) {
            return new Panel(height, from, to, step, axis, series, words, ends);
        }

        public Panel between(String left, String right) {
            return new Panel(height, from, to, step, axis, series, name, List.of(left, right));
        }
    }

    /** @param at where and how much; of gaps where, from and to @param band of bars that lie in one row, which one it is */
    public record Series(
            As as, Of of, List<List<Integer>> at, @Nullable Integer band) {

        public Series(As as, Of of, List<List<Integer>> at) {
            this(as, of, at, null);
        }
    }

    public enum As {
        DOTS,
        LINE,
        BARS,
        /** A line that holds its height until the next place. */
        STEPS,
        /** From one figure to the other at one place. */
        GAPS;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Of {
        A,
        B,
        BOTH,
        RING,
        HALF,
        WARN;

        public static Of seat(Seat seat) {
            return seat == Seat.A ? A : B;
        }

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
