package org.hearthwork.phone.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearthwork.homework.Proposal;
import org.hearthwork.homework.Sheet;
import org.hearthwork.kit.ui.SavedState;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Cards;
import org.hearthwork.library.Curiosity;
import org.hearthwork.library.Deck;
import org.hearthwork.library.InStep;
import org.hearthwork.library.Move;
import org.hearthwork.library.Option;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Themes;
import org.hearthwork.library.TimeWindows;
import org.hearthwork.library.Timer;
import org.hearthwork.library.Visibility;
import org.hearthwork.library.Who;

/** The field of one question, by the type of its prompt. It tells every change at once; what does not fit stays in it. */
abstract class PromptField extends Div {

    private final Paragraph problem = new Paragraph();
    private final Consumer<AnswerBody> changed;

    PromptField(Consumer<AnswerBody> changed) {
        this.changed = changed;
        addClassName("prompt-field");
        problem.addClassName("form-error");
        problem.getElement().setAttribute("role", "alert");
    }

    /**
     * @param sheet whose, and on which day
     * @param proposal what a confirmation would confirm
     * @param labelledBy the id of the question on the page, which names the field
     * @param answer what it starts with
     */
    static PromptField of(
            Sheet.Question question,
            Sheet sheet,
            Proposal proposal,
            String labelledBy,
            AnswerBody answer,
            Consumer<AnswerBody> changed) {
        return switch (question.prompt().kind()) {
            case PromptKind.Text(int max) -> new WrittenField(max, false, labelledBy, answer, changed);
            case PromptKind.LongText(int max) -> new WrittenField(max, true, labelledBy, answer, changed);
            case Who who -> new WhoField(sheet, labelledBy, answer, changed);
            case Move move -> new MoveField(move, question, sheet, answer, changed);
            case PromptKind.Scale scale -> new ScaleField(scale, labelledBy, answer, changed);
            case PromptKind.Choice(List<Option> options) -> new ChoiceField(options, labelledBy, answer, changed);
            case PromptKind.Tick(List<Option> options) -> new ChoiceField(options, labelledBy, answer, changed);
            case PromptKind.Choices choices ->
                new ChoicesField(
                        choices, question.offered(), Forward.taken(question, sheet), labelledBy, answer, changed);
            case Curiosity curiosity ->
                new ChoicesField(
                        Forward.choices(curiosity, question, answer),
                        null,
                        Forward.mine(question),
                        labelledBy,
                        answer,
                        changed);
            case Cards cards -> new CardsField(cards, sheet, answer, changed);
            case Deck deck -> new DeckField(deck, question.offered(), changed);
            case Themes themes -> new ThemesField(themes, question.offered(), labelledBy, answer, changed);
            case TimeWindows windows -> new TimeWindowsField(windows, sheet.today(), answer, changed);
            case PromptKind.DateAndTime() ->
                new DateAndTimeField(sheet.today(), question.offered(), labelledBy, answer, changed);
            case PromptKind.Statement(var slots) -> new StatementField(slots, answer, changed);
            case InStep talk -> throw new IllegalStateException("a talk has a page of its own");
            case Timer timer ->
                new TurnsField(timer, sheet.id() + "/" + question.prompt().key(), sheet, answer, changed);
            case PromptKind.Confirm(String text) -> new ConfirmField(text, proposal, labelledBy, answer, changed);
        };
    }

    /** Tells what the field holds now. */
    final void tell(AnswerBody body) {
        changed.accept(body);
    }

    /** Whether on a small screen there is no room for more above it than the question. */
    boolean fillsTheScreen() {
        return false;
    }

    /** Who sees this answer, where its author chooses it here; nothing where the question says it. */
    Optional<Visibility> seenBy(AnswerBody answer) {
        return Optional.empty();
    }

    /** Fields that are written in let their words be kept in the page too, until they are saved. */
    void watchedBy(SavedState state, AnswerBody held) {}

    /** Goes to what comes next within this question. @return whether there was something */
    boolean goForward() {
        return false;
    }

    /** Goes to what was before within this question. @return whether there was something */
    boolean goBack() {
        return false;
    }

    /** Whether this question goes on after what is in view. */
    boolean goesOn() {
        return false;
    }

    /** @param onward leaves this question, for a field that knows by itself when it is through or left out */
    void onThrough(Onward onward) {}

    /** Where a field goes from here. */
    interface Onward {
        /** Another part of the same question is in view. */
        void moved();

        /** Everything is answered, and the hand goes on by itself. */
        void through();

        /** The rest of it is left out. @return false where nothing comes after it but the end of the whole */
        boolean leftOut();
    }

    /** Brings the person to what does not fit. */
    void goToProblem() {
        problem.getElement().callJsFunction("scrollIntoView");
    }

    /** Says at the field what does not fit; an empty text takes the words away. */
    void complain(String words) {
        if (words.isEmpty()) {
            remove(problem);
        } else {
            problem.setText(words);
            add(problem);
        }
    }
}
