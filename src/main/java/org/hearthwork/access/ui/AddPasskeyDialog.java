package org.hearthwork.access.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.hearthwork.access.OwnPasskeys;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.FieldErrors;

/** Asks for a name, and then the device for a passkey. */
final class AddPasskeyDialog extends Dialog {

    AddPasskeyDialog(OwnPasskeys own, String origin, Runnable added) {
        setHeaderTitle(getTranslation("access.passkey.panel.add"));
        TextField name = new TextField(getTranslation("access.passkey.name"));
        name.setHelperText(getTranslation("access.passkey.name.help"));
        name.setMaxLength(OwnPasskeys.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        name.setAutofocus(true);
        FieldErrors errors = FieldErrors.of(Map.of("name", name));
        Div form = new Div(new Paragraph(getTranslation("access.passkey.add.means")), name, errors.line());
        form.addClassName("form");
        add(form);
        getFooter()
                .add(
                        Buttons.quiet(getTranslation("access.cancel"), this::close),
                        PasskeyButton.making(
                                origin,
                                getTranslation("access.passkey.add.go"),
                                errors,
                                () -> own.ask(name.getValue()),
                                answer -> {
                                    own.add(name.getValue(), answer);
                                    close();
                                    added.run();
                                }));
        setWidth("26rem");
    }
}
