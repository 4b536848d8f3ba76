package org.hearthwork.kit.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A short fact in a rounded frame; the colour repeats what the words and the glyph say. */
public final class Chip extends Span {

    private enum Tone {
        QUIET,
        EMBER,
        BRICK,
        MOSS
    }

    private Chip(Tone tone, String text) {
        addClassNames("chip", "chip-" + tone.name().toLowerCase(Locale.ROOT));
        add(new Span(text));
    }

    /** A fact without urgency. */
    public static Chip quiet(String text) {
        return new Chip(Tone.QUIET, text);
    }

    /** Something new, or the one thing to know here. */
    public static Chip ember(String text) {
        return new Chip(Tone.EMBER, text);
    }

    /** Needs care: a hold, a safety matter, for the clinician alone. */
    public static Chip brick(String text) {
        return new Chip(Tone.BRICK, text);
    }

    /** Done, agreed, in order. */
    public static Chip moss(String text) {
        return new Chip(Tone.MOSS, text);
    }

    public Chip with(Glyph glyph) {
        addComponentAsFirst(glyph.draw());
        return this;
    }
}
