package org.hearthwork.phone.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Locale;
import org.hearthwork.homework.Opens;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.phone.Home;

/** The one thing to do next. */
final class NextThing extends Card {

    NextThing(Home home, Home.Task task, Runnable couldnt) {
        Paragraph overline = new Paragraph(getTranslation("homework.home.one-thing", task.minutes()));
        overline.addClassNames("small", "strong", "soft");
        H2 title = new H2(task.title());
        title.addClassName("card-title");
        Paragraph whose = new Paragraph(getTranslation("homework.home.opens." + key(task), home.otherName()));
        whose.addClassName("soft");
        Anchor start = Buttons.mainLink(
                "do/" + task.id(), getTranslation(task.started() ? "homework.do.continue" : "homework.do.start"));
        start.addClassName("wide");
        Component refuse = Buttons.quiet(getTranslation("homework.do.couldnt"), couldnt);
        Paragraph exercise = new Paragraph(task.exercise() + " · " + due(home, task, getLocale()));
        exercise.addClassNames("small", "soft");
        add(overline, title, exercise, whose, start, refuse);
        warm();
        addClassName("next-thing");
    }

    private static String key(Home.Task task) {
        if (task.staysClosed() && (task.matched() || task.opens() != Opens.NEVER)) {
            return "closed";
        }
        return task.matched()
                ? "matched"
                : task.opens().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** "by tomorrow", or that it is still open after its day. */
    static String due(Home home, Home.Task task, Locale reader) {
        LocalDate today = LocalDate.ofInstant(home.now(), home.zone());
        LocalDate due = LocalDate.ofInstant(task.due(), home.zone());
        return due.isBefore(today)
                ? I18NProvider.translate("homework.home.still-open")
                : Dates.until(due, reader, today);
    }
}
