package org.hearthwork.library.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.SectionTitle;
import org.hearthwork.library.Exercise;

/** What the practice made and does not give any more: to read, and to offer again. */
final class WithdrawnExercises extends Section {

    WithdrawnExercises(List<Exercise> exercises) {
        addClassName("page-section");
        Card rows = new Card().rows();
        exercises.forEach(one -> rows.add(new Anchor(LibraryNavigation.exercise(one.key()), one.title())));
        add(new SectionTitle(getTranslation("library.withdrawn")), rows);
    }
}
