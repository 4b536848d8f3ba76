package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.stream.IntStream;
import org.hearthwork.couples.Couple;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Chart;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.Markup;
import org.hearthwork.kit.ui.Rows;
import org.hearthwork.tracking.Trend;

/** One trend of an exercise: the drawing, and folded beneath it the same in figures, for whoever reads or hears rather than looks. */
final class TrendCard extends Card {

    private final Div sketched = new Div();

    TrendCard(Trend trend, Couple couple) {
        addClassName("trend");
        sketched.addClassName("stack-tight");
        if (trend instanceof Trend.Maps maps && maps.maps().size() > 1) {
            add(whichMap(maps, couple));
        }
        show(sketch(trend, couple));
        if (trend.guarded()) {
            guarded();
            addComponentAsFirst(
                    Chip.quiet(getTranslation("homework.tag.clinician-only")).with(Glyph.DIAMOND));
        }
        add(sketched);
    }

    private static Sketch sketch(Trend trend, Couple couple) {
        return switch (trend) {
            case Trend.Lines lines -> TrendSketches.lines(lines, couple);
            case Trend.Talks talks -> TrendSketches.talks(talks, couple);
            case Trend.Dates dates -> DatesSketch.of(dates, couple);
            case Trend.Exciting exciting -> ExcitingSketch.of(exciting, couple);
            case Trend.Welcome welcome -> WelcomeSketch.of(welcome, couple);
            case Trend.Maps maps -> MapSketch.of(maps.maps().getLast(), couple);
        };
    }

    /** Before and after: one drawing that changes, so that the eye sees what moved. */
    private Component whichMap(Trend.Maps maps, Couple couple) {
        Select<Integer> which = new Select<>();
        which.setLabel(getTranslation("homework.trend.map.which"));
        which.setItems(IntStream.range(0, maps.maps().size()).boxed().toList());
        which.setItemLabelGenerator(at -> getTranslation(
                at == 0
                        ? "homework.trend.map.before"
                        : at == maps.maps().size() - 1 ? "homework.trend.map.after" : "homework.trend.map.between",
                Dates.shortDay(maps.maps().get(at).day(), getLocale())));
        which.setValue(maps.maps().size() - 1);
        Clicks.chosen(which, at -> show(MapSketch.of(maps.maps().get(at), couple)));
        which.addClassName("no-print");
        return which;
    }

    private void show(Sketch sketch) {
        sketched.removeAll();
        sketched.add(new H3(sketch.title()));
        sketch.words().forEach(line -> {
            Paragraph words = new Paragraph(line);
            words.addClassNames("soft", "small");
            sketched.add(words);
        });
        if (!sketch.legend().isEmpty()) {
            Markup legend = Markup.of("div.trend-legend", sketch.legend().toArray(Markup[]::new));
            sketched.add(new Rows(List.of(legend)));
        }
        sketched.add(new Chart(sketch.drawing()));
        Rows table = Rows.table("trend-table", sketch.heads(), sketch.rows()).called(sketch.title());
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        scroll.getElement().setAttribute("tabindex", "0").setAttribute("role", "group");
        scroll.getElement().setAttribute("aria-label", sketch.title());
        Details figures = new Details(getTranslation("homework.trend.figures"), scroll);
        figures.addClassName("trend-figures");
        sketched.add(figures);
    }
}
