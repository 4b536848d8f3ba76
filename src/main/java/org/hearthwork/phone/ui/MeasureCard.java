package org.hearthwork.phone.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.outcomes.OwnMeasures;

/** Questions that one was asked alone. It names none of them: somebody may look over a shoulder. */
final class MeasureCard extends Card {

    /** @param first whether nothing else is the one next thing */
    MeasureCard(OwnMeasures.Open open, boolean first) {
        addClassName("check-in-card");
        H2 title = new H2(getTranslation("outcomes.measure"));
        title.addClassName("card-title");
        Paragraph overline = new Paragraph(getTranslation("outcomes.measure.minutes", open.minutes()));
        overline.addClassNames("small", "strong", "soft");
        Paragraph words = new Paragraph(getTranslation("outcomes.measure.words"));
        words.addClassName("soft");
        String address = "questions/" + open.id();
        String way = getTranslation(open.begun() ? "homework.do.continue" : "outcomes.measure.start");
        Anchor go = first ? Buttons.mainLink(address, way) : Buttons.plainLink(address, way);
        go.addClassName("wide");
        add(overline, title, words, go);
    }
}
