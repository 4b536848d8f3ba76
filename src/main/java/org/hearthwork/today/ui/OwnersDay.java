package org.hearthwork.today.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.EmptyState;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.sessions.Appointments;
import org.hearthwork.sessions.SessionEntry;
import org.hearthwork.sessions.ui.SessionWords;
import org.hearthwork.today.OwnersMornings;

/** The day as the practice owner sees it: times and names, and no way into a record. A new practice is shown its first steps. */
final class OwnersDay extends Div {

    private static final String PEOPLE = "practice/people";

    OwnersDay(OwnersMornings.Morning morning) {
        addClassName("stack");
        boolean begun = morning.hasClinicians() && morning.hasCouples();
        if (!begun) {
            add(SessionWords.section("sessions.owner-begins", new Card(steps(morning))));
        }
        Appointments.Week day = morning.day();
        if (!day.sessions().isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassNames("list", "day-list");
            day.sessions().forEach(session -> list.add(item(session, day)));
            add(new Card(list));
        } else if (begun) {
            add(new EmptyState(getTranslation("sessions.today.none")));
        }
        if (begun) {
            add(SessionWords.row(Buttons.plainLink(PEOPLE, getTranslation("sessions.today.to-people"))));
        }
    }

    private OrderedList steps(OwnersMornings.Morning morning) {
        OrderedList steps = new OrderedList(
                step("settings", "practice/settings", false),
                step("people", PEOPLE, morning.hasClinicians()),
                step("couple", PEOPLE, morning.hasCouples()));
        steps.addClassNames("list", "day-list");
        return steps;
    }

    private ListItem step(String key, String href, boolean done) {
        Div words = new Div(
                new H3(getTranslation("sessions.owner-begins." + key)),
                new Paragraph(getTranslation("sessions.owner-begins." + key + ".how")));
        words.addClassName("grow");
        ListItem step = new ListItem(
                words,
                done
                        ? Chip.moss(getTranslation("sessions.owner-begins.done"))
                                .with(Glyph.CHECK)
                        : Buttons.plainLink(href, getTranslation("sessions.owner-begins." + key + ".go")));
        step.addClassName("row");
        return step;
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
