package org.hearthwork.library.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Rows and columns to tick or to write in by hand. */
final class PaperTable extends Div {

    /** @param ruled whether something is written into its cells, and not ticked */
    PaperTable(List<String> heads, List<String> rows, boolean ruled) {
        addClassNames("paper-table", ruled ? "ruled" : "boxed");
        getStyle().set("--columns", Integer.toString(heads.size()));
        add(new Span());
        heads.forEach(head -> add(new Span(head)));
        rows.forEach(row -> {
            add(new Span(row));
            heads.forEach(head -> add(ruled ? new Span() : PaperField.square()));
        });
    }
}
