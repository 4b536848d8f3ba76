package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.SectionTitle;
import org.hearthwork.tracking.AssignmentPage;

/** Why nobody but the care team is told: on both phones it is a pause like any other. */
final class RestsByItself extends Card {

    RestsByItself(AssignmentPage page, Instant since, Instant now) {
        String day = Dates.day(since, page.couple().zone(), getLocale(), now);
        add(
                new SectionTitle(getTranslation("homework.page.rests-title", day)),
                new Paragraph(getTranslation("homework.page.rests-words")));
        addClassName("page-section");
    }
}
