package org.hearthwork.couples.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.hearthwork.audit.TrailLine;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.RecordTrail;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Markup;
import org.hearthwork.kit.ui.Rows;

/** Who opened and changed this record. Read only when asked for: reading it is a line too. */
final class CoupleTrail extends Div {

    private final RecordTrail trail;
    private final Couple couple;
    private final Rows lines = Rows.list("lines", List.of());

    CoupleTrail(RecordTrail trail, Couple couple) {
        this.trail = trail;
        this.couple = couple;
        addClassName("card");
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
        lines.append(read.stream().map(this::item).toList());
        if (read.size() == RecordTrail.AT_ONCE) {
            add(offer("couples.trail.older", read.getLast().number()));
        }
    }

    private Markup item(TrailLine line) {
        String who = Optional.ofNullable(line.actorName()).orElse(getTranslation("couples.trail.nobody"));
        String whom = line.subjectName() == null ? "" : ": " + line.subjectName();
        return Markup.of(
                "li.row",
                Markup.of("span.strong", who),
                Markup.of("span.grow", line.action() + whom),
                Markup.of("span.small.soft.nowrap.number", Dates.withYear(line.at(), couple.zone(), getLocale())));
    }
}
