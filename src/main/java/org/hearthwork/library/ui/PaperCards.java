package org.hearthwork.library.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.hearthwork.library.Cards;
import org.hearthwork.library.Column;
import org.hearthwork.library.Option;

/** Many cards on paper: where one thing is asked of each it has its boxes; several are written as the numbers of a list. */
final class PaperCards extends Div {

    private static final int BOXES_IN_A_ROW = 7;

    PaperCards(Cards cards) {
        addClassName("paper-field");
        List<String> items = cards.items().stream().map(Option::label).toList();
        Column first = cards.columns().getFirst();
        if (cards.columns().size() == 1 && first.values().size() <= BOXES_IN_A_ROW) {
            said(getTranslation("library.paper.cards.one", first.label()));
            add(new PaperTable(first.values().stream().map(Option::label).toList(), items, false));
            return;
        }
        said(getTranslation("library.paper.cards.numbers"));
        List<String> values = cards.columns().stream().map(PaperCards::numbered).toList();
        if (values.stream().distinct().count() == 1) {
            said(values.getFirst());
        } else {
            for (int at = 0; at < values.size(); at++) {
                said(cards.columns().get(at).label() + ": " + values.get(at));
            }
        }
        add(new PaperTable(cards.columns().stream().map(Column::label).toList(), items, true));
    }

    private static String numbered(Column column) {
        List<String> values = new ArrayList<>();
        for (Option value : column.values()) {
            values.add((values.size() + 1) + " " + value.label());
        }
        return String.join(" · ", values);
    }

    private void said(String text) {
        Paragraph words = new Paragraph(text);
        words.addClassNames("small", "soft");
        add(words);
    }
}
