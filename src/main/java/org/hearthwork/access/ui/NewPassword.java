package org.hearthwork.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.function.UnaryOperator;
import org.hearthwork.access.Passwords;
import org.hearthwork.kit.AllAtOnce;
import org.hearthwork.kit.Refusal;
import org.springframework.modulith.NamedInterface;

/** A password typed twice. */
@NamedInterface("parts")
public final class NewPassword extends Div {

    private static final String DIFFERS = "access.password.repeat-differs";

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

    /**
     * Lets somebody join with what was typed, and signs them in. Two that differ are no password, so the service gets none
     * and refuses that with whatever else it misses: all is said at once.
     *
     * @param service takes the password, and answers the e-mail that they sign in with from now on
     * @throws Refusal all that is wrong with the form
     */
    public void join(UnaryOperator<String> service) {
        boolean alike = password.getValue().equals(repeat.getValue());
        try {
            SigningInAtOnce.as(service.apply(alike ? password.getValue() : ""), password);
        } catch (Refusal refusal) {
            if (alike || refusal.field().isEmpty()) {
                throw refusal;
            }
            throw AllAtOnce.with(refusal, new Refusal("repeat", DIFFERS), "password");
        }
    }

    /** What was typed, alike both times. @throws Refusal at {@code repeat} otherwise */
    public String typed() {
        if (!password.getValue().equals(repeat.getValue())) {
            throw new Refusal("repeat", DIFFERS);
        }
        return password.getValue();
    }
}
