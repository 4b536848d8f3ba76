package org.hearthwork.phone.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.hearthwork.audit.RecordAccess;
import org.hearthwork.couples.RecordTrail.Accesses;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.SectionTitle;

/** Who of the practice opened one's record: name, role and day, never what. */
final class WhoOpened extends Div {

    private static final int SHOWN = 3;

    private final Card rows = new Card().rows();

    WhoOpened(Accesses accesses, Instant now) {
        addClassName("page-section");
        Paragraph words = new Paragraph(getTranslation("homework.me.opened.words"));
        words.addClassNames("small", "soft");
        add(new SectionTitle(getTranslation("homework.me.opened")));
        List<RecordAccess> newest = accesses.newest();
        if (newest.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("homework.me.opened.none"));
            none.addClassName("soft");
            add(none);
            return;
        }
        show(newest.stream().limit(SHOWN).toList(), accesses.zone(), now);
        add(rows, words);
        if (newest.size() > SHOWN) {
            Div foot = new Div();
            Button more = Buttons.quiet(getTranslation("homework.me.opened.more", newest.size() - SHOWN), () -> {
                show(newest.subList(SHOWN, newest.size()), accesses.zone(), now);
                remove(foot);
                if (accesses.more()) {
                    words.setText(getTranslation("homework.me.opened.words") + " "
                            + getTranslation("homework.me.opened.earlier", newest.size()));
                }
            });
            foot.add(more);
            add(foot);
        }
    }

    private void show(List<RecordAccess> accesses, ZoneId zone, Instant now) {
        accesses.forEach(access -> rows.add(row(access, zone, now)));
    }

    private Div row(RecordAccess access, ZoneId zone, Instant now) {
        Span role = new Span(getTranslation("homework.me.opened.role." + access.kind()));
        role.addClassNames("small", "soft");
        Div who = new Div(new Span(access.name()), role);
        who.addClassNames("stack-tight", "grow");
        Span when = new Span(Dates.near(access.lastAt(), zone, getLocale(), now));
        when.addClassNames("small", "soft", "nowrap");
        Div row = new Div(who, when);
        row.addClassName("row");
        return row;
    }
}
