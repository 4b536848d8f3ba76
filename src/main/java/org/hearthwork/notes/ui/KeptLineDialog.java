package org.hearthwork.notes.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.notes.KeptFromOther;

/** Asks before a line that is kept from the other partner enters the joint record. */
final class KeptLineDialog extends ConfirmDialog {

    KeptLineDialog(KeptFromOther kept, Runnable insert) {
        setHeader(getTranslation("sessions.insert.ask"));
        setText(getTranslation(kept.messageKey(), kept.parameters()));
        setCancelable(true);
        setWidth("28rem");
        setCancelText(getTranslation("sessions.insert.leave-out"));
        setConfirmText(getTranslation("sessions.insert.anyway"));
        Clicks.confirmed(this, insert);
    }
}
