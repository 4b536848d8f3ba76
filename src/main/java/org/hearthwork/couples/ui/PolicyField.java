package org.hearthwork.couples.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.hearthwork.couples.CoupleFile;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.Secrets;
import org.hearthwork.kit.Overtaken;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.Conflict;

/** The confidentiality policy of a couple. Another one asks both of them to read and sign anew. */
final class PolicyField extends Div {

    private final Couples couples;
    private final Runnable changed;
    private final Conflict conflict = new Conflict();

    PolicyField(Couples couples, CoupleFile file, Runnable changed) {
        this.couples = couples;
        this.changed = changed;
        addClassName("stack-tight");
        Select<Secrets> select = new Select<>();
        select.setLabel(getTranslation("couples.secrets"));
        select.setItems(Secrets.values());
        select.setItemLabelGenerator(this::words);
        select.setValue(file.secrets());
        Clicks.chosen(select, wanted -> ask(file, wanted));
        add(select, conflict);
    }

    private String words(Secrets policy) {
        return getTranslation("couples.secrets." + policy + ".short");
    }

    private void ask(CoupleFile file, Secrets wanted) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("couples.secrets.change", words(wanted)));
        dialog.setText(getTranslation("couples.secrets.change.words"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("couples.cancel"));
        dialog.setConfirmText(getTranslation("couples.secrets.change.do"));
        Clicks.cancelled(dialog, changed);
        Clicks.confirmed(dialog, () -> change(file, wanted));
        dialog.open();
    }

    private void change(CoupleFile shown, Secrets wanted) {
        try {
            couples.changePolicy(shown.couple().id(), shown.version(), wanted);
            changed.run();
        } catch (Overtaken overtaken) {
            CoupleFile now = overtaken.now(CoupleFile.class);
            conflict.show(
                    overtaken,
                    List.of(new Conflict.Point(
                            getTranslation("couples.point.policy"),
                            words(shown.secrets()),
                            words(now.secrets()),
                            words(wanted))),
                    now.couple().zone(),
                    changed,
                    () -> change(now, wanted));
        }
    }
}
