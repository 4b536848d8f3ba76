package org.hearthwork.phone.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hearthwork.kit.ui.SavedState;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Option;
import org.hearthwork.library.PromptKind;

/**
 * Several of a list, up to a number; one more is not taken, and a sentence says so. Options named "Waking · a hug" stand
 * together under their first words.
 */
final class ChoicesField extends PromptField {

    private static final String PARTS = " · ";

    private final List<CheckboxGroup<Option>> groups = new ArrayList<>();
    private final TextField own = new TextField();
    private final Paragraph count = new Paragraph();
    private final PromptKind.Choices choices;

    ChoicesField(PromptKind.Choices choices, String labelledBy, AnswerBody answer, Consumer<AnswerBody> changed) {
        super(changed);
        this.choices = choices;
        count.addClassNames("small", "soft", "choices-count");
        if (choices.most() < choices.options().size()) {
            add(count);
        }
        Map<String, List<Option>> parts = parts(choices.options());
        parts.forEach((part, options) -> add(group(part, options, labelledBy, answer)));
        if (choices.own()) {
            own.setLabel(getTranslation("homework.field.own"));
            own.addClassName("own-line");
            own.setValueChangeMode(ValueChangeMode.TIMEOUT);
            own.setValueChangeTimeout(WrittenField.KEEP_EVERY_MS);
            own.setValue(answer.textOrEmpty());
            own.addValueChangeListener(change -> written(change.getOldValue()));
            add(own);
        }
        count();
    }

    private static Map<String, List<Option>> parts(List<Option> options) {
        boolean parted = options.stream().allMatch(option -> option.label().contains(PARTS));
        return options.stream()
                .collect(Collectors.groupingBy(
                        option -> parted ? option.label().split(PARTS, 2)[0] : "",
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private CheckboxGroup<Option> group(String part, List<Option> options, String labelledBy, AnswerBody answer) {
        CheckboxGroup<Option> group = new CheckboxGroup<>();
        group.addClassName("pick");
        if (part.isEmpty()) {
            group.setAriaLabelledBy(labelledBy);
        } else {
            group.setLabel(part);
        }
        group.setItems(options);
        group.setItemLabelGenerator(
                option -> part.isEmpty() ? option.label() : option.label().substring(part.length() + PARTS.length()));
        group.setValue(options.stream()
                .filter(option -> answer.keysOrNone().contains(option.key()))
                .collect(Collectors.toSet()));
        group.addValueChangeListener(change -> chosen(group, change.getOldValue()));
        groups.add(group);
        return group;
    }

    private void chosen(CheckboxGroup<Option> group, Set<Option> before) {
        changed(() -> group.setValue(before));
    }

    private void written(String before) {
        changed(() -> own.setValue(before));
    }

    /** @param takeBack brings back what was before; it comes here again by itself and then changes nothing */
    private void changed(Runnable takeBack) {
        if (picked() > choices.most()) {
            takeBack.run();
            complain(getTranslation("homework.field.most", choices.most()));
        } else {
            changed();
        }
    }

    private void changed() {
        complain("");
        count();
        tell(AnswerBody.ofKeys(keys(), own.getValue()));
    }

    @Override
    void watchedBy(SavedState state, AnswerBody held) {
        if (choices.own()) {
            state.watch("own", own, held.textOrEmpty());
        }
    }

    private void count() {
        count.setText(getTranslation("homework.field.chosen", picked(), choices.most()));
    }

    private int picked() {
        return keys().size() + (own.getValue().isBlank() ? 0 : 1);
    }

    private List<String> keys() {
        Set<String> chosen = groups.stream()
                .flatMap(group -> group.getValue().stream())
                .map(Option::key)
                .collect(Collectors.toSet());
        return choices.options().stream()
                .map(Option::key)
                .filter(chosen::contains)
                .toList();
    }
}
