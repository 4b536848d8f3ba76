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
            Div more = new Div(title, links(within, false));
            more.addClassName("within-tip");
            add(more);
        }
    }

    /** Each with its minutes. @param told whether it is said as well what each is about */
    static UnorderedList links(List<Exercise> within, boolean told) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("list", "within-list");
        within.forEach(one -> {
            Anchor title = new Anchor(LibraryNavigation.exercise(one.key()), one.title());
            title.addClassName("strong");
            Span minutes = new Span(title.getTranslation("library.minutes", one.minutes()));
            minutes.addClassNames("small", "soft");
            Div head = new Div(title, minutes);
            head.addClassName("within-head");
            ListItem item = new ListItem(head);
            if (told) {
                item.add(new Paragraph(one.summary()));
            }
            list.add(item);
        });
        return list;
    }
}
