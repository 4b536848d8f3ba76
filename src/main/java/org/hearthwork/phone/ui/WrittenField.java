package org.hearthwork.phone.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.hearthwork.kit.ui.SavedState;
import org.hearthwork.library.AnswerBody;

/** A text in one's own words. It may grow past its limit: it is kept in the field, with a sentence. */
final class WrittenField extends PromptField {

    /** How often what is being typed is handed over, in milliseconds: the most that a crash can lose. */
    static final int KEEP_EVERY_MS = 300;

    /** From here on a long text scrolls in its field, so that what is said of it below stays in sight. */
    static final int ROWS = 8;

    private static final double NEAR = 0.8; // of the limit, from where the count is shown

    private final TextArea field = new TextArea();
    private final int max;

    WrittenField(int max, boolean large, String labelledBy, AnswerBody answer, Consumer<AnswerBody> changed) {
        super(changed);
        this.max = max;
        field.setAriaLabelledBy(labelledBy);
        field.addClassName("answer");
        field.addClassName(large ? "answer-large" : "answer-line");
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(KEEP_EVERY_MS);
        field.setValue(answer.textOrEmpty());
        field.addValueChangeListener(change -> typed(change.getValue()));
        field.setManualValidation(true);
        field.setMaxRows(ROWS);
        count(field.getValue());
        add(field);
    }

    private void typed(String text) {
        count(text);
        tell(text.isBlank() ? AnswerBody.EMPTY : AnswerBody.ofText(text));
    }

    private void count(String text) {
        int left = max - text.length();
        boolean near = text.length() >= max * NEAR;
        field.setHelperText(near && left >= 0 ? getTranslation("homework.field.left", left) : "");
    }

    @Override
    void watchedBy(SavedState state, AnswerBody held) {
        state.watch("text", field, held.textOrEmpty());
    }

    @Override
    void goToProblem() {
        field.focus();
    }

    @Override
    void complain(String words) {
        field.setErrorMessage(words);
        field.setInvalid(!words.isEmpty());
    }
}
