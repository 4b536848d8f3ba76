package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;
import org.hearthwork.homework.Schedule;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.SectionTitle;

/** The next dates of what is being assigned, in the couple's time zone. */
final class DatesPreview extends Section {

    private static final int SHOWN = 5;

    private DatesPreview() {
        addClassNames("stack-tight", "dates-preview");
        getElement().setAttribute("aria-live", "polite");
        add(new SectionTitle(getTranslation("homework.assign.dates")));
    }

    /** @param onlyTheFirst whether the days after the first are those that the two agree on */
    static DatesPreview of(List<Schedule.Date> all, boolean onlyTheFirst, Locale locale) {
        List<Schedule.Date> dates = onlyTheFirst ? all.subList(0, 1) : all;
        DatesPreview preview = new DatesPreview();
        OrderedList list = new OrderedList();
        list.addClassName("list");
        dates.stream()
                .limit(SHOWN)
                .map(date -> new ListItem(Dates.full(date.due(), locale)))
                .forEach(list::add);
        preview.add(list);
        if (onlyTheFirst) {
            Paragraph agreed = new Paragraph(preview.getTranslation("homework.assign.dates-agreed"));
            agreed.addClassNames("soft", "small");
            preview.add(agreed);
        }
        if (dates.size() > SHOWN) {
            Paragraph more = new Paragraph(preview.getTranslation(
                    "homework.assign.dates-more",
                    dates.size() - SHOWN,
                    Dates.full(dates.getLast().due(), locale)));
            more.addClassNames("soft", "small");
            preview.add(more);
        }
        return preview;
    }

    static DatesPreview none(Refusal refusal) {
        DatesPreview preview = new DatesPreview();
        Paragraph words = new Paragraph(preview.getTranslation(refusal.messageKey(), refusal.parameters()));
        words.addClassName("soft");
        preview.add(words);
        return preview;
    }
}
