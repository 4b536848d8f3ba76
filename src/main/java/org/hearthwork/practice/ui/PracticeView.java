package org.hearthwork.practice.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.hearthwork.access.Role;

/** The owner's entry of the navigation: it leads to the people of the practice. */
@Route("practice")
@Menu(title = "shell.practice", order = 6, icon = "settings")
@RolesAllowed(Role.Names.OWNER)
class PracticeView extends Div implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo("practice/people");
    }
}
