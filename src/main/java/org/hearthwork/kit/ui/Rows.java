package org.hearthwork.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.function.IntConsumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many alike as data to one element: a list, a table, a drawing. Where each would be a tree of components, a session would keep
 * them all and every first answer would carry them one by one.
 */
@Tag("hearth-rows")
@JsModule("./hearth-rows.ts")
public final class Rows extends Component implements HasStyle {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CHOSEN = "event.detail";

    public Rows(List<Markup> rows) {
        getElement().setAttribute("drawn", JSON.writeValueAsString(rows));
    }

    public static Rows list(String classes, List<Markup> items) {
        return new Rows(List.of(Markup.of("ul.list." + classes, items.toArray(Markup[]::new))));
    }

    /** @param classes beside {@code table} @param heads the words above the columns */
    public static Rows table(String classes, List<String> heads, List<Markup> rows) {
        Markup head = Markup.of(
                "tr",
                heads.stream()
                        .map(words -> Markup.of("th", words).set("scope", "col"))
                        .toArray(Markup[]::new));
        return new Rows(List.of(Markup.of(
                "table.table." + classes, Markup.of("thead", head), Markup.of("tbody", rows.toArray(Markup[]::new)))));
    }

    /** More of the same at the end: the next page of a list. */
    public void append(List<Markup> more) {
        getElement().setAttribute("more", JSON.writeValueAsString(more));
    }

    /** What the buttons among them do. @param deed takes the number of the pressed one */
    public Rows onChosen(IntConsumer deed) {
        getElement()
                .addEventListener(
                        "row-chosen",
                        event -> Clicks.run(() ->
                                deed.accept(event.getEventData().get(CHOSEN).asInt())))
                .addEventData(CHOSEN);
        return this;
    }
}
