package org.hearthwork.phone.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.hearthwork.couples.Partner;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.SeatName;

/** What the other one handed in already to a question of the two, above one's own field. */
final class OthersSaid extends Card {

    OthersSaid(List<String> lines, Partner other) {
        super(new SeatName(other.seat(), other.firstName()));
        of(other.seat());
        lines.forEach(line -> {
            Paragraph words = new Paragraph(line);
            words.addClassName("reading");
            add(words);
        });
        Span about = new Span(getTranslation("homework.do.handed-in"));
        about.addClassNames("small", "soft");
        add(about);
    }
}
