package org.hearthwork.access.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Map;
import org.hearthwork.access.OwnSignIn;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.FieldErrors;

/** The old password once, the new one twice; then everybody signs in anew, here too. */
final class ChangePasswordDialog extends Dialog {

    private final OwnSignIn own;
    private final PasswordField current = new PasswordField(getTranslation("access.password.current"));
    private final NewPassword wanted =
            new NewPassword(getTranslation("access.password.new"), getTranslation("access.password.repeat"));
    private final FieldErrors errors =
            FieldErrors.of(Map.of("current", current, "password", wanted.password(), "repeat", wanted.repeat()));

    ChangePasswordDialog(OwnSignIn own) {
        this.own = own;
        setHeaderTitle(getTranslation("access.password.change"));
        current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        current.setRequiredIndicatorVisible(true);
        current.setManualValidation(true);
        Div form =
                new Div(new Paragraph(getTranslation("access.password.change.means")), current, wanted, errors.line());
        form.addClassName("form");
        add(form);
        getFooter()
                .add(
                        Buttons.quiet(getTranslation("access.cancel"), this::close),
                        Buttons.main(getTranslation("access.password.change"), this::change));
        setWidth("30rem");
    }

    private void change() {
        Clicks.run(errors, () -> {
            own.changePassword(current.getValue(), wanted.typed());
            getUI().ifPresent(ui -> ui.getPage().setLocation("login?changed"));
        });
    }
}
