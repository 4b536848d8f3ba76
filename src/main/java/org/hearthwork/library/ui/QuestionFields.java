package org.hearthwork.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.IntStream;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.library.NewQuestion;
import org.hearthwork.library.OwnDraft.Bound;
import org.hearthwork.library.Visibility;
import org.hearthwork.library.Wording.Question;
import org.jspecify.annotations.Nullable;

/** The words of one question, who sees its answers, and what belongs to its type. */
final class QuestionFields extends Div {

    private record Ends(int min, int max) {}

    private static final List<Ends> SCALES = List.of(new Ends(0, 10), new Ends(0, 4), new Ends(1, 5));

    private final String name;
    private final Question question;
    private final Editing editing;
    private final TextArea ask;
    private final TextField label;
    private final TextField hint;
    private final @Nullable TextField low;
    private final @Nullable TextField high;
    private final @Nullable TextField text;
    private final @Nullable AnswersFields answers;
    private final Select<Visibility> sees = new Select<>();
    private final Select<Ends> scale = new Select<>();
    private final Select<Integer> most = new Select<>();
    private final Checkbox small = new Checkbox(getTranslation("library.own.small"));

    /** @param name as refusals name it */
    QuestionFields(String name, Question question, Bound bound, Editing editing) {
        this.name = name;
        this.question = question;
        this.editing = editing;
        addClassNames("form", "own-fields");
        ask = editing.lines(name + "/ask", "library.own.ask", question.ask());
        ask.setHelperText(getTranslation("library.own.ask.help"));
        ask.addClassName("own-ask");
        label = line("label", "library.own.label", question.label());
        hint = line("hint", "library.own.hint", question.hint());
        Div names = new Div(label, hint);
        names.addClassName("form-row");
        add(ask, names);
        boolean scales = question.type().equals(NewQuestion.SCALE.type());
        low = scales ? line("low", "library.own.low", question.low()) : null;
        high = scales ? line("high", "library.own.high", question.high()) : null;
        if (low != null && high != null) {
            Div ends = new Div(low, high);
            ends.addClassName("form-row");
            add(ends);
        }
        text = question.type().equals("confirm") ? line("text", "library.own.text", question.text()) : null;
        if (text != null) {
            add(text);
        }
        answers = question.answers().isEmpty() ? null : new AnswersFields(name, question, editing);
        if (answers != null) {
            add(answers);
        }
        add(who(bound));
        if (question.ours()) {
            add(ofOurs());
        }
    }

    private TextField line(String part, String labelKey, String held) {
        return editing.line(name + "/" + part, labelKey, held);
    }

    /** What cannot be chosen is said, and not offered. */
    private Component who(Bound bound) {
        if (bound.may().size() == 1) {
            Span title = new Span(getTranslation("library.own.sees"));
            title.addClassNames("strong", "small");
            Paragraph why = new Paragraph(getTranslation("library.own.sees.fixed"));
            why.addClassNames("small", "soft");
            Div fixed = new Div(title, Sees.chip(question.visibility()), why);
            fixed.addClassNames("stack-tight", "own-sees");
            return fixed;
        }
        sees.setLabel(getTranslation("library.own.sees"));
        sees.setItems(bound.may());
        sees.setItemLabelGenerator(Sees::choice);
        sees.setValue(question.visibility());
        sees.setHelperText(getTranslation(question.ours() ? "library.own.sees.ours" : "library.own.sees.narrower"));
        sees.setManualValidation(true);
        editing.knows(name + "/visibility", sees);
        Clicks.chosen(sees, now -> editing.changed());
        return sees;
    }

    private Component ofOurs() {
        Div row = new Div();
        row.addClassName("form-row");
        if (question.type().equals(NewQuestion.SCALE.type())) {
            scale.setLabel(getTranslation("library.own.scale"));
            scale.setItems(SCALES);
            scale.setItemLabelGenerator(ends -> getTranslation("library.own.scale.from-to", ends.min(), ends.max()));
            scale.setValue(new Ends(question.min(), question.max()));
            Clicks.chosen(scale, now -> editing.changed());
            row.add(scale);
        }
        if (question.type().equals(NewQuestion.CHOICES.type())) {
            most.setLabel(getTranslation("library.own.most"));
            most.setItems(IntStream.rangeClosed(0, 5).boxed().toList());
            most.setItemLabelGenerator(number -> number == 0
                    ? getTranslation("library.own.most.any")
                    : getTranslation("library.own.most.up-to", number));
            most.setValue(question.max());
            Clicks.chosen(most, now -> editing.changed());
            row.add(most);
        }
        small.setValue(question.small());
        Clicks.chosen(small, now -> editing.changed());
        row.add(small);
        return row;
    }

    /** As it stands in the fields. */
    Question question(boolean left) {
        Ends ends = scale.isEmpty() ? new Ends(question.min(), question.max()) : scale.getValue();
        return new Question(
                question.key(),
                question.type(),
                question.ours(),
                left,
                sees.isEmpty() ? question.visibility() : sees.getValue(),
                question.ours() ? small.getValue() : question.small(),
                ask.getValue(),
                label.getValue(),
                hint.getValue(),
                value(low, question.low()),
                value(high, question.high()),
                ends.min(),
                most.isEmpty() ? ends.max() : most.getValue(),
                value(text, question.text()),
                answers == null ? question.answers() : answers.answers());
    }

    private static String value(@Nullable TextField field, String otherwise) {
        return field == null ? otherwise : field.getValue();
    }

    void focus() {
        ask.focus();
    }
}
