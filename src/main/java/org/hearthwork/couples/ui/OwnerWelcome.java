package org.hearthwork.couples.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.function.Function;
import org.hearthwork.access.ui.NewPassword;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.FieldErrors;

/** The very first form of a new practice: its name, and who owns it. */
final class OwnerWelcome extends Div {

    record Typed(String practice, String name, String email, String password) {}

    private final TextField practice;
    private final TextField name;
    private final EmailField email;
    private final NewPassword password =
            new NewPassword(getTranslation("couples.welcome.password"), getTranslation("couples.welcome.repeat"));
    private final FieldErrors errors;
    private final Function<Typed, String> claim;

    /** @param claim answers the e-mail that they sign in with from now on */
    OwnerWelcome(String practiceName, Function<Typed, String> claim) {
        this.claim = claim;
        addClassName("form");
        practice = new TextField(getTranslation("couples.welcome.practice"));
        practice.setValue(practiceName);
        practice.setRequiredIndicatorVisible(true);
        practice.setManualValidation(true);
        name = new TextField(getTranslation("couples.welcome.name"));
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        name.setAutocomplete(Autocomplete.NAME);
        email = new EmailField(getTranslation("couples.welcome.email"));
        email.setRequiredIndicatorVisible(true);
        email.setManualValidation(true);
        email.setAutocomplete(Autocomplete.EMAIL);
        errors = FieldErrors.of(Map.of(
                "practice",
                practice,
                "name",
                name,
                "email",
                email,
                "password",
                password.password(),
                "repeat",
                password.repeat()));
        var start = Buttons.main(getTranslation("couples.welcome.start"), this::start);
        start.addClassName("wide");
        add(practice, name, email, password, errors.line(), start);
    }

    private void start() {
        try {
            password.join(
                    chosen -> claim.apply(new Typed(practice.getValue(), name.getValue(), email.getValue(), chosen)));
        } catch (Refusal refusal) {
            errors.show(refusal);
        }
    }
}
