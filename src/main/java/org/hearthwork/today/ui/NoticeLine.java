package org.hearthwork.today.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import org.hearthwork.access.Role;
import org.hearthwork.couples.Notice;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Glyph;
import org.jspecify.annotations.Nullable;

/** Somebody was let in, and by whom; it stays until its reader has seen it. */
final class NoticeLine extends ListItem {

    NoticeLine(Notice notice, ZoneId zone, Instant now, Runnable seen) {
        addClassName("row");
        String about = notice.couple() != null ? notice.couple() : getTranslation("sessions.notice.practice");
        String words = getTranslation(key(notice), notice.who(), rest(notice));
        Span strong = new Span(about);
        strong.addClassName("strong");
        Paragraph rule = new Paragraph(getTranslation(key(notice) + ".rule", notice.doneBy()));
        rule.addClassNames("small", "soft");
        Div both = new Div(new Paragraph(strong, new Span(" · " + words)), rule);
        both.addClassName("grow");
        Span mark = Glyph.PERSON.draw();
        mark.addClassName("calm");
        Span when = new Span(Dates.day(notice.doneAt(), zone, getLocale(), now));
        when.addClassNames("small", "soft", "nowrap");
        Button button = Buttons.plain(getTranslation("sessions.notice.seen"), seen);
        button.addClassName("button");
        button.setAriaLabel(getTranslation("sessions.notice.seen") + ": " + about + ", " + words);
        add(mark, both, when, button);
    }

    private static String key(Notice notice) {
        return "sessions.notice." + notice.kind();
    }

    /** Whose couples, or as what. */
    private String rest(Notice notice) {
        @Nullable Role role = notice.role();
        return notice.whose() != null
                ? notice.whose()
                : role != null ? getTranslation("sessions.notice.role." + role) : "";
    }
}
