package org.hearthwork.couples.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hearthwork.couples.CoupleFile;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.couples.Screening;
import org.hearthwork.couples.Screenings;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.Glyph;

/** Whether one of the two was seen alone for the screening, and what came of it: for the care team alone. */
final class ScreeningField extends Div {

    private final Screenings screenings;
    private final SafetyHolds holds;
    private final CoupleFile file;
    private final CoupleFile.Person person;
    private final LocalDate today;
    private final Runnable changed;

    ScreeningField(
            Screenings screenings,
            SafetyHolds holds,
            Clock clock,
            CoupleFile file,
            CoupleFile.Person person,
            boolean mayChange,
            Runnable changed) {
        this.screenings = screenings;
        this.holds = holds;
        this.file = file;
        this.person = person;
        this.today = LocalDate.ofInstant(clock.instant(), file.couple().zone());
        this.changed = changed;
        addClassNames("screening", "stack-tight");
        List<Screening> all = person.screenings();
        Span title = new Span(getTranslation("couples.screening"));
        title.addClassName("strong");
        Div head = new Div(
                title, Chip.brick(getTranslation("couples.clinician-only")).with(Glyph.SHIELD));
        head.addClassNames("row", "wrap", "tight");
        add(head, all.isEmpty() ? none() : line(all.getFirst()));
        if (all.size() > 1) {
            add(earlier(all.subList(1, all.size())));
        }
        if (mayChange) {
            add(new Div(Buttons.plain(
                    getTranslation(all.isEmpty() ? "couples.screening.record" : "couples.screening.again"),
                    this::ask)));
        }
    }

    private Component none() {
        Paragraph words = new Paragraph(getTranslation("couples.screening.none"));
        words.addClassNames("soft", "small");
        return words;
    }

    private Component line(Screening one) {
        Span when = new Span(getTranslation("couples.screening.when", Dates.full(one.on(), getLocale()), one.by()));
        when.addClassNames("soft", "small");
        Div line = new Div(outcome(one.outcome()), when);
        line.addClassNames("row", "wrap", "tight");
        return line;
    }

    private Chip outcome(Screening.Outcome outcome) {
        String words = getTranslation("couples.screening." + outcome);
        return switch (outcome) {
            case NOTHING_FOUND -> Chip.moss(words).with(Glyph.CHECK);
            case TO_TALK_ABOUT -> Chip.ember(words);
            case POSITIVE -> Chip.brick(words);
        };
    }

    private Component earlier(List<Screening> before) {
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        before.forEach(one -> list.add(new ListItem(line(one))));
        return new Details(getTranslation("couples.screening.earlier", before.size()), list);
    }

    private void ask() {
        new ScreeningDialog(person.partner().firstName(), today, this::record).open();
    }

    private void record(ScreeningDialog.Wish wish) {
        screenings.record(file.couple().id(), person.partner().seat(), wish.id(), wish.on(), wish.outcome());
        changed.run();
        if (wish.outcome() == Screening.Outcome.POSITIVE && file.hold() == null) {
            new ReasonDialog(
                            "couples.screening.hold",
                            "reason",
                            reason -> holds.hold(file.couple().id(), reason),
                            overtaken -> getTranslation(overtaken.messageKey(), overtaken.parameters()),
                            changed)
                    .open();
        }
    }
}
