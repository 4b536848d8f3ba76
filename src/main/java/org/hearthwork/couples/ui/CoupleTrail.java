package org.hearthwork.couples.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.hearthwork.audit.TrailLine;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.RecordTrail;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.Buttons;

/** Who opened and changed this record. Read only when asked for: reading it is a line too. */
final class CoupleTrail extends Div {

    private final RecordTrail trail;
    private final Couple couple;
    private final UnorderedList lines = new UnorderedList();

    CoupleTrail(RecordTrail trail, Couple couple) {
        this.trail = trail;
        this.couple = couple;
        addClassName("card");
        lines.addClassNames("list", "lines");
        Paragraph words = new Paragraph(getTranslation("couples.trail.words"));
        words.addClassName("soft");
        add(words, offer("couples.trail.show", Long.MAX_VALUE));
    }

    private Component offer(String key, long below) {
        Div foot = new Div();
        Button button = Buttons.plain(getTranslation(key), () -> readOn(below, foot));
        foot.add(button);
        return foot;
    }

    private void readOn(long below, Div foot) {
        List<TrailLine> read = trail.of(couple.id(), below);
        remove(foot);
        add(lines);
        read.forEach(line -> lines.add(item(line, couple.zone())));
        if (read.size() == RecordTrail.AT_ONCE) {
            add(offer("couples.trail.older", read.getLast().number()));
        }
    }

    private ListItem item(TrailLine line, ZoneId zone) {
        Span at = new Span(Dates.withYear(line.at(), zone, getLocale()));
        at.addClassNames("small", "soft", "nowrap", "number");
        Span who = new Span(Optional.ofNullable(line.actorName()).orElse(getTranslation("couples.trail.nobody")));
        who.addClassName("strong");
        String whom = line.subjectName() == null ? "" : ": " + line.subjectName();
        Span what = new Span(line.action() + whom);
        what.addClassName("grow");
        ListItem item = new ListItem(who, what, at);
        item.addClassName("row");
        return item;
    }
}
