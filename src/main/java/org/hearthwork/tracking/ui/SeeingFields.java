package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.RevealRule;
import org.hearthwork.homework.Sharing;
import org.hearthwork.homework.WhoSees;

/** Who will see the answers, and how they are revealed. Only what goes together is offered. */
final class SeeingFields extends Div {

    private final Select<WhoSees> whoSees = new Select<>();
    private final Select<RevealRule> reveal = new Select<>();
    private final Checkbox readsSealed = new Checkbox(getTranslation("homework.assign.reads-sealed"));

    /** @param seen told of another choice of who sees */
    SeeingFields(Runnable seen, Runnable changed) {
        addClassName("form");
        whoSees.setLabel(getTranslation("homework.assign.who-sees"));
        whoSees.setItemLabelGenerator(one -> one == null ? "" : Sayings.whoSees(one));
        whoSees.addValueChangeListener(change -> seen.run());
        reveal.setLabel(getTranslation("homework.assign.reveal"));
        reveal.setItemLabelGenerator(one -> one == null ? "" : Sayings.reveal(one));
        readsSealed.setValue(true);
        readsSealed.setHelperText(getTranslation("homework.assign.reads-sealed.help"));
        readsSealed.addValueChangeListener(change -> changed.run());
        add(FormRows.of(whoSees, reveal), readsSealed);
    }

    /** Offers what goes with this audience, and keeps a choice that still fits. */
    void arrange(Audience audience) {
        offer(whoSees, Sharing.choices(audience));
        offer(reveal, Sharing.choices(audience, whoSees.getValue()));
        boolean sealed = whoSees.getValue() == WhoSees.SEALED;
        reveal.setEnabled(sealed);
        reveal.setHelperText(sealed ? "" : getTranslation("homework.assign.reveal-none"));
        readsSealed.setVisible(sealed);
    }

    static <T> void offer(Select<T> select, List<T> items) {
        T before = select.getValue();
        select.setItems(items);
        select.setValue(before != null && items.contains(before) ? before : items.getFirst());
    }

    WhoSees whoSees() {
        return whoSees.getValue();
    }

    RevealRule reveal() {
        return reveal.getValue();
    }

    boolean readsSealed() {
        return readsSealed.getValue();
    }

    Map<String, HasValidation> fields() {
        return Map.of("whoSees", whoSees, "reveal", reveal);
    }
}
