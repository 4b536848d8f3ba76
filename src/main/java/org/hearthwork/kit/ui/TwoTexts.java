package org.hearthwork.kit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Two texts of one person at one place: neither goes over the other until it is said which one goes on. */
public final class TwoTexts extends Div {

    /**
     * @param key of the words that say where the other text comes from
     * @param other the text that is not in the field
     * @param take puts it into the field
     * @param leave lets it go
     */
    public TwoTexts(String key, String other, Runnable take, Runnable leave) {
        addClassNames("card", "two-texts");
        getElement().setAttribute("role", "alert");
        Paragraph words = new Paragraph(getTranslation(key));
        Paragraph text = new Paragraph(other);
        text.addClassNames("kept-lines", "reading");
        Div choice = new Div(
                Buttons.plain(getTranslation("kit.two.take"), () -> decide(take)),
                Buttons.quiet(getTranslation("kit.two.leave"), () -> decide(leave)));
        choice.addClassNames("row", "wrap");
        add(words, text, choice);
    }

    private void decide(Runnable decision) {
        decision.run();
        removeFromParent();
    }
}
