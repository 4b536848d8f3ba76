package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.Partner;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.SeatName;
import org.hearthwork.tracking.AssignmentPage.Answered;
import org.hearthwork.tracking.AssignmentPage.Words;
import org.hearthwork.tracking.Tag;

/** The answers of one occurrence, prompt by prompt, the two beside each other; what differs and who may hear it is marked. */
final class AnswersSideBySide extends Div {

    private static final double FAR = 0.5;

    AnswersSideBySide(Couple couple, List<Partner> partners, List<Answered> answers) {
        addClassName("answers");
        // Who has nothing here gets one line, not an empty column at every prompt.
        List<Partner> heard = partners.stream()
                .filter(partner ->
                        answers.stream().anyMatch(answer -> answer.words().containsKey(partner.seat())))
                .toList();
        partners.stream()
                .filter(partner -> !heard.contains(partner))
                .forEach(partner -> add(soft(getTranslation("homework.page.nothing-from", partner.firstName()))));
        heard.forEach(partner -> answers.stream()
                .map(answer -> answer.words().get(partner.seat()))
                .filter(words -> words != null && words.tag().careTeamAlone() && words.under() != couple.secrets())
                .findFirst()
                .ifPresent(words ->
                        add(soft(getTranslation("homework.page.under." + words.under(), partner.firstName())))));
        answers.forEach(answer -> add(prompt(couple, heard, answer)));
    }

    private Component prompt(Couple couple, List<Partner> partners, Answered answer) {
        Div heading = new Div(new H4(answer.label()));
        heading.addClassNames("row", "wrap");
        if (answer.difference() > 0) {
            heading.add(Chip.ember(getTranslation(
                            answer.difference() >= FAR ? "homework.page.far-apart" : "homework.page.differ"))
                    .with(Glyph.TRIANGLE));
        }
        Div columns = new Div();
        columns.addClassName("answer-columns");
        partners.forEach(partner ->
                columns.add(answer.words().containsKey(partner.seat()) ? said(partner, answer) : none(partner)));
        Paragraph ask = new Paragraph(answer.ask().replace("{partner}", otherName(couple, partners)));
        ask.addClassNames("soft", "small");
        Div block = new Div(heading, ask, columns);
        block.addClassName("answer-block");
        if (!answer.leanings().isEmpty()) {
            block.addComponentAtIndex(2, new LeaningsTable(couple, answer));
        }
        return block;
    }

    private String otherName(Couple couple, List<Partner> partners) {
        return partners.size() == 1
                ? couple.other(partners.getFirst()).firstName()
                : getTranslation("homework.page.the-other");
    }

    private Component said(Partner partner, Answered answer) {
        Words words = answer.words().get(partner.seat());
        Div column = column(partner);
        if (words == null) {
            return column;
        }
        if (words.tag() == Tag.CLINICIAN_ONLY) {
            column.addClassName("answer-guarded");
        }
        column.addComponentAsFirst(named(partner, Tags.chip(words.tag())));
        if (words.lines().isEmpty()) {
            column.add(soft(getTranslation("homework.page.left-empty")));
        }
        if (words.landed()) {
            column.add(Chip.moss(getTranslation("homework.page.landed")).with(Glyph.CHECK));
        }
        words.lines().forEach(line -> {
            Paragraph text = new Paragraph(line);
            text.addClassName("said-line");
            column.add(text);
        });
        return column;
    }

    private Component none(Partner partner) {
        Div column = column(partner);
        column.add(named(partner), soft(getTranslation("homework.page.nothing-to-show")));
        return column;
    }

    private static Div named(Partner partner, Component... beside) {
        Div line = new Div(new SeatName(partner.seat(), partner.firstName()));
        line.add(beside);
        line.addClassNames("row", "wrap");
        return line;
    }

    private static Div column(Partner partner) {
        Div column = new Div();
        column.addClassNames("answer-column", partner.seat() == Seat.A ? "answer-a" : "answer-b");
        return column;
    }

    private static Paragraph soft(String words) {
        Paragraph line = new Paragraph(words);
        line.addClassNames("soft", "small");
        return line;
    }
}
