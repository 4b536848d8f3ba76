package org.hearthwork.library.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.hearthwork.kit.ui.Clicks;

/** What becomes of an own exercise or plan that is withdrawn is said before it is. */
final class WithdrawDialog extends ConfirmDialog {

    /** Of an exercise. */
    WithdrawDialog(Runnable withdraw) {
        this("library.withdraw", withdraw);
    }

    static WithdrawDialog ofPlan(Runnable withdraw) {
        return new WithdrawDialog("library.withdraw.plan", withdraw);
    }

    private WithdrawDialog(String of, Runnable withdraw) {
        setHeader(getTranslation(of + ".title"));
        setText(getTranslation(of + ".words"));
        setCancelable(true);
        setCancelText(getTranslation("library.withdraw.cancel"));
        setConfirmText(getTranslation("library.withdraw"));
        Clicks.confirmed(this, withdraw);
    }
}
