package org.hearthwork.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/**
 * The pages of a session are counted from anywhere on. Signing in makes a new session, and the sign-in page says good-bye to
 * the server when the next one stands already: counted from nought in both, it was taken for the first page of the new
 * session, and refused with a warning, for it has another key.
 */
@Component
class PageNumbers implements VaadinServiceInitListener {

    /** Two sessions in a row begin alike once in so many times. */
    private static final int BEGINNINGS = 10_000;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(session -> startAnywhere(session.getSession()));
    }

    private static void startAnywhere(VaadinSession session) {
        // The counter can be moved on and not set.
        for (int skipped = ThreadLocalRandom.current().nextInt(BEGINNINGS); skipped > 0; skipped--) {
            session.getNextUIid();
        }
    }
}
