package org.hearthwork.couples.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.hearthwork.access.FirstRun;
import org.hearthwork.access.Invitations;
import org.hearthwork.access.OpenInvitation;
import org.hearthwork.access.Role;
import org.hearthwork.couples.Welcome;
import org.hearthwork.kit.ui.PublicPage;

/** The first minute of everybody who was invited. What the link does not tell its holder, this page does not either. */
@Route(value = "invitation/:token", autoLayout = false)
@AnonymousAllowed
class WelcomeView extends PublicPage implements BeforeEnterObserver {

    private final Invitations invitations;
    private final Welcome welcome;
    private final FirstRun firstRun;

    WelcomeView(Invitations invitations, Welcome welcome, FirstRun firstRun) {
        this.invitations = invitations;
        this.welcome = welcome;
        this.firstRun = firstRun;
        addClassName("public-wide");
        heading(getTranslation("couples.welcome.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String token = event.getRouteParameters().get("token").orElse("");
        clear();
        Optional<OpenInvitation> invitation = invitations.open(token);
        if (invitation.isPresent() && invitation.get().state() == OpenInvitation.State.OPEN) {
            ask(token, invitation.get());
        } else {
            // A link that never was reads like one that is over: whoever guesses learns nothing.
            refuse(invitation.map(OpenInvitation::state).orElse(OpenInvitation.State.EXPIRED));
        }
    }

    private void ask(String token, OpenInvitation invitation) {
        if (invitation.role() == Role.PARTNER) {
            put(new Paragraph(getTranslation("couples.welcome.partner", invitation.practice())));
            put(new PartnerWelcome(
                    invitation.name(),
                    welcome.policy(token),
                    typed -> welcome.accept(
                            token,
                            typed.name(),
                            typed.password(),
                            typed.signed(),
                            getLocale().getLanguage())));
        } else if (invitation.namesNobody()) {
            put(new Paragraph(getTranslation("couples.welcome.owner")));
            put(new OwnerWelcome(
                    invitation.practice(),
                    typed -> firstRun.claim(token, typed.practice(), typed.name(), typed.email(), typed.password())));
        } else {
            put(new Paragraph(getTranslation("couples.welcome.staff", invitation.practice())));
            put(new StaffWelcome(
                    invitation.name(), typed -> invitations.acceptAsStaff(token, typed.name(), typed.password())));
        }
    }

    private void refuse(OpenInvitation.State state) {
        Paragraph words = new Paragraph(getTranslation("couples.welcome." + state));
        words.addClassName("lead");
        put(words, new Anchor("login", getTranslation("couples.welcome.to-sign-in")));
    }
}
