package org.hearthwork.kit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/**
 * The way out of every page a partner may be on: signs out and replaces the page by a neutral one. With it on a page, so
 * does pressing Shift three times within five seconds; see {@code leave-quickly.ts}.
 */
public final class LeaveQuickly extends Anchor {

    public LeaveQuickly() {
        setHref("leave");
        setRouterIgnore(true);
        addClassName("leave-quickly");
        getElement().setAttribute("data-leave-quickly", "");
        add(Glyph.LEAVE.draw(), new Span(getTranslation("kit.leave-quickly")));
    }
}
