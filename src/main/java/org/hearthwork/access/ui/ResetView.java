package org.hearthwork.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import java.util.Optional;
import org.hearthwork.access.PasswordResets;
import org.hearthwork.access.ResetLink;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.FieldErrors;
import org.hearthwork.kit.ui.PublicPage;

/** Where the link leads that somebody got who forgot their password. It shows the practice, and nothing of the person. */
@Route(value = "reset/:token", autoLayout = false)
@AnonymousAllowed
class ResetView extends PublicPage implements BeforeEnterObserver {

    private final PasswordResets resets;

    ResetView(PasswordResets resets) {
        this.resets = resets;
        heading(getTranslation("access.reset.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String token = event.getRouteParameters().get("token").orElse("");
        clear();
        Optional<ResetLink> link = resets.open(token);
        if (link.isPresent() && link.get().state() == ResetLink.State.OPEN) {
            ask(token, link.get().practice());
        } else {
            // A link that never was reads like one that is over: whoever guesses learns nothing.
            refuse(link.map(ResetLink::state).orElse(ResetLink.State.EXPIRED));
        }
    }

    private void ask(String token, String practice) {
        NewPassword password =
                new NewPassword(getTranslation("access.password.new"), getTranslation("access.password.repeat"));
        FieldErrors errors = FieldErrors.of(Map.of("password", password.password(), "repeat", password.repeat()));
        var save = Buttons.main(
                getTranslation("access.reset.save"),
                () -> Clicks.run(errors, () -> {
                    resets.use(token, password.typed());
                    UI.getCurrent().navigate("login", QueryParameters.simple(Map.of("changed", "")));
                }));
        save.addClassName("wide");
        put(new Paragraph(getTranslation("access.reset.words", practice)), password, errors.line(), save);
    }

    private void refuse(ResetLink.State state) {
        Paragraph words = new Paragraph(getTranslation("access.reset." + state));
        words.addClassName("lead");
        put(words, new Anchor("login", getTranslation("access.reset.to-sign-in")));
    }
}
