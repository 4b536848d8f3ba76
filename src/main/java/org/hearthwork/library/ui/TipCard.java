package org.hearthwork.library.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.hearthwork.library.Exercise;

/** The exercise that is a tip's own, and below it, smaller, what else there is within the tip. */
final class TipCard extends Div {

    TipCard(Exercise exercise, List<Exercise> within) {
        addClassName("tip-card");
        add(new ExerciseCard(exercise));
        if (!within.isEmpty()) {
            Paragraph title = new Paragraph(getTranslation("library.within"));
            title.addClassNames("small", "soft");
            Div more = new Div(title, links(within));
            more.addClassName("within-tip");
            add(more);
        }
    }

    /** Each with its minutes and what it is about. */
    static UnorderedList links(List<Exercise> within) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("list", "within-list");
        within.forEach(one -> {
            Anchor title = new Anchor(LibraryNavigation.exercise(one.key()), one.title());
            title.addClassName("strong");
            Span minutes = new Span(title.getTranslation("library.minutes", one.minutes()));
            minutes.addClassNames("small", "soft");
            Paragraph summary = new Paragraph(one.summary());
            summary.addClassNames("small", "soft");
            Div head = new Div(title, minutes);
            head.addClassName("within-head");
            list.add(new ListItem(head, summary));
        });
        return list;
    }
}
