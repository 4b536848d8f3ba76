package org.hearthwork.phone.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.List;
import org.hearthwork.homework.Proposal;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.SectionTitle;

/** What the two agreed on before, where it is what they are asked about now. */
final class AgreedLines extends Card {

    AgreedLines(String title, Collection<Proposal.Line> lines) {
        super(new SectionTitle(title));
        addClassName("agreement");
        lines.forEach(line -> add(point(line)));
    }

    /** One of its questions, with what both said yes to. */
    static Div point(Proposal.Line line) {
        Span label = new Span(line.label());
        label.addClassNames("small", "strong", "soft");
        Div point = new Div(label, words(line.words()));
        point.addClassName("point");
        return point;
    }

    /** Each answer in a line of its own. */
    static Div words(List<String> lines) {
        Div words = new Div();
        words.addClassName("stack-tight");
        lines.forEach(one -> {
            Span said = new Span(one);
            said.addClassName("reading");
            words.add(said);
        });
        return words;
    }
}
