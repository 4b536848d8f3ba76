package org.hearthwork.library.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.library.NewQuestion;
import org.hearthwork.library.OwnDraft;
import org.hearthwork.library.Wording.Part;
import org.hearthwork.library.Wording.Question;

/** One sitting of a draft: its words, its questions in order, and a way to add one. */
final class SittingEditor extends Card implements QuestionRow.Place {

    private final OwnDraft draft;
    private final Part part;
    private final Editing editing;
    private final H2 heading = new H2();
    private final TextField title;
    private final TextArea intro;
    private final IntegerField minutes = new IntegerField(getTranslation("library.own.minutes"));
    private final OrderedList list = new OrderedList();
    private final List<QuestionRow> rows = new ArrayList<>();

    SittingEditor(OwnDraft draft, Part part, Editing editing) {
        this.draft = draft;
        this.part = part;
        this.editing = editing;
        addClassName("own-sitting");
        heading.addClassName("card-title");
        title = editing.line(name("title"), "library.own.sitting.title", part.title());
        intro = editing.lines(name("intro"), "library.own.sitting.intro", part.intro());
        minutes.setValue(part.minutes());
        minutes.setManualValidation(true);
        minutes.setStepButtonsVisible(true);
        minutes.setMin(1);
        minutes.setValueChangeMode(ValueChangeMode.LAZY);
        Clicks.typed(minutes, now -> editing.changed());
        editing.knows(name("minutes"), minutes);
        Problem problem = new Problem();
        editing.knows(part.key(), problem);
        Div first = new Div(title, minutes);
        first.addClassNames("form-row", "own-first");
        Div words = new Div(first, intro);
        words.addClassNames("form", "own-words");
        list.addClassNames("list", "own-questions");
        list.getElement().setAttribute("aria-label", getTranslation("library.own.questions-of", part.title()));
        part.questions().forEach(this::show);
        add(heading, words, list, problem, adding());
        say();
    }

    private String name(String field) {
        return OwnDraft.name(part.key(), field);
    }

    private QuestionRow show(Question question) {
        QuestionRow row = new QuestionRow(
                OwnDraft.name(part.key(), question.key()), question, draft.bound(part, question), editing, this);
        rows.add(row);
        list.add(row);
        return row;
    }

    private Div adding() {
        Span words = new Span(Glyph.PLUS.draw(), new Span(getTranslation("library.own.add")));
        words.addClassNames("row", "tight", "soft");
        Div adding = new Div(words);
        adding.addClassNames("row", "wrap", "own-adding");
        adding.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("library.own.add"));
        for (NewQuestion kind : NewQuestion.values()) {
            Button add = Buttons.plain(getTranslation("library.own.type." + kind.type()), () -> add(kind));
            add.addClassName("own-quiet");
            adding.add(add);
        }
        return adding;
    }

    private void add(NewQuestion kind) {
        QuestionRow row = show(kind.blank(Ids.next()));
        beforeAgreeing(row);
        editing.changed();
        row.unfoldAndFocus();
    }

    /** Before the yes that both say: who says it has read everything. */
    private void beforeAgreeing(QuestionRow added) {
        int at = rows.size() - 1;
        while (at > 0 && rows.get(at - 1).question().type().equals("confirm")) {
            at--;
        }
        place(added, at);
    }

    @Override
    public void move(QuestionRow row, int by) {
        int from = rows.indexOf(row);
        int to = Math.clamp(from + by, 0, rows.size() - 1);
        if (from != to) {
            Collections.swap(rows, from, to);
            place(row, to);
            editing.changed();
        }
    }

    private void place(QuestionRow row, int at) {
        rows.remove(row);
        rows.add(at, row);
        list.remove(row);
        list.addComponentAtIndex(at, row);
    }

    @Override
    public void remove(QuestionRow row) {
        rows.remove(row);
        list.remove(row);
        editing.changed();
    }

    /** Says on the closed rows what their fields hold. */
    void refresh() {
        rows.forEach(QuestionRow::refresh);
        say();
    }

    private void say() {
        heading.setText(title.getValue().isBlank() ? part.title() : title.getValue());
    }

    /** Opens the row that a refusal is about, so that its field is there. */
    void unfold(String field) {
        rows.stream().filter(row -> row.isNamedBy(field)).forEach(QuestionRow::unfold);
    }

    Part part() {
        return new Part(
                part.key(),
                title.getValue(),
                intro.getValue(),
                minutes.isEmpty() ? 0 : minutes.getValue(),
                rows.stream().map(QuestionRow::question).toList());
    }
}
