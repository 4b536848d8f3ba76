package org.hearthwork.kit.ui;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearthwork.kit.Seat;

/** Markup as data: what {@link Rows} sends instead of a component for each cell. {@code hearth-rows.ts} says which there is. */
public final class Markup {

    private static final String INDEX = "data-index";

    private final String tag;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> content = new ArrayList<>();

    private Markup(String tag) {
        this.tag = tag;
    }

    /** @param tag with its classes, such as {@code li.row.wrap} */
    public static Markup of(String tag, Markup... content) {
        return new Markup(tag).add(content);
    }

    public static Markup of(String tag, String words) {
        Markup made = new Markup(tag);
        if (!words.isEmpty()) {
            made.content.add(words);
        }
        return made;
    }

    public static Markup link(String tag, String href, String words) {
        return of(tag, words).set("href", href);
    }

    /** A button; pressed, it tells {@link Rows#onChosen} its number, and a second press of a double click does not. */
    public static Markup button(String tag, int index, Markup... content) {
        return of(tag, content)
                .set("type", "button")
                .set(INDEX, Integer.toString(index))
                .set("data-once", "");
    }

    public static Markup glyph(Glyph glyph) {
        return new Markup("span.glyph.glyph-" + glyph.name().toLowerCase(Locale.ROOT)).set("aria-hidden", "true");
    }

    /** The mark of one of the two, beside a name that says who it is. */
    public static Markup seat(Seat seat) {
        return seat(seat, "mark-done");
    }

    public static Markup seat(Seat seat, String look) {
        return new Markup("span.seat-mark.seat-" + seat.name().toLowerCase(Locale.ROOT) + "." + look)
                .set("aria-hidden", "true");
    }

    public static Markup seatName(Seat seat, String firstName) {
        return of("span.seat-name", seat(seat), of("span", firstName));
    }

    /** @param tone quiet, ember, brick or moss; see {@link Chip} */
    public static Markup chip(String tone, String words) {
        return of("span.chip.chip-" + tone, of("span", words));
    }

    public static Markup chip(String tone, String words, Glyph glyph) {
        return of("span.chip.chip-" + tone, glyph(glyph), of("span", words));
    }

    public Markup add(Markup... more) {
        Collections.addAll(content, (Object[]) more);
        return this;
    }

    public Markup set(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    /** Whether it is the button of this number, or has it within. */
    boolean hasButton(int index) {
        return Integer.toString(index).equals(attributes.get(INDEX))
                || content.stream().anyMatch(part -> part instanceof Markup within && within.hasButton(index));
    }

    @JsonValue
    List<Object> data() {
        List<Object> data = new ArrayList<>();
        data.add(tag);
        if (!attributes.isEmpty()) {
            data.add(attributes);
        }
        data.addAll(content);
        return data;
    }
}
