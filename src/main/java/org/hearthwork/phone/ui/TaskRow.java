package org.hearthwork.phone.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.phone.Home;

/** One more thing that is open, in a line. */
final class TaskRow extends Anchor {

    TaskRow(Home home, Home.Task task) {
        addClassName("row-link");
        setHref("do/" + task.id());
        Span title = new Span(task.title());
        title.addClassName("strong");
        Span about = new Span(I18NProvider.translate(
                task.started() ? "homework.home.row-started" : "homework.home.row",
                task.minutes(),
                NextThing.due(home, task, getLocale())));
        about.addClassNames("small", "soft");
        Span exercise = new Span(task.exercise());
        exercise.addClassName("small");
        Div words = new Div(title, exercise, about);
        words.addClassNames("stack-tight", "grow");
        add(words, Glyph.NEXT.draw());
    }
}
