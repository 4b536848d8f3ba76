package org.hearthwork.couples.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.function.Function;
import org.hearthwork.access.ui.NewPassword;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.FieldErrors;

/** The form of a member of staff: name and password. */
final class StaffWelcome extends Div {

    record Typed(String name, String password) {}

    private final TextField name;
    private final NewPassword password =
            new NewPassword(getTranslation("couples.welcome.password"), getTranslation("couples.welcome.repeat"));
    private final FieldErrors errors;
    private final Function<Typed, String> accept;

    /** @param accept answers the e-mail that they sign in with from now on */
    StaffWelcome(String knownName, Function<Typed, String> accept) {
        this.accept = accept;
        addClassName("form");
        name = new TextField(getTranslation("couples.welcome.name"));
        name.setValue(knownName);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        errors = FieldErrors.of(Map.of("name", name, "password", password.password(), "repeat", password.repeat()));
        var start = Buttons.main(getTranslation("couples.welcome.start"), this::start);
        start.addClassName("wide");
        add(name, password, errors.line(), start);
    }

    private void start() {
        try {
            password.join(chosen -> accept.apply(new Typed(name.getValue(), chosen)));
        } catch (Refusal refusal) {
            errors.show(refusal);
        }
    }
}
