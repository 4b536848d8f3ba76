package org.hearthwork.phone.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.hearthwork.homework.Sheet;
import org.hearthwork.kit.ui.Buttons;

/**
 * What its author handed in, to read again: folded, because somebody else may look at the phone. What went to the care team
 * alone is not here, by the rule of the database.
 */
final class OwnWords extends Div {

    OwnWords(Sheet sheet, Runnable takeBack) {
        addClassNames("page-section", "own-words");
        List<Sheet.Question> answered = sheet.questions().stream()
                .filter(question -> !question.answer().isEmpty())
                .toList();
        if (!answered.isEmpty()) {
            Div words = new Div();
            words.addClassName("stack");
            answered.forEach(question -> words.add(point(question)));
            add(new Details(getTranslation("homework.own.read"), words));
        }
        if (sheet.canBeTakenBack()) {
            Paragraph about = new Paragraph(
                    getTranslation("homework.own.take-back.words", sheet.other().firstName()));
            about.addClassNames("small", "soft");
            add(about, Buttons.quiet(getTranslation("homework.own.take-back"), takeBack::run));
        }
    }

    private static Div point(Sheet.Question question) {
        Span ask = new Span(question.ask());
        ask.addClassNames("small", "strong", "soft");
        Div point = new Div(ask);
        point.addClassName("point");
        question.prompt().inWords(question.answer()).forEach(line -> {
            Span words = new Span(line);
            words.addClassName("reading");
            point.add(words);
        });
        return point;
    }
}
