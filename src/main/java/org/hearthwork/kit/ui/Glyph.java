package org.hearthwork.kit.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The small line drawings of the product; always beside words, never instead of them. */
public enum Glyph {
    HEARTH,
    HOME,
    TOGETHER,
    PERSON,
    PEOPLE,
    SUN,
    BOOK,
    CALENDAR,
    NOTE,
    SETTINGS,
    SEARCH,
    LOCK,
    SEALED,
    BOTH,
    EYE,
    CHECK,
    PLUS,
    CLOCK,
    PAUSE,
    PRINT,
    PHONE,
    BACK,
    NEXT,
    LEAVE,
    SHIELD,
    INFO,
    DIAMOND,
    TRIANGLE;

    /** A new drawing of it, hidden from screen readers. */
    public Span draw() {
        Span drawing = new Span();
        drawing.addClassNames("glyph", "glyph-" + name().toLowerCase(Locale.ROOT));
        drawing.getElement().setAttribute("aria-hidden", "true");
        return drawing;
    }

    /** By the name a menu entry gives, such as {@code home}. */
    public static Optional<Glyph> named(String name) {
        return Stream.of(values())
                .filter(glyph -> glyph.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
