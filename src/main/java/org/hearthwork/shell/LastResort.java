package org.hearthwork.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.hearthwork.kit.ui.Failures;
import org.springframework.stereotype.Component;

/** What reaches Vaadin from any screen in any session, past every click: in words too, never in silence. */
@Component
class LastResort implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(
                        session -> session.getSession().setErrorHandler(error -> Failures.tell(error.getThrowable())));
    }
}
