package org.hearthwork.library.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.hearthwork.kit.ui.Clicks;

/** Throwing a draft away cannot be undone: it is asked about first. */
final class LetGoDialog extends ConfirmDialog {

    LetGoDialog(Runnable letGo) {
        setHeader(getTranslation("library.own.let-go.title"));
        setText(getTranslation("library.own.let-go.words"));
        setCancelable(true);
        setCancelText(getTranslation("library.own.let-go.cancel"));
        setConfirmText(getTranslation("library.own.let-go.confirm"));
        Clicks.confirmed(this, letGo);
    }
}
