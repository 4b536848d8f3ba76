package org.hearthwork.notes.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.notes.NoteSource;

/** Where the numbered lines of a note came from. */
final class SourceList extends Div {

    SourceList(List<NoteSource> sources) {
        addClassNames("sources", "small", "soft");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("sessions.sources"));
        show(sources);
    }

    void show(List<NoteSource> sources) {
        removeAll();
        setVisible(!sources.isEmpty());
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        sources.forEach(source -> {
            ListItem item = new ListItem(new Span(source.number() + ": " + source.origin()));
            if (source.keptFromOther()) {
                item.addClassName("row");
                item.add(Chip.brick(getTranslation("sessions.source.kept")).with(Glyph.LOCK));
            }
            list.add(item);
        });
        add(list);
    }
}
