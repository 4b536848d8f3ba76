package org.hearthwork.kit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;

/**
 * The four buttons: one main a screen, plain beside it, quiet for the way out, danger for what cannot be undone. Main and
 * danger act once however often they are pressed; see {@link Clicks}.
 */
public final class Buttons {

    private Buttons() {}

    /** The one main action of a screen, in ember. */
    public static Button main(String text, Runnable action) {
        Button button = plain(text, action);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return Clicks.once(button);
    }

    public static Button plain(String text, Runnable action) {
        Button button = new Button(text);
        Clicks.on(button, action);
        return button;
    }

    public static Button quiet(String text, Runnable action) {
        Button button = plain(text, action);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    public static Button danger(String text, Runnable action) {
        Button button = plain(text, action);
        button.addThemeVariants(ButtonVariant.ERROR);
        return Clicks.once(button);
    }

    /** A link that looks like the main button: for going somewhere, so that it can be opened in a new tab. */
    public static Anchor mainLink(String href, String text) {
        return link(href, text, "button-main");
    }

    public static Anchor plainLink(String href, String text) {
        return link(href, text, "button-plain");
    }

    public static Anchor quietLink(String href, String text) {
        return link(href, text, "button-quiet");
    }

    private static Anchor link(String href, String text, String look) {
        Anchor link = new Anchor(href, text);
        link.addClassNames("button", look);
        return link;
    }
}
