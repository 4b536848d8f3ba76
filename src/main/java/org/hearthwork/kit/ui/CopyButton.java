package org.hearthwork.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;

/** Copies the words beside it and says so on itself; see {@code copy-link.ts}. */
public final class CopyButton extends Button {

    public CopyButton() {
        super();
        setText(getTranslation("kit.copy"));
        getElement().setAttribute("data-copy", getTranslation("kit.copied"));
    }

    /** Marks what the button of the same card copies, where that is not a field. */
    public static <C extends Component> C source(C words) {
        words.getElement().setAttribute("data-copied", "");
        return words;
    }
}
