package org.hearthwork.kit.ui;

import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Many alike as data to one element: a list, a table, a drawing. Where each would be a tree of components, a session would keep
 * them all and every first answer would carry them one by one.
 */
@Tag("hearth-rows")
@JsModule("./hearth-rows.ts")
public final class Rows extends Drawn implements HasStyle {

    private static final String CHOSEN = "event.detail";
    private static final int NONE = -1;

    private final List<Markup> drawn;
    private final @Nullable Markup growing;

    public Rows(List<Markup> drawn) {
        this(drawn, null);
    }

    /** @param growing what takes more at its end, or null */
    private Rows(List<Markup> drawn, @Nullable Markup growing) {
        super(drawn, () -> drawn);
        this.drawn = drawn;
        this.growing = growing;
    }

    public static Rows list(String classes, List<Markup> items) {
        Markup list = Markup.of("ul.list." + classes, items.toArray(Markup[]::new));
        return new Rows(List.of(list), list);
    }

    /** @param classes beside {@code table} @param heads the words above the columns */
    public static Rows table(String classes, List<String> heads, List<Markup> rows) {
        Markup head = Markup.of(
                "tr",
                heads.stream()
                        .map(words -> Markup.of("th", words).set("scope", "col"))
                        .toArray(Markup[]::new));
        Markup body = Markup.of("tbody", rows.toArray(Markup[]::new));
        return new Rows(List.of(Markup.of("table.table." + classes, Markup.of("thead", head), body)), body);
    }

    /** What a screen reader calls them. */
    public Rows called(String words) {
        drawn.getFirst().set("aria-label", words);
        return this;
    }

    /** More of the same at the end: the next page of a list or a table. A page that is told everything anew has it too. */
    public void append(List<Markup> more) {
        Objects.requireNonNull(growing, "a drawing does not grow").add(more.toArray(Markup[]::new));
        if (isAttached()) {
            getElement().callJsFunction("more", written(more));
        }
    }

    /** What the buttons among them do. @param deed takes the number of the pressed one */
    public Rows onChosen(IntConsumer deed) {
        getElement()
                .addEventListener(
                        "row-chosen",
                        event -> Clicks.run(() -> {
                            int chosen = event.getEventData().path(CHOSEN).asInt(NONE);
                            // The number comes from the browser: only that of a button that stands here is one.
                            if (drawn.stream().anyMatch(one -> one.hasButton(chosen))) {
                                deed.accept(chosen);
                            }
                        }))
                .addEventData(CHOSEN);
        return this;
    }
}
