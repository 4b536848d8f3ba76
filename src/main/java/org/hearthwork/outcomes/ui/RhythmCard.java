package org.hearthwork.outcomes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.outcomes.CheckInOpens;
import org.hearthwork.outcomes.CoupleMeasures;
import org.hearthwork.outcomes.Outcomes;

/** Whether the two are asked once a week, and when what they seal opens. */
final class RhythmCard extends Card {

    private final Outcomes outcomes;
    private final CoupleMeasures of;
    private final CoupleId id;
    private final Runnable again;

    /** @param again shows how it stands by now */
    RhythmCard(Outcomes outcomes, CoupleMeasures of, boolean mayChange, Runnable again) {
        this.outcomes = outcomes;
        this.of = of;
        this.id = of.couple().id();
        this.again = again;
        addClassName("rhythm-card");
        boolean asked = of.begun() != null;
        Paragraph words = new Paragraph(getTranslation(asked ? "outcomes.rhythm.on" : "outcomes.rhythm.off"));
        words.addClassName("grow");
        Div line = new Div(words);
        line.addClassNames("between", "wrap");
        if (mayChange) {
            line.add(asked ? rest() : begin());
        }
        add(line);
        if (asked) {
            add(mayChange ? opening() : said());
        }
        if (of.waits() && mayChange) {
            Paragraph waits = new Paragraph(getTranslation("outcomes.opens.waits"));
            waits.addClassName("grow");
            Div row = new Div(waits, Buttons.plain(getTranslation("outcomes.opens.now"), () -> {
                outcomes.openInSession(id);
                again.run();
            }));
            row.addClassNames("between", "wrap");
            add(row);
        }
    }

    private Component begin() {
        return Buttons.plain(getTranslation("outcomes.rhythm.begin"), () -> {
            outcomes.begin(id);
            again.run();
        });
    }

    private Component rest() {
        return Buttons.quiet(getTranslation("outcomes.rhythm.rest"), () -> {
            outcomes.rest(id);
            again.run();
        });
    }

    private Component said() {
        Paragraph words =
                new Paragraph(getTranslation("outcomes.opens") + ": " + getTranslation("outcomes.opens." + of.opens()));
        words.addClassNames("small", "soft");
        return words;
    }

    private Component opening() {
        Select<CheckInOpens> select = new Select<>();
        select.setLabel(getTranslation("outcomes.opens"));
        select.setHelperText(getTranslation("outcomes.opens.help"));
        select.setItems(CheckInOpens.values());
        select.setItemLabelGenerator(one -> getTranslation("outcomes.opens." + one));
        select.setValue(of.opens());
        select.addClassName("rhythm-opens");
        Clicks.chosen(select, chosen -> {
            outcomes.opens(id, of.version(), chosen);
            again.run();
        });
        return select;
    }
}
