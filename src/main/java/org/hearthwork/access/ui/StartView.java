package org.hearthwork.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Role;

/** The front door: staff go to their desk, partners to their phone. */
@Route(value = "", autoLayout = false)
@RolesAllowed({Role.Names.OWNER, Role.Names.CLINICIAN, Role.Names.ASSOCIATE, Role.Names.SUPERVISOR, Role.Names.PARTNER})
class StartView extends Div implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(Actors.required().is(Role.PARTNER) ? "home" : "today");
    }
}
