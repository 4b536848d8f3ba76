package org.hearthwork.access.internal.stay;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Gives each page of a signed-in person what it needs to end by itself, also without the network: which session it belongs
 * to, how long that may stand idle, and the words to say then (frontend/src/session-end.ts).
 */
@Component
public class SignedOutWords {

    private final Stays stays;
    private final I18NProvider words;

    SignedOutWords(Stays stays, I18NProvider words) {
        this.stays = stays;
        this.words = words;
    }

    /** Writes it into the page, in this language. */
    public void write(IndexHtmlResponse page, VaadinSession session, Locale locale) {
        stay(session).ifPresent(stay -> {
            Stay.Left left = stays.left(stay);
            Element end = page.getDocument().head().appendElement("meta").attr("name", "hearthwork-session");
            end.attr("content", stay.id().toString());
            end.attr("data-left", Long.toString(left.time().toMillis()));
            end.attr("data-why", left.why().name());
            end.attr("data-idle-millis", Long.toString(stays.idle(stay).toMillis()));
            end.attr("data-title", words.getTranslation("access.ended", locale));
            for (Ending ending : Ending.values()) {
                end.attr("data-" + ending.name().toLowerCase(Locale.ROOT), in(locale, ending, stays.idle(stay)));
            }
            end.attr("data-sign-in", words.getTranslation("access.login.submit", locale));
            end.attr("data-soon", words.getTranslation("access.ended.soon", locale));
            end.attr("data-stay", words.getTranslation("access.ended.stay", locale));
        });
    }

    private String in(Locale locale, Ending ending, Duration idle) {
        return words.getTranslation("access.ended." + ending, locale, Math.max(1, idle.toMinutes()));
    }

    private static Optional<Stay> stay(VaadinSession session) {
        return session.getSession() instanceof WrappedHttpSession http
                ? Stays.of(http.getHttpSession())
                : Optional.empty();
    }
}
