package org.hearthwork.tracking.ui;

import java.util.List;
import org.hearthwork.kit.ui.Chart;
import org.hearthwork.kit.ui.Markup;

/**
 * A trend as it is shown: drawn, and the same in a table.
 *
 * @param words what it comes to, in lines; none where the drawing says it all
 * @param legend what the marks stand for, each a mark with its words
 * @param heads the words above the columns of the table
 */
record Sketch(
        String title,
        List<String> words,
        List<Markup> legend,
        Chart.Drawing drawing,
        List<String> heads,
        List<Markup> rows) {

    static String say(String key, Object... with) {
        return Sayings.of(key, with);
    }

    static Markup row(String head, String... cells) {
        Markup row = Markup.of("tr", Markup.of("th", head).set("scope", "row"));
        for (String cell : cells) {
            row.add(Markup.of("td.number", cell));
        }
        return row;
    }
}
