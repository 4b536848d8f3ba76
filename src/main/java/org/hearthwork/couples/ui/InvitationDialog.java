package org.hearthwork.couples.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hearthwork.access.InvitationLink;
import org.hearthwork.kit.Overtaken;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Conflict;
import org.hearthwork.kit.ui.FieldErrors;
import org.hearthwork.kit.ui.LinkToCopy;

/** Asks for the e-mail of one partner, then shows their one-time link to hand over. */
final class InvitationDialog extends Dialog {

    private final EmailField email;
    private final FieldErrors errors;
    private final InvitationLink link = InvitationLink.fresh();
    private final Sending sending;
    private final Conflict conflict = new Conflict();
    private final Div form = new Div();
    private final Function<Overtaken, String> meanwhile;
    private boolean anyway;

    /** Sends the link to this e-mail, and gives its path. */
    @FunctionalInterface
    interface Sending {

        /** @param anyway whether a colleague's, sent meanwhile, shall give way to it */
        String send(String email, InvitationLink link, boolean anyway);
    }

    /** @param meanwhile what a colleague sent in the meantime, in words */
    InvitationDialog(
            String title,
            String words,
            String knownEmail,
            Sending sending,
            Function<Overtaken, String> meanwhile,
            Runnable closed) {
        this.sending = sending;
        this.meanwhile = meanwhile;
        setHeaderTitle(title);
        email = new EmailField(getTranslation("couples.invite.email"));
        email.setValue(knownEmail);
        email.setManualValidation(true);
        email.setRequiredIndicatorVisible(true);
        errors = FieldErrors.of(Map.of("email", email));
        form.addClassName("form");
        form.add(new Paragraph(words), email, conflict, errors.line());
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
            String path = sending.send(email.getValue(), link, anyway);
            form.removeAll();
            form.add(
                    new Paragraph(getTranslation("couples.invite.hand-over")),
                    new LinkToCopy(getTranslation("couples.invite.link"), path));
            getFooter().removeAll();
            getFooter().add(Buttons.main(getTranslation("couples.invite.done"), this::close));
        } catch (Overtaken overtaken) {
            conflict.say(
                    meanwhile.apply(overtaken),
                    List.of(),
                    new Conflict.Way(getTranslation("couples.invite.leave-theirs"), this::close),
                    new Conflict.Way(getTranslation("couples.invite.anyway"), () -> {
                        anyway = true;
                        send();
                    }));
        } catch (Refusal refusal) {
            errors.show(refusal);
        }
    }
}
