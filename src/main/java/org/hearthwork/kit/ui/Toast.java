package org.hearthwork.kit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.i18n.I18NProvider;

/** A short word that something happened; never the only place where it can be read. */
public final class Toast {

    private static final int SHORT_MS = 4000;

    private Toast() {}

    public static void show(String words) {
        Notification.show(words, SHORT_MS, Notification.Position.BOTTOM_CENTER);
    }

    /** For what went wrong and needs no field: stays twice as long, and is read out at once. */
    public static void problem(String words) {
        Notification problem = new Notification(words, 2 * SHORT_MS, Notification.Position.BOTTOM_CENTER);
        problem.addThemeVariants(NotificationVariant.ERROR);
        problem.setAssertive(true);
        problem.open();
    }

    /** For what broke: it carries a reference to be written down, so it stays until it is closed. */
    static void failure(String words) {
        Notification failure = new Notification();
        failure.setDuration(0);
        failure.setPosition(Notification.Position.BOTTOM_CENTER);
        failure.addThemeVariants(NotificationVariant.ERROR);
        failure.setAssertive(true);
        Button close = new Button(I18NProvider.translate("kit.close"), click -> failure.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        Div line = new Div(new Span(words), close);
        line.addClassName("failure");
        failure.add(line);
        failure.open();
    }
}
