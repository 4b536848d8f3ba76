package org.hearthwork.access.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import org.hearthwork.access.Actors;
import org.hearthwork.access.OwnSecondStep;
import org.hearthwork.access.internal.factor.NewAuthenticator;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.FieldErrors;

/** Sets up the second step of somebody signed in; then everybody signs in anew, here too. */
final class SetUpDialog extends Dialog {

    SetUpDialog(OwnSecondStep own) {
        // Short, so that on a phone it stands beside "Leave quickly".
        setHeaderTitle(getTranslation("access.second.panel"));
        NewAuthenticator wanted = NewAuthenticator.fresh();
        AuthenticatorSetUp steps =
                new AuthenticatorSetUp(wanted, Actors.required().email());
        FieldErrors errors = FieldErrors.of(Map.of("kept", steps.kept(), "code", steps.code()));
        Paragraph means = new Paragraph(getTranslation("access.second.panel.means"));
        if (own.standing().isEmpty()) {
            means.add(" " + getTranslation("access.second.panel.means.first"));
        }
        Div form = new Div(means, steps, errors.line());
        form.addClassName("form");
        add(form);
        getFooter()
                .add(
                        Buttons.quiet(getTranslation("access.cancel"), this::close),
                        Buttons.main(
                                getTranslation("access.second.panel.save"),
                                () -> Clicks.run(errors, () -> {
                                    own.begin(wanted, steps.typed());
                                    getUI().ifPresent(ui -> ui.getPage().setLocation("login?second"));
                                })));
        setWidth("32rem");
    }
}
