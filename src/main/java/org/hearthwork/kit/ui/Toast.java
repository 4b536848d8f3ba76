package org.hearthwork.kit.ui;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** A short word that something happened; never the only place where it can be read. */
public final class Toast {

    private static final int SHORT_MS = 4000;

    private Toast() {}

    public static void show(String words) {
        Notification.show(words, SHORT_MS, Notification.Position.BOTTOM_CENTER);
    }

    /** For what went wrong and needs no field: stays twice as long. */
    public static void problem(String words) {
        Notification.show(words, 2 * SHORT_MS, Notification.Position.BOTTOM_CENTER)
                .addThemeVariants(NotificationVariant.ERROR);
    }
}
