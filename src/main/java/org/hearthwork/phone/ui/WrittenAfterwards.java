package org.hearthwork.phone.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.CopyButton;

/** What was written here after another device of the same person handed the rest in: to copy, or to add by taking that back. */
final class WrittenAfterwards extends Div {

    private final Paragraph text = new Paragraph();

    /** @param takeBack makes all of it open again; offered only while that can be done */
    WrittenAfterwards(boolean canBeTakenBack, Runnable takeBack) {
        addClassNames("card", "two-texts");
        text.addClassNames("kept-lines", "reading");
        CopyButton.source(text);
        Div ways = new Div(new CopyButton());
        ways.addClassNames("row", "wrap");
        if (canBeTakenBack) {
            ways.add(Buttons.quiet(getTranslation("homework.do.afterwards.take-back"), takeBack::run));
        }
        Paragraph why = new Paragraph(
                getTranslation(canBeTakenBack ? "homework.do.afterwards.still" : "homework.do.afterwards.over"));
        why.getElement().setAttribute("role", "alert"); // this alone: what is typed on would be read out at each pause
        add(why, text, ways);
    }

    void show(List<String> lines) {
        text.setText(String.join("\n", lines));
        setVisible(!lines.isEmpty());
    }
}
