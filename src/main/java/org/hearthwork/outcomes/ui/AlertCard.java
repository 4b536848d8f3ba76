package org.hearthwork.outcomes.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.hearthwork.couples.ui.CouplesNavigation;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.outcomes.AlertKind;
import org.hearthwork.outcomes.CoupleMeasures;

/** What a check-in said that needs a person: its rule and data, and how somebody saw to it, in their words. */
final class AlertCard extends Card {

    private static final Set<AlertKind> LEADS_TO_A_HOLD = EnumSet.of(AlertKind.UNSAFE, AlertKind.SELF_HARM);

    private final TextField note = new TextField();
    private final Consumer<String> seenTo;

    AlertCard(CoupleMeasures of, CoupleMeasures.Alert alert, boolean mayChange, Consumer<String> seenTo) {
        this.seenTo = seenTo;
        guarded();
        addClassName("alert-card");
        add(new AlertWords(of, alert));
        if (mayChange) {
            note.setLabel(getTranslation("outcomes.alert.note"));
            note.addClassName("grow");
            Div line = new Div(note, Buttons.plain(getTranslation("outcomes.alert.seen"), this::see));
            line.addClassNames("row", "wrap", "alert-seen");
            if (LEADS_TO_A_HOLD.contains(alert.kind())) {
                add(new Anchor(
                        CouplesNavigation.couple(of.couple().id()) + "?tab=people",
                        getTranslation("outcomes.alert.hold")));
            }
            add(line);
        }
    }

    private void see() {
        try {
            seenTo.accept(note.getValue());
        } catch (Refusal refusal) {
            note.setErrorMessage(getTranslation(refusal.messageKey(), refusal.parameters()));
            note.setInvalid(true);
            note.focus();
        }
    }
}
