package org.hearthwork.access.internal;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.springframework.stereotype.Component;

/** From the first page after signing in, the product speaks the language kept with the account. */
@Component
class SpokenLanguage implements VaadinServiceInitListener {

    private static final String SPOKEN_TO = SpokenLanguage.class.getName();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(SpokenLanguage::speak);
    }

    private static void speak(UIInitEvent event) {
        Actors.current().ifPresent(actor -> speak(event, actor));
    }

    private static void speak(UIInitEvent event, Actor actor) {
        VaadinSession session = event.getUI().getSession();
        if (!actor.account().equals(session.getAttribute(SPOKEN_TO))) {
            session.setAttribute(SPOKEN_TO, actor.account());
            session.setLocale(Locale.of(actor.language()));
        }
        event.getUI().setLocale(session.getLocale());
    }
}
