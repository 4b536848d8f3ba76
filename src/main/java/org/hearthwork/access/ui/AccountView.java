package org.hearthwork.access.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Role;
import org.hearthwork.kit.ui.PageHeader;

/** What is one's own as a member of staff: how one signs in. */
@Route("account")
@RolesAllowed({Role.Names.OWNER, Role.Names.CLINICIAN, Role.Names.ASSOCIATE, Role.Names.SUPERVISOR})
class AccountView extends Main {

    AccountView(OwnSignInPanel signIn, OwnSecondStepPanel secondStep, OwnPasskeysPanel passkeys) {
        addClassNames("page", "page-narrow");
        Actor me = Actors.required();
        Paragraph who =
                new Paragraph(me.name() + " · " + getTranslation("access.role." + me.role()) + " · " + me.email());
        who.addClassName("soft");
        add(new PageHeader(getTranslation("access.account.title")), who, signIn, secondStep, passkeys);
    }
}
