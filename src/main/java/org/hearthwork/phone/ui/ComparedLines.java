package org.hearthwork.phone.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.hearthwork.couples.Partner;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.LineOfTwo;
import org.hearthwork.kit.ui.SeatName;
import org.hearthwork.library.Apart;
import org.hearthwork.phone.Reveal;

/** A long one: where the two see it most differently, folded what they see alike, what was written, and folded all the rest. Each line once. */
final class ComparedLines extends Div {

    private final Partner a;
    private final Partner b;
    private final Partner me;
    private final Partner other;

    ComparedLines(Reveal reveal) {
        me = reveal.me();
        other = reveal.other();
        a = me.seat() == Seat.A ? me : other;
        b = me.seat() == Seat.A ? other : me;
        addClassName("compared");
        Reveal.Compared compared = reveal.compared();
        if (!compared.largest().isEmpty()) {
            H2 title = new H2(getTranslation("homework.reveal.largest"));
            title.addClassName("reveal-ask");
            Paragraph normal = new Paragraph(getTranslation("homework.reveal.largest.words"));
            normal.addClassName("soft");
            add(title, normal);
            compared.largest().forEach(one -> add(largest(one)));
        }
        if (!compared.alike().isEmpty()) {
            Div lines = folded();
            compared.alike().forEach(question -> lines.add(alike(question)));
            add(new Details(getTranslation("homework.reveal.alike", count(compared.alike())), lines));
        }
        reveal.questions().forEach(question -> add(new RevealedQuestion(reveal, question)));
        if (!compared.others().isEmpty()) {
            Div lines = folded();
            compared.others().forEach(question -> lines.add(apart(question)));
            add(new Details(getTranslation("homework.reveal.others"), lines));
        }
    }

    private static int count(List<Reveal.Question> questions) {
        return questions.stream().mapToInt(question -> question.mine().size()).sum();
    }

    private static Div folded() {
        Div lines = new Div();
        lines.addClassName("stack");
        return lines;
    }

    private Component largest(Reveal.Difference one) {
        H3 label = new H3(one.label());
        label.addClassName("compared-label");
        Card card = new Card(label);
        Apart apart = one.apart();
        Apart.Positions at = apart.at();
        if (at != null) {
            card.add(LineOfTwo.besideItsWords(at.a(), at.b()));
        }
        card.add(saysOf(a, apart, apart.a()), saysOf(b, apart, apart.b()));
        return card;
    }

    private Component alike(Reveal.Question question) {
        Div point = point(question);
        question.mine().forEach(line -> point.add(reading(line)));
        return point;
    }

    private Component apart(Reveal.Question question) {
        Div point = point(question);
        if (!question.mine().isEmpty()) {
            point.add(said(me, question.mine()));
        }
        if (!question.theirs().isEmpty()) {
            point.add(said(other, question.theirs()));
        }
        return point;
    }

    private static Div point(Reveal.Question question) {
        H3 ask = new H3(question.ask());
        ask.addClassName("compared-label");
        Div point = new Div(ask);
        point.addClassName("point");
        return point;
    }

    /** Of a card it is one of the two who is said to do it: "Kofi: Ruth" would be read as a list of names. */
    private Component saysOf(Partner by, Apart apart, String words) {
        return apart.cell() == null
                ? said(by, List.of(words))
                : said(by, getTranslation("homework.reveal.says", by.firstName()), List.of(words));
    }

    private static Component said(Partner by, List<String> lines) {
        return said(by, by.firstName(), lines);
    }

    private static Component said(Partner by, String name, List<String> lines) {
        Div words = new Div(new SeatName(by.seat(), name));
        lines.forEach(line -> words.add(reading(line)));
        words.addClassNames("stack-tight", "compared-said");
        return words;
    }

    private static Span reading(String line) {
        Span words = new Span(line);
        words.addClassName("reading");
        return words;
    }
}
