package org.hearthwork.outcomes.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.hearthwork.kit.Dates;
import org.hearthwork.outcomes.CoupleMeasures;
import org.hearthwork.outcomes.CoupleMeasures.SeenAlert;

/** What somebody saw to: who, when, and how, in their words. */
final class SeenAlerts extends UnorderedList {

    SeenAlerts(CoupleMeasures of) {
        addClassNames("list", "seen-alerts");
        of.seen().forEach(seen -> add(item(of, seen)));
    }

    private ListItem item(CoupleMeasures of, SeenAlert seen) {
        Span who = new Span(getTranslation(
                "outcomes.alert.seen-by",
                seen.by(),
                Dates.day(seen.at(), of.couple().zone(), UI.getCurrent().getLocale(), of.asOf())));
        who.addClassName("strong");
        Paragraph note = new Paragraph(who, new Span(" " + seen.note()));
        note.addClassName("seen-alert-note");
        return new ListItem(new AlertWords(of, seen.alert()), note);
    }
}
