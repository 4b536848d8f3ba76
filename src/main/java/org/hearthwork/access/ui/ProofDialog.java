package org.hearthwork.access.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Map;
import org.hearthwork.access.Proving;
import org.hearthwork.access.internal.signin.PasskeyDoor;
import org.hearthwork.kit.ui.AsksForProof;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.FieldErrors;

/** Asks once more for the code, or for the password, or for a passkey, and then goes on with what waited for it. */
final class ProofDialog extends Dialog {

    private ProofDialog(Proving proving, PasskeyDoor passkeys, Runnable deed) {
        setHeaderTitle(getTranslation("access.proof.title"));
        boolean byCode = proving.isByCode();
        AbstractField<?, String> field = byCode ? code() : password();
        FieldErrors errors = FieldErrors.of(Map.of("proof", (HasValidation) field));
        Div form = new Div(new Paragraph(getTranslation("access.proof.words")), field, errors.line());
        form.addClassName("form");
        if (proving.hasPasskey()) {
            form.add(PasskeyButton.proving(
                    passkeys.origin(), getTranslation("access.passkey.use"), errors, proving::askPasskey, answer -> {
                        proving.proveByPasskey(answer);
                        close();
                        deed.run();
                    }));
        }
        add(form);
        Button go = Buttons.main(
                getTranslation("access.proof.go"),
                () -> Clicks.run(errors, () -> {
                    proving.prove(((HasValue<?, String>) field).getValue());
                    close();
                    deed.run();
                }));
        go.addClickShortcut(Key.ENTER).listenOn(field);
        getFooter().add(Buttons.quiet(getTranslation("access.cancel"), this::close), go);
        setWidth("26rem");
    }

    private static CodeField code() {
        CodeField code = new CodeField();
        code.setAutofocus(true);
        return code;
    }

    private PasswordField password() {
        PasswordField password = new PasswordField(getTranslation("access.login.password"));
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setRequiredIndicatorVisible(true);
        password.setManualValidation(true);
        password.setAutofocus(true);
        return password;
    }

    @org.springframework.stereotype.Component
    static class Asking implements AsksForProof {

        private final Proving proving;
        private final PasskeyDoor passkeys;

        Asking(Proving proving, PasskeyDoor passkeys) {
            this.proving = proving;
            this.passkeys = passkeys;
        }

        @Override
        public void before(Runnable deed) {
            new ProofDialog(proving, passkeys, deed).open();
        }
    }
}
