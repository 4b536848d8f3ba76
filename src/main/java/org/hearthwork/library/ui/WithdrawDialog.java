package org.hearthwork.library.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.hearthwork.kit.ui.Clicks;

/** What becomes of an own exercise that is withdrawn is said before it is. */
final class WithdrawDialog extends ConfirmDialog {

    WithdrawDialog(Runnable withdraw) {
        setHeader(getTranslation("library.withdraw.title"));
        setText(getTranslation("library.withdraw.words"));
        setCancelable(true);
        setCancelText(getTranslation("library.withdraw.cancel"));
        setConfirmText(getTranslation("library.withdraw"));
        Clicks.confirmed(this, withdraw);
    }
}
