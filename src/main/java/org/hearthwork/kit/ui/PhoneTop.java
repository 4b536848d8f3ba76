package org.hearthwork.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;

/** The line at the top of every page of a partner and of whoever is invited: help, and the way out. It stays in sight. */
public final class PhoneTop extends Header {

    private PhoneTop(Component... parts) {
        super(parts);
        addClassName("phone-top");
    }

    public static PhoneTop withHelp() {
        Anchor help = new Anchor("help-now", Glyph.PHONE.draw());
        help.add(new Span(help.getTranslation("kit.help-now")));
        help.addClassName("help-now");
        return new PhoneTop(help, new LeaveQuickly());
    }

    /** For the page of help itself. */
    public static PhoneTop onHelp() {
        return new PhoneTop(new LeaveQuickly());
    }
}
