package org.hearthwork.phone.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hearthwork.kit.ui.SavedState;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Option;
import org.hearthwork.library.Visibility;

/** Words of whose readers their author decides, and first of all: who may read them, then what they are. */
final class WishField extends PromptField {

    private final RadioButtonGroup<Option> who = new RadioButtonGroup<>();
    private final TextArea field = new TextArea();
    private final Function<AnswerBody, Visibility> seenBy;

    /** @param readers the care team alone first: so it is where nothing is chosen */
    WishField(
            List<Option> readers,
            String labelledBy,
            AnswerBody answer,
            Function<AnswerBody, Visibility> seenBy,
            Consumer<AnswerBody> changed) {
        super(changed);
        this.seenBy = seenBy;
        who.setLabel(getTranslation("outcomes.check-in.wish.who"));
        who.addClassName("pick");
        who.setItems(readers);
        who.setItemLabelGenerator(Option::label);
        who.setValue(readers.stream()
                .filter(one -> answer.keysOrNone().contains(one.key()))
                .findFirst()
                .orElse(readers.getFirst()));
        field.setAriaLabelledBy(labelledBy);
        field.addClassNames("answer", "answer-line");
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(WrittenField.KEEP_EVERY_MS);
        field.setMaxRows(WrittenField.ROWS);
        field.setManualValidation(true);
        field.setValue(answer.textOrEmpty());
        who.addValueChangeListener(change -> tell(written()));
        field.addValueChangeListener(change -> tell(written()));
        addClassName("wish-field");
        add(who, field);
    }

    private AnswerBody written() {
        return AnswerBody.ofKeys(List.of(who.getValue().key()), field.getValue());
    }

    @Override
    Optional<Visibility> seenBy(AnswerBody answer) {
        return Optional.of(seenBy.apply(answer));
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
