package org.hearthwork.access.ui;

import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/** The e-mail of an account that was made a moment ago in this browser, for the sign-in page to say once. Never in an address. */
@NamedInterface("parts")
public final class JustJoined {

    private static final String EMAIL = JustJoined.class.getName();

    private JustJoined() {}

    public static void as(String email) {
        VaadinSession.getCurrent().setAttribute(EMAIL, email);
    }

    static Optional<String> told() {
        VaadinSession session = VaadinSession.getCurrent();
        Optional<String> email = Optional.ofNullable((String) session.getAttribute(EMAIL));
        session.setAttribute(EMAIL, null);
        return email;
    }
}
