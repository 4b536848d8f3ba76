package org.hearthwork.phone.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.SavedState;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Slot;

/** Five beginnings of a sentence to complete. The gentle hints below them are made in the page and never sent. */
final class StatementField extends PromptField {

    private static final int LONGEST = Slot.LONGEST;
    private static final int NEAR = 320;

    private final Map<String, TextArea> slots = new LinkedHashMap<>();

    StatementField(List<Slot> parts, AnswerBody answer, Consumer<AnswerBody> changed) {
        super(changed);
        Map<String, String> said = answer.slotsOrNone();
        GentleHints page = new GentleHints(
                getTranslation("homework.hint.always-never"), getTranslation("homework.hint.feel-that"));
        page.addClassName("statement");
        parts.forEach(slot -> page.add(slot(slot, said.getOrDefault(slot.key(), ""))));
        add(page);
    }

    private Component slot(Slot slot, String text) {
        TextArea field = new TextArea(slot.lead());
        field.addClassName("answer");
        field.addClassName("answer-line");
        field.setHelperText(slot.hint());
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(WrittenField.KEEP_EVERY_MS);
        field.setManualValidation(true);
        field.setMaxRows(WrittenField.ROWS);
        field.setValue(text);
        field.addValueChangeListener(change -> typed(field, slot.hint()));
        slots.put(slot.key(), field);
        Div part = new Div(field);
        part.addClassName("slot");
        List<String> words = slot.options();
        if (words != null) {
            part.add(wordPicker(field, words));
        }
        return part;
    }

    private Component wordPicker(TextArea field, List<String> words) {
        Div all = new Div();
        all.addClassName("feelings");
        words.forEach(word -> {
            Button button = Buttons.plain(word, () -> take(field, word));
            button.addClassName("feeling");
            all.add(button);
        });
        Details picker = new Details(getTranslation("homework.statement.words", words.size()), all);
        picker.addClassName("feelings-picker");
        return picker;
    }

    private static void take(TextArea field, String word) {
        String already = field.getValue().strip();
        field.setValue(already.isEmpty() ? word : already + ", " + word);
    }

    private void typed(TextArea field, String hint) {
        int length = field.getValue().length();
        field.setHelperText(
                length < NEAR || length > LONGEST ? hint : getTranslation("homework.field.left", LONGEST - length));
        Map<String, String> said = new LinkedHashMap<>();
        slots.forEach((key, one) -> said.put(key, one.getValue()));
        tell(AnswerBody.ofSlots(said));
    }

    @Override
    void watchedBy(SavedState state, AnswerBody held) {
        Map<String, String> said = held.slotsOrNone();
        slots.forEach((key, field) -> state.watch(key, field, said.getOrDefault(key, "")));
    }

    @Override
    void goToProblem() {
        slots.values().stream().filter(TextArea::isInvalid).findFirst().ifPresent(TextArea::focus);
    }

    @Override
    void complain(String words) {
        slots.values().forEach(field -> {
            boolean tooLong = !words.isEmpty() && field.getValue().length() > LONGEST;
            field.setErrorMessage(tooLong ? words : "");
            field.setInvalid(tooLong);
        });
    }
}
