package org.hearthwork.phone.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hearthwork.homework.TalkDraft;
import org.hearthwork.homework.Talking;
import org.hearthwork.instruments.Talk;
import org.hearthwork.instruments.TalkMove;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.SavedState;
import org.hearthwork.kit.ui.SeatName;
import org.hearthwork.kit.ui.SectionTitle;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.InStep;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Visibility;

/** One's turn in a talk: what belongs to the step, and the buttons that end it. */
final class TalkStep extends Div {

    /** The id of the title of the page, which names the fields. */
    static final String TITLE = "talk-title";

    private final Talking.Now now;
    private final Talk talk;
    private final TalkWords words;
    private final Consumer<TalkMove> move;
    private final Consumer<String> keep;
    private final List<Button> buttons = new ArrayList<>();
    private final Paragraph problem = new Paragraph();
    private TalkDraft draft;

    private TalkStep(Talking.Now now, Talk talk, TalkWords words, Consumer<TalkMove> move, Consumer<String> keep) {
        this.now = now;
        this.talk = talk;
        this.words = words;
        this.move = move;
        this.keep = keep;
        this.draft = TalkDraft.of(now.draft());
        addClassName("talk-step");
        problem.addClassName("form-error");
        problem.getElement().setAttribute("role", "alert");
        if (words.passed()) {
            Div hand = new Div(
                    new SeatName(words.acting().seat(), words.acting().firstName()),
                    new Span(getTranslation("homework.talk.hand-over")));
            hand.addClassNames("talk-hand", words.acting().seat() == Seat.A ? "seat-a" : "seat-b");
            add(hand);
        }
        Paragraph said = new Paragraph(words.said());
        said.addClassName("soft");
        add(said);
    }

    /** @param keep what is being written, as it is written */
    static TalkStep of(Talking.Now now, Talk talk, TalkWords words, Consumer<TalkMove> move, Consumer<String> keep) {
        TalkStep step = new TalkStep(now, talk, words, move, keep);
        switch (talk.step()) {
            case SAY -> step.say();
            case HEAR -> step.hear();
            case RATE -> step.rate();
            case ASK -> step.ask();
            case RESPOND -> step.respond();
            case OVER, LEFT -> throw new IllegalStateException("nobody's turn");
        }
        return step;
    }

    static TalkClock clock(Talking.Now now, Talk talk) {
        return new TalkClock(
                I18NProvider.translate("homework.turns.label"),
                now.left(),
                talk.since() != null,
                I18NProvider.translate("homework.turns.time-up"));
    }

    List<Button> buttons() {
        return buttons;
    }

    /** Says a refusal at its field. @return false for one that belongs to none of them */
    boolean complain(Refusal refusal) {
        if (refusal.field().isEmpty()) {
            return false;
        }
        problem.setText(getTranslation(refusal.messageKey(), refusal.parameters()));
        add(problem);
        return true;
    }

    private void say() {
        List<String> lines = words.acting().seat() == now.sheet().me().seat() ? now.mine() : now.theirs();
        if (!lines.isEmpty()) {
            String title = words.passed()
                    ? getTranslation("homework.talk.lines", words.acting().firstName())
                    : getTranslation("homework.talk.lines.own");
            Card card = new Card(new SectionTitle(title));
            card.addClassName("talk-lines");
            lines.forEach(line -> {
                Paragraph one = new Paragraph(line);
                one.addClassName("reading");
                card.add(one);
            });
            add(card);
        }
        add(clock(now, talk));
        buttons.add(
                talk.since() == null
                        ? main("homework.talk.start", TalkMove.Start::new)
                        : main("homework.talk.said", TalkMove.Said::new));
    }

    private void hear() {
        TextArea field = written("homework.talk.heard.label", Talk.LONGEST_SUMMARY);
        Checkbox aloud = new Checkbox(getTranslation("homework.talk.aloud"));
        add(aloud);
        buttons.add(main("homework.talk.heard", () -> new TalkMove.Heard(field.getValue(), aloud.getValue())));
    }

    private void rate() {
        Card card = new Card(new SeatName(words.other().seat(), words.other().firstName()))
                .of(words.other().seat());
        Paragraph summary =
                new Paragraph(talk.turns().summary().orElseGet(() -> getTranslation("homework.talk.said-aloud")));
        summary.addClassName("reading");
        card.add(summary);
        ScaleField scale =
                new ScaleField((PromptKind.Scale) kind(InStep.UNDERSTOOD), TITLE, draft.figure(), this::choose);
        add(card, scale);
        TextArea correction = written("homework.talk.correction", Talk.LONGEST_CORRECTION);
        if (talk.attempt() == 1) {
            Button again = Buttons.plain(
                    getTranslation("homework.talk.again"),
                    () -> move.accept(new TalkMove.Rated(draft.figure().numberOrNull(), correction.getValue(), true)));
            buttons.add(Clicks.once(again));
        }
        buttons.add(main(
                "homework.talk.rated",
                () -> new TalkMove.Rated(draft.figure().numberOrNull(), correction.getValue(), false)));
    }

    /** Kept at once: a page that is laid anew in the middle of the talk has it still. */
    private void choose(AnswerBody body) {
        draft = draft.choosing(body);
        try {
            keep.accept(draft.kept());
        } catch (Refusal refusal) {
            complain(refusal);
        }
    }

    private void ask() {
        add(new ChoiceField(
                ((PromptKind.Choice) kind(InStep.QUESTION)).options(), TITLE, draft.choice(), this::choose));
        buttons.add(main("homework.talk.asked", () -> new TalkMove.Asked(draft.chosen())));
    }

    private void respond() {
        add(new ChoicesField((PromptKind.Choices) kind(InStep.RESPONSE), null, TITLE, draft.choice(), this::choose));
        buttons.add(main("homework.talk.responded", () -> new TalkMove.Responded(draft.chosen(), draft.words())));
    }

    private TextArea written(String label, int most) {
        TextArea field = new TextArea(getTranslation(label, words.other().firstName()));
        field.addClassNames("answer", "answer-line");
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(WrittenField.KEEP_EVERY_MS);
        field.setMaxRows(WrittenField.ROWS);
        field.setMaxLength(most);
        field.setValue(draft.words());
        SavedState state = new SavedState(
                "do/" + now.sheet().id() + "/talk/" + talk.turn() + "/" + talk.attempt() + "/" + talk.step());
        state.watch("text", field, draft.words());
        field.addValueChangeListener(change -> state.through(
                () -> {
                    draft = draft.writing(field.getValue());
                    keep.accept(draft.kept());
                    return true;
                },
                this::complain));
        if (!draft.words().isEmpty()) {
            state.standing();
        }
        add(new WhoSeesChip(now.sheet().policy()).of(Visibility.JOINT), field, state);
        return field;
    }

    private PromptKind kind(String prompt) {
        return now.sheet().sitting().prompt(prompt).orElseThrow().kind();
    }

    private Button main(String key, Supplier<TalkMove> made) {
        return Buttons.main(getTranslation(key, words.other().firstName()), () -> move.accept(made.get()));
    }
}
