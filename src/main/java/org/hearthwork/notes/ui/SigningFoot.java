package org.hearthwork.notes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Clicks;

/** The end of a note: its signature, asked for once more because it cannot be taken back. */
final class SigningFoot extends Div {

    SigningFoot(boolean maySign, Runnable sign) {
        addClassNames("page-foot", "note-foot");
        Button button = Buttons.main(getTranslation("sessions.sign"), () -> confirm(sign));
        add(button);
        if (!maySign) {
            button.setEnabled(false);
            Span why = new Span(getTranslation("sessions.note.co-signature"));
            why.addClassName("soft");
            add(why);
        }
    }

    private void confirm(Runnable sign) {
        ConfirmDialog confirm = new ConfirmDialog();
        confirm.setHeader(getTranslation("sessions.sign.ask"));
        confirm.setText(getTranslation("sessions.sign.means"));
        confirm.setCancelable(true);
        confirm.setWidth("28rem");
        confirm.setCancelText(getTranslation("sessions.sign.not-yet"));
        confirm.setConfirmText(getTranslation("sessions.sign"));
        Clicks.confirmed(confirm, sign);
        confirm.open();
    }
}
