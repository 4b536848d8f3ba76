package org.hearthwork.phone.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.hearthwork.couples.MyConsents;
import org.hearthwork.kit.ui.Buttons;

/** That there is something to read and agree to, on the way to homework; where it stands is one's own page. */
final class DocumentsCard extends Div {

    DocumentsCard(MyConsents.Asked asked) {
        addClassNames("card", "stack");
        String go = getTranslation("homework.do.consents.go");
        add(
                new Paragraph(getTranslation("homework.home.documents." + asked)),
                new Div(asked == MyConsents.Asked.FIRST ? Buttons.mainLink("me", go) : Buttons.plainLink("me", go)));
    }
}
