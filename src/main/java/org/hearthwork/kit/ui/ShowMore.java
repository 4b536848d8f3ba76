package org.hearthwork.kit.ui;

import com.vaadin.flow.component.html.Div;

/** The foot of a list that goes on: shows the next stretch, in its own place. */
public final class ShowMore extends Div {

    public ShowMore(Runnable next) {
        addClassName("page-foot");
        add(Buttons.plain(getTranslation("kit.list.show-more"), () -> {
            removeFromParent();
            next.run();
        }));
    }
}
