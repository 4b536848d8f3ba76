package org.hearthwork.access.internal;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.access.internal.stay.SignedOutWords;
import org.hearthwork.kit.Words;
import org.springframework.stereotype.Component;

/** From the first page after signing in, the product speaks the language kept with the account. */
@Component
class SpokenLanguage implements VaadinServiceInitListener {

    private static final String SPOKEN_TO = SpokenLanguage.class.getName();

    private final SignedOutWords signedOutWords;
    private final Words words;

    SpokenLanguage(SignedOutWords signedOutWords, Words words) {
        this.signedOutWords = signedOutWords;
        this.words = words;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::speak);
        event.getSource().addUIInitListener(this::speak);
    }

    /** The page itself says its language too: a screen reader pronounces by it. */
    private void speak(IndexHtmlResponse page) {
        VaadinSession session = VaadinSession.getCurrent();
        if (session != null) {
            Actors.current().ifPresent(actor -> speak(session, actor));
            page.getDocument()
                    .getElementsByTag("html")
                    .attr("lang", session.getLocale().toLanguageTag());
            signedOutWords.write(page, session, session.getLocale());
        }
    }

    private void speak(UIInitEvent event) {
        VaadinSession session = event.getUI().getSession();
        Actors.current().ifPresent(actor -> {
            speak(session, actor);
            event.getUI().setLocale(session.getLocale());
        });
        Locale locale = event.getUI().getLocale();
        ReconnectDialogConfiguration offline = event.getUI().getReconnectDialogConfiguration();
        offline.setDialogText(words.getTranslation("kit.connection.trying", locale));
        offline.setDialogTextGaveUp(words.getTranslation("kit.connection.lost", locale));
    }

    /** Once a sign-in: what the person chooses afterwards holds for the session. */
    private static void speak(VaadinSession session, Actor actor) {
        if (!actor.account().equals(session.getAttribute(SPOKEN_TO))) {
            session.setAttribute(SPOKEN_TO, actor.account());
            session.setLocale(Locale.of(actor.language()));
        }
    }
}
