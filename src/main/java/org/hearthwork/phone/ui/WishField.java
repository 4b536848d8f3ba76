package org.hearthwork.phone.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hearthwork.kit.ui.SavedState;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Option;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Visibility;

/** Words of whose readers their author decides, and first of all: who may read them, then what they are. */
final class WishField extends PromptField {

    private final RadioButtonGroup<Option> who = new RadioButtonGroup<>();
    private final WrittenField field;
    private final Function<AnswerBody, Visibility> seenBy;
    private String words;

    /** @param wish its readers, the care team alone first: so it is where nothing is chosen */
    WishField(
            PromptKind.Choices wish,
            String labelledBy,
            AnswerBody answer,
            Function<AnswerBody, Visibility> seenBy,
            Consumer<AnswerBody> changed) {
        super(changed);
        this.seenBy = seenBy;
        words = answer.textOrEmpty();
        field = new WrittenField(
                PromptKind.Choices.LONGEST_OWN, false, labelledBy, AnswerBody.ofText(words), this::written);
        List<Option> readers = wish.options();
        who.setLabel(getTranslation("outcomes.check-in.wish.who"));
        who.addClassName("pick");
        who.setItems(readers);
        who.setItemLabelGenerator(Option::label);
        who.setValue(readers.stream()
                .filter(one -> answer.keysOrNone().contains(one.key()))
                .findFirst()
                .orElse(readers.getFirst()));
        who.addValueChangeListener(change -> tell());
        addClassName("wish-field");
        add(who, field);
    }

    private void written(AnswerBody text) {
        words = text.textOrEmpty();
        tell();
    }

    private void tell() {
        tell(AnswerBody.ofKeys(List.of(who.getValue().key()), words));
    }

    @Override
    Optional<Visibility> seenBy(AnswerBody answer) {
        return Optional.of(seenBy.apply(answer));
    }

    @Override
    void watchedBy(SavedState state, AnswerBody held) {
        field.watchedBy(state, held);
    }

    @Override
    void goToProblem() {
        field.goToProblem();
    }

    @Override
    void complain(String problem) {
        field.complain(problem);
    }
}
