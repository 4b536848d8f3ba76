package org.hearthwork.couples.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import org.hearthwork.access.Passwords;
import org.hearthwork.kit.Refusal;

/** A password typed twice. */
final class NewPassword extends Div {

    private final PasswordField password = new PasswordField(getTranslation("couples.welcome.password"));
    private final PasswordField repeat = new PasswordField(getTranslation("couples.welcome.repeat"));

    NewPassword() {
        addClassName("form");
        password.setHelperText(getTranslation("couples.welcome.password.help", Passwords.SHORTEST));
        for (PasswordField field : new PasswordField[] {password, repeat}) {
            field.setRequiredIndicatorVisible(true);
            field.setManualValidation(true);
            field.setAutocomplete(Autocomplete.NEW_PASSWORD);
            add(field);
        }
    }

    PasswordField password() {
        return password;
    }

    PasswordField repeat() {
        return repeat;
    }

    /** What was typed, alike both times. @throws Refusal at {@code repeat} otherwise */
    String typed() {
        if (!password.getValue().equals(repeat.getValue())) {
            throw new Refusal("repeat", "couples.welcome.repeat-differs");
        }
        return password.getValue();
    }
}
