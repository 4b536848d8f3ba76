package org.hearthwork.couples.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.FieldErrors;
import org.hearthwork.kit.ui.LinkToCopy;

/** Asks for the e-mail of one partner, then shows their one-time link to hand over. */
final class InvitationDialog extends Dialog {

    private final EmailField email;
    private final FieldErrors errors;
    private final UnaryOperator<String> invite;
    private final Div form = new Div();

    /** @param invite sends to this e-mail and gives the path of the link */
    InvitationDialog(String title, String words, String knownEmail, UnaryOperator<String> invite, Runnable closed) {
        this.invite = invite;
        setHeaderTitle(title);
        email = new EmailField(getTranslation("couples.invite.email"));
        email.setValue(knownEmail);
        email.setManualValidation(true);
        email.setRequiredIndicatorVisible(true);
        errors = FieldErrors.of(Map.of("email", email));
        form.addClassName("form");
        form.add(new Paragraph(words), email, errors.line());
        add(form);
        getFooter()
                .add(
                        Buttons.quiet(getTranslation("couples.cancel"), this::close),
                        Buttons.main(getTranslation("couples.invite.make"), this::send));
        setWidth("34rem");
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                closed.run();
            }
        });
    }

    private void send() {
        try {
            String path = invite.apply(email.getValue());
            form.removeAll();
            form.add(
                    new Paragraph(getTranslation("couples.invite.hand-over")),
                    new LinkToCopy(getTranslation("couples.invite.link"), path));
            getFooter().removeAll();
            getFooter().add(Buttons.main(getTranslation("couples.invite.done"), this::close));
        } catch (Refusal refusal) {
            errors.show(refusal);
        }
    }
}
