package org.hearthwork.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import org.hearthwork.access.Passwords;
import org.hearthwork.kit.Refusal;
import org.springframework.modulith.NamedInterface;

/** A password typed twice. */
@NamedInterface("parts")
public final class NewPassword extends Div {

    private final PasswordField password;
    private final PasswordField repeat;

    public NewPassword(String label, String repeatLabel) {
        addClassName("form");
        password = new PasswordField(label);
        repeat = new PasswordField(repeatLabel);
        password.setHelperText(getTranslation("access.password.help", Passwords.SHORTEST));
        for (PasswordField field : new PasswordField[] {password, repeat}) {
            field.setRequiredIndicatorVisible(true);
            field.setManualValidation(true);
            field.setAutocomplete(Autocomplete.NEW_PASSWORD);
            add(field);
        }
    }

    public PasswordField password() {
        return password;
    }

    public PasswordField repeat() {
        return repeat;
    }

    /** What was typed, alike both times. @throws Refusal at {@code repeat} otherwise */
    public String typed() {
        if (!password.getValue().equals(repeat.getValue())) {
            throw new Refusal("repeat", "access.password.repeat-differs");
        }
        return password.getValue();
    }
}
