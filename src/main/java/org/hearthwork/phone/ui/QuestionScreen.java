package org.hearthwork.phone.ui;

import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hearthwork.couples.Partner;
import org.hearthwork.homework.InAlready;
import org.hearthwork.homework.Proposal;
import org.hearthwork.homework.Sheet;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.SavedState;
import org.hearthwork.kit.ui.TwoTexts;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Unanswered;
import org.hearthwork.library.Visibility;
import org.hearthwork.library.WrittenElsewhere;
import org.jspecify.annotations.Nullable;

/** One question: what is asked, who will see the answer, the field, and whether it is kept. */
final class QuestionScreen extends Div {

    static final String QUESTION = "question";

    private final QuestionTitle ask;
    private final SavedState state;
    private final PromptField field;
    private final Sheet.Question question;
    private final Consumer<AnswerBody> keep;
    private final Elsewhere elsewhere;
    private final Function<Visibility, Chip> chip;
    private Chip sees;
    private AnswerBody body;
    private @Nullable TwoTexts twoTexts;
    private @Nullable WrittenAfterwards afterwards;
    private boolean kept = true;

    /** @param sheet of which it is a question @param proposal its shared fields, which a confirmation names */
    QuestionScreen(
            String about,
            Sheet.Question question,
            Sheet sheet,
            Proposal proposal,
            AnswerBody answer,
            Consumer<AnswerBody> keep,
            Elsewhere elsewhere) {
        this(
                about,
                question,
                sheet.other(),
                changed -> PromptField.of(question, sheet, proposal, QUESTION, answer, changed),
                visibility -> new WhoSeesChip(sheet.policy()).of(sheet, question, visibility),
                answer,
                keep,
                elsewhere);
    }

    /**
     * @param about the address of this one answer
     * @param made makes its field, named by {@link #QUESTION}
     * @param chip how who sees it is said
     * @param answer what the field starts with
     * @param keep saves an answer, or refuses it in words
     * @param elsewhere where another device of the same person was faster
     */
    QuestionScreen(
            String about,
            Sheet.Question question,
            Partner other,
            Function<Consumer<AnswerBody>, PromptField> made,
            Function<Visibility, Chip> chip,
            AnswerBody answer,
            Consumer<AnswerBody> keep,
            Elsewhere elsewhere) {
        this.keep = keep;
        this.question = question;
        this.elsewhere = elsewhere;
        this.chip = chip;
        body = answer;
        state = new SavedState(about);
        getElement().setAttribute("data-saved-by", about);
        addClassName("question-screen");
        ask = new QuestionTitle(question.ask());
        add(ask);
        Hint hint = new Hint(question.prompt().hint(), other);
        field = made.apply(this::changed);
        if (!field.fillsTheScreen()) {
            add(hint);
        }
        sees = chip.apply(field.seenBy(answer).orElse(question.visibility()));
        add(sees);
        if (question.visibility() == Visibility.UNTIL_SENT) {
            add(Hint.small(getTranslation("homework.do.until-sent", other.firstName())));
        }
        if (!question.others().isEmpty()) {
            add(new OthersSaid(question.others(), other));
        }
        Div below = new Div(state);
        if (!(question.prompt().kind() instanceof Unanswered)) {
            below.add(Hint.small(getTranslation("homework.do.may-stay-empty")));
        }
        below.addClassNames("between", "below-field");
        add(field, below);
        if (field.fillsTheScreen()) {
            add(hint); // below, so that the whole of it stands on a small screen
        }
        field.watchedBy(state, question.answer());
        state.onConflict(this::offer);
        if (!answer.equals(question.answer())) {
            changed(answer); // what could not be saved on the way here
        } else if (!answer.isEmpty()) {
            state.standing();
        }
    }

    private void changed(AnswerBody now) {
        body = now;
        field.seenBy(now).map(chip).ifPresent(said -> {
            replace(sees, said);
            sees = said;
        });
        save();
    }

    /** With what is kept; else to what is wrong with it. */
    void goOn(Runnable step) {
        if (isKept()) {
            step.run();
        } else {
            field.goToProblem();
        }
    }

    private boolean save() {
        kept = state.through(
                () -> {
                    keep.accept(body);
                    field.complain("");
                    notFinishedAnyMore();
                    return true;
                },
                this::refused);
        return kept;
    }

    private void refused(Refusal refusal) {
        field.complain(getTranslation(refusal.messageKey(), refusal.parameters()));
        if (refusal instanceof WrittenElsewhere other) {
            notFinishedAnyMore();
            if (twoTexts == null) {
                offer(other.standing());
            }
        } else if (refusal instanceof InAlready in) {
            keepToCopy(in);
        }
    }

    /** What is in is in; what is written here now waits for its author to say where it goes. */
    private void keepToCopy(InAlready in) {
        if (twoTexts != null) {
            remove(twoTexts); // there is nothing to choose between any more
            twoTexts = null;
        }
        if (afterwards == null) {
            afterwards = new WrittenAfterwards(in.canBeTakenBack(), elsewhere::takeBack);
            addComponentAtIndex(indexOf(field) + 1, afterwards);
        }
        afterwards.show(question.prompt().inWords(body));
    }

    /** Another device took it back meanwhile. */
    private void notFinishedAnyMore() {
        if (afterwards != null) {
            remove(afterwards);
            afterwards = null;
        }
    }

    /** Another device of the same person was here: neither text goes over the other until its author says which. */
    private void offer(AnswerBody standing) {
        twoTexts = new TwoTexts(
                "kit.two.elsewhere",
                String.join("\n", question.prompt().inWords(standing)),
                () -> elsewhere.goOnWith(standing),
                () -> {
                    twoTexts = null;
                    elsewhere.writeOver(standing);
                    save();
                });
        addComponentAtIndex(indexOf(field), twoTexts);
    }

    /** Words of before stand beside what was saved since; which of them goes on is decided by who wrote both. */
    private void offer(String name, String text) {
        addComponentAtIndex(
                indexOf(field),
                new TwoTexts("kit.two.unsent", text, () -> state.put(name, text), () -> state.forget(name)));
    }

    /** Whether the answer is in the database; if it is not, it is tried once more. */
    boolean isKept() {
        return kept || save();
    }

    /** Where it is answered: who walks through the questions walks through its cards too. */
    PromptField field() {
        return field;
    }

    /** A measure keeps its own words: what reads aloud is told their language. */
    void inOriginalEnglish() {
        ask.getElement().setAttribute("lang", "en");
        field.getElement().setAttribute("lang", "en");
    }
}
