package org.hearthwork.today.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.EmptyState;
import org.hearthwork.sessions.Appointments;
import org.hearthwork.sessions.SessionEntry;
import org.hearthwork.sessions.ui.SessionWords;

/** The day as the practice owner sees it: times and names, and no way into a record. */
final class OwnersDay extends Div {

    OwnersDay(Appointments.Week day) {
        addClassName("stack");
        if (day.sessions().isEmpty()) {
            add(new EmptyState(getTranslation("sessions.today.none")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassNames("list", "day-list");
            day.sessions().forEach(session -> list.add(item(session, day)));
            add(new Card(list));
        }
        add(SessionWords.row(Buttons.plainLink("practice/people", getTranslation("sessions.today.to-people"))));
    }

    private ListItem item(SessionEntry session, Appointments.Week day) {
        Span times = new Span(SessionWords.times(session, day.zone(), getLocale()));
        times.addClassNames("number", "soft");
        Span who = new Span(SessionWords.who(session));
        who.addClassName("strong");
        Span setting = new Span(getTranslation("sessions.setting." + session.setting()));
        setting.addClassNames("soft", "push");
        ListItem item = new ListItem(times, who, setting);
        item.addClassName("row");
        return item;
    }
}
