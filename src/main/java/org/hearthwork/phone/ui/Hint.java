package org.hearthwork.phone.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.hearthwork.couples.Partner;
import org.jspecify.annotations.Nullable;

/** Words beside a question, softer than it. */
final class Hint extends Paragraph {

    /** @param text with the other one's place in it, or null where the question says enough */
    Hint(@Nullable String text, Partner other) {
        super(text == null ? "" : text.replace("{partner}", other.firstName()));
        addClassName("soft");
        setVisible(text != null);
    }

    private Hint(String words) {
        super(words);
        addClassNames("small", "soft");
    }

    static Hint small(String words) {
        return new Hint(words);
    }
}
