package org.hearthwork.phone.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.hearthwork.access.ui.HelpCards;

/** Whom to call, on the same screen, for somebody who says that they think of death. */
final class CrisisHelp extends Div {

    private final String region;
    private final Paragraph careTeam = new Paragraph();

    /** @param region of their practice */
    CrisisHelp(String region) {
        this.region = region;
        addClassName("stack");
        getElement().setAttribute("aria-live", "polite");
    }

    /** @param kept whether the answer stands for the care team: nothing is said of them before */
    void offer(boolean kept) {
        if (getChildren().findAny().isEmpty()) {
            H2 title = new H2(getTranslation("outcomes.measure.help"));
            title.addClassName("card-title");
            careTeam.setText(getTranslation("outcomes.measure.help.care-team"));
            add(
                    title,
                    new Paragraph(getTranslation("outcomes.measure.help.words")),
                    careTeam,
                    HelpCards.ofLifeAndDeath(region));
        }
        careTeam.setVisible(kept);
    }

    void away() {
        removeAll();
    }
}
