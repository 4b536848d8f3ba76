package org.hearthwork.library.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.library.NewQuestion;
import org.hearthwork.library.Wording;

/** The answers to choose from, one line each. Those of the shipped version keep their number; of a question of one's own they are free. */
final class AnswersFields extends Div {

    private record Line(String key, TextField field, ListItem item) {}

    private final String name;
    private final Editing editing;
    private final boolean ours;
    private final List<Line> lines = new ArrayList<>();
    private final OrderedList list = new OrderedList();

    /** @param name of the question, as refusals name it */
    AnswersFields(String name, Wording.Question question, Editing editing) {
        this.name = name;
        this.editing = editing;
        this.ours = question.ours();
        addClassNames("stack-tight", "own-answers");
        Span title = new Span(getTranslation("library.own.answers"));
        title.addClassNames("strong", "small");
        list.addClassNames("list", "own-answer-list");
        add(title, list);
        question.answers().forEach(this::show);
        if (ours) {
            Button more = Buttons.quiet(getTranslation("library.own.answer.add"), this::another);
            more.addClassName("own-quiet");
            add(more);
        }
    }

    private TextField show(Wording.Answer answer) {
        TextField field = editing.line(named(answer.key()), "library.own.answer", answer.label());
        field.setLabel(null);
        field.setAriaLabel(getTranslation("library.own.answer.numbered", lines.size() + 1));
        Div row = new Div(field);
        row.addClassName("own-answer");
        ListItem item = new ListItem(row);
        Line line = new Line(answer.key(), field, item);
        if (ours) {
            Button without = Buttons.quiet("×", () -> without(line));
            without.setAriaLabel(getTranslation("library.own.answer.without", lines.size() + 1));
            without.addClassName("own-without");
            row.add(without);
        }
        lines.add(line);
        list.add(item);
        return field;
    }

    private String named(String key) {
        return name + "/answers/" + key;
    }

    private void another() {
        int number = 1;
        while (has(NewQuestion.answer(number).key())) {
            number++;
        }
        TextField field = show(NewQuestion.answer(number));
        editing.changed();
        field.focus();
    }

    private boolean has(String key) {
        return lines.stream().anyMatch(line -> line.key().equals(key));
    }

    private void without(Line line) {
        lines.remove(line);
        list.remove(line.item());
        editing.forgets(named(line.key()));
        editing.changed();
        if (!lines.isEmpty()) {
            lines.getLast().field().focus();
        }
    }

    List<Wording.Answer> answers() {
        return lines.stream()
                .map(line -> new Wording.Answer(line.key(), line.field().getValue()))
                .toList();
    }
}
