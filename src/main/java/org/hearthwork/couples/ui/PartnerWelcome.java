package org.hearthwork.couples.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.function.Function;
import org.hearthwork.access.ui.NewPassword;
import org.hearthwork.couples.Secrets;
import org.hearthwork.couples.Signatures;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.FieldErrors;
import org.hearthwork.kit.ui.SectionTitle;

/** A partner's form: first name, password, and the three documents. */
final class PartnerWelcome extends Div {

    record Typed(String name, String password, Signatures signed) {}

    private final TextField name;
    private final NewPassword password =
            new NewPassword(getTranslation("couples.welcome.password"), getTranslation("couples.welcome.repeat"));
    private final Consents consents;
    private final FieldErrors errors;
    private final Function<Typed, String> accept;

    /** @param policy that the confidentiality text names @param accept answers the e-mail that they sign in with from now on */
    PartnerWelcome(String firstName, Secrets policy, Function<Typed, String> accept) {
        this.accept = accept;
        this.consents = new Consents(policy);
        addClassName("form");
        name = new TextField(getTranslation("couples.welcome.first-name"));
        name.setValue(firstName);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        errors = FieldErrors.of(Map.of(
                "name", name, "password", password.password(), "repeat", password.repeat(), "consents", consents));
        H2 reading = new SectionTitle(getTranslation("couples.welcome.consents"));
        var start = Buttons.main(getTranslation("couples.welcome.start"), this::start);
        start.addClassName("wide");
        add(name, password, reading, consents, errors.line(), start);
    }

    private void start() {
        try {
            password.join(chosen -> accept.apply(new Typed(name.getValue(), chosen, consents.signed())));
        } catch (Refusal refusal) {
            errors.show(refusal);
        }
    }
}
