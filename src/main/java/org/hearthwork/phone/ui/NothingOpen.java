package org.hearthwork.phone.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Glyph;

/** That there is nothing to do; why, is never told. */
final class NothingOpen extends Card {

    NothingOpen() {
        H2 title = new H2(getTranslation("homework.home.nothing"));
        title.addClassName("card-title");
        Paragraph words = new Paragraph(getTranslation("homework.home.nothing.words"));
        words.addClassName("soft");
        add(Glyph.HEARTH.draw(), title, words);
        addClassName("nothing-open");
    }
}
