package org.hearthwork.library.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.library.OwnDraft.Bound;
import org.hearthwork.library.OwnDraft.Stays;
import org.hearthwork.library.Visibility;
import org.hearthwork.library.Wording.Question;
import org.jspecify.annotations.Nullable;

/** One question in its sitting: closed, as it is asked and who sees it; open, its fields and what can be done with it. */
final class QuestionRow extends ListItem {

    /** What a question asks of the sitting it stands in. */
    interface Place {
        /** @param by one place up or down */
        void move(QuestionRow row, int by);

        /** For good: only of what the practice added. */
        void remove(QuestionRow row);
    }

    private final String name;
    private final Bound bound;
    private final Editing editing;
    private final Place place;
    private final Details details = new Details();
    private final Span asked = new Span();
    private final Div facts = new Div();
    private final Div deeds = new Div();
    private final Problem problem = new Problem();
    private Question question;
    private @Nullable QuestionFields fields;
    private boolean left;

    /** @param name as refusals name it */
    QuestionRow(String name, Question question, Bound bound, Editing editing, Place place) {
        this.name = name;
        this.question = question;
        this.bound = bound;
        this.editing = editing;
        this.place = place;
        this.left = question.left();
        addClassName("own-question");
        asked.addClassName("asked");
        facts.addClassNames("row", "wrap", "tight");
        Div summary = new Div(asked, facts);
        summary.addClassName("own-summary");
        deeds.addClassNames("row", "wrap", "own-deeds");
        details.setSummary(summary);
        details.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                unfolded();
            }
        });
        editing.knows(name, problem);
        add(details, problem);
        say();
        offer();
    }

    /** Its fields are made when somebody wants to see them: an exercise may have forty questions. */
    private QuestionFields unfolded() {
        if (fields == null) {
            fields = new QuestionFields(name, question, bound, editing);
            details.add(fields, deeds);
        }
        return fields;
    }

    void unfold() {
        unfolded();
        details.setOpened(true);
    }

    void unfoldAndFocus() {
        unfold();
        unfolded().focus();
    }

    private void say() {
        asked.setText(question.ask().isBlank() ? getTranslation("library.own.nothing-asked") : question.ask());
        facts.removeAll();
        facts.add(Chip.quiet(getTranslation("library.own.type." + question.type())), Sees.chip(question.visibility()));
        if (question.visibility() == Visibility.CLINICIAN_ONLY) {
            facts.add(Chip.brick(getTranslation("library.clinician-only")).with(Glyph.SHIELD));
        }
        if (question.ours()) {
            facts.add(Chip.moss(getTranslation("library.own.added")).with(Glyph.PLUS));
        }
        if (left) {
            facts.add(Chip.brick(getTranslation("library.own.left-out")));
        }
        setClassName("left-out", left);
    }

    /** What can be done with it as it stands. */
    private void offer() {
        deeds.removeAll();
        if (!left) {
            deeds.add(moving("library.own.up", -1), moving("library.own.down", 1));
        }
        if (question.ours()) {
            deeds.add(deed("library.own.remove", () -> place.remove(this)));
        } else if (bound.stays() == Stays.FREE) {
            deeds.add(deed(left ? "library.own.put-back" : "library.own.leave-out", this::turn));
        } else {
            Paragraph why = new Paragraph(getTranslation("library.own.stays." + bound.stays()));
            why.addClassNames("small", "soft");
            deeds.add(why);
        }
    }

    /** Whoever moves it by the keyboard moves it again: the button keeps the focus. */
    private Button moving(String words, int by) {
        Button button = deed(words, () -> {});
        Clicks.on(button, () -> {
            place.move(this, by);
            button.focus();
        });
        return button;
    }

    private Button deed(String words, Runnable deed) {
        Button button = Buttons.quiet(getTranslation(words), deed);
        button.setAriaLabel(getTranslation(words + ".of", question.label()));
        button.addClassName("own-quiet");
        return button;
    }

    private void turn() {
        left = !left;
        offer();
        editing.changed();
        details.setOpened(!left);
    }

    /** As it is written now. */
    Question question() {
        question = fields == null ? with(left) : fields.question(left);
        return question;
    }

    private Question with(boolean leftOut) {
        return new Question(
                question.key(),
                question.type(),
                question.ours(),
                leftOut,
                question.visibility(),
                question.small(),
                question.ask(),
                question.label(),
                question.hint(),
                question.low(),
                question.high(),
                question.min(),
                question.max(),
                question.text(),
                question.answers());
    }

    /** Says on the closed row what its fields hold now. */
    void refresh() {
        Question before = question;
        if (!before.equals(question())) {
            say();
        }
    }

    boolean isNamedBy(String field) {
        return field.equals(name) || field.startsWith(name + "/");
    }
}
