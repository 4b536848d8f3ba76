package org.hearthwork.phone.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.SeatName;
import org.hearthwork.outcomes.MyCheckIns;

/** What opened with the two check-ins: the good moment of each, and what somebody would like to talk about. */
final class CheckInRead extends Div {

    CheckInRead(MyCheckIns.Open open) {
        addClassName("check-in-read");
        said("outcomes.read.good", open.good());
        said("outcomes.read.wishes", open.wishes());
    }

    private void said(String title, List<MyCheckIns.Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        H2 heading = new H2(getTranslation(title));
        heading.addClassName("reveal-ask");
        Div sides = new Div();
        sides.addClassName("reveal-sides");
        lines.forEach(line -> {
            Paragraph words = new Paragraph(line.text());
            words.addClassName("said");
            sides.add(new Card(new SeatName(line.by().seat(), line.by().firstName()), words)
                    .of(line.by().seat()));
        });
        Div section = new Div(heading, sides);
        section.addClassNames("page-section", "reveal-question");
        add(section);
    }
}
