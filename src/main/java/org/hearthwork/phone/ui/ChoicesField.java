package org.hearthwork.phone.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.SavedState;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Option;
import org.hearthwork.library.PromptKind;
import org.jspecify.annotations.Nullable;

/**
 * Several of a list, up to a number; one more is not taken, and a sentence says so. Options that belong to groups are come to
 * by their group. In a definition from before there were groups, those named "Waking · a hug" stand together under their
 * first words.
 */
final class ChoicesField extends PromptField {

    private static final String PARTS = " · ";

    private final List<Supplier<Set<Option>>> taken = new ArrayList<>();
    private final TextField own = new TextField();
    private final Paragraph count = new Paragraph();
    private final PromptKind.Choices choices;

    /** @param suiting keys of the options that suit both, which come first; null where nothing was asked before */
    ChoicesField(
            PromptKind.Choices choices,
            @Nullable List<String> suiting,
            String labelledBy,
            AnswerBody answer,
            Consumer<AnswerBody> changed) {
        this(choices, suiting, null, labelledBy, answer, changed);
    }

    /** @param forward what one of the two put forward, before all the rest; or null */
    ChoicesField(
            PromptKind.Choices choices,
            @Nullable List<String> suiting,
            @Nullable Forward forward,
            String labelledBy,
            AnswerBody answer,
            Consumer<AnswerBody> changed) {
        super(changed);
        this.choices = choices;
        count.addClassNames("small", "soft", "choices-count");
        count.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        List<Option> all = Option.open(choices.options(), suiting);
        count.setVisible(choices.most() < all.size());
        if (forward != null) {
            add(forward(forward, all, labelledBy, answer));
        }
        List<Option> open = all.stream()
                .filter(option -> forward == null || !forward.keys().contains(option.key()))
                .toList();
        List<String> first = first(suiting);
        List<Option> others =
                open.stream().filter(option -> !first.contains(option.key())).toList();
        if (Option.onlyOffered(choices.options())) { // of one list, so that its length says no more than what is in it
            list(open, this, labelledBy, answer);
        } else if (others.size() < open.size()) {
            List<Option> both =
                    open.stream().filter(option -> first.contains(option.key())).toList();
            boolean suits = suiting != null && !suiting.isEmpty();
            String words = suits && choices.both() != null
                    ? choices.both()
                    : getTranslation(suits ? "homework.both.suits" : "homework.both.otherwise");
            add(rows(words, both, labelledBy, answer));
            Details more = new Details(getTranslation("homework.both.others"));
            more.setOpened(!chosen(others, answer).isEmpty());
            list(others, more, labelledBy, answer);
            add(more);
        } else {
            if (suiting != null) {
                add(SuitsBoth.nothing());
            }
            list(others, this, labelledBy, answer);
        }
        if (choices.own()) {
            own.setLabel(getTranslation("homework.field.own"));
            own.addClassName("own-line");
            own.setValueChangeMode(ValueChangeMode.TIMEOUT);
            own.setValueChangeTimeout(WrittenField.KEEP_EVERY_MS);
            own.setValue(answer.textOrEmpty());
            own.addValueChangeListener(change -> changed(() -> own.setValue(change.getOldValue())));
            add(own);
        }
        count();
    }

    private Component forward(Forward forward, List<Option> all, String labelledBy, AnswerBody answer) {
        List<Option> options = all.stream()
                .filter(option -> forward.keys().contains(option.key()))
                .toList();
        if (!options.isEmpty()) {
            return rows(forward.title(), options, labelledBy, answer);
        }
        Span title = new Span(forward.title());
        title.addClassNames("small", "strong");
        Div words = new Div(title, Buttons.plain(forward.words(), () -> own.setValue(forward.words())));
        words.addClassName("suits-both");
        return words;
    }

    /** Where nothing suits both, what the definition puts first for everybody: it tells nothing of either. */
    private List<String> first(@Nullable List<String> suiting) {
        if (suiting == null) {
            return List.of();
        }
        List<String> otherwise = choices.otherwise();
        return suiting.isEmpty() && otherwise != null ? otherwise : suiting;
    }

    private void list(List<Option> options, HasComponents place, String labelledBy, AnswerBody answer) {
        Map<String, List<Option>> groups = Option.groups(options);
        if (!choices.narrowings().isEmpty()) {
            NarrowedList list =
                    new NarrowedList(choices.narrowings(), options, chosen(options, answer), count, this::changed);
            taken.add(list::chosen);
            place.add(list);
        } else if (groups.isEmpty()) {
            place.add(count);
            parts(options).forEach((part, some) -> place.add(rows(part, some, labelledBy, answer)));
        } else {
            GroupsFirst list = new GroupsFirst(groups, chosen(options, answer), count, this::changed);
            taken.add(list::chosen);
            place.add(list);
        }
    }

    private static Map<String, List<Option>> parts(List<Option> options) {
        boolean parted = options.stream().allMatch(option -> option.label().contains(PARTS));
        return options.stream()
                .collect(Collectors.groupingBy(
                        option -> parted ? option.label().split(PARTS, 2)[0] : "",
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static List<Option> chosen(List<Option> options, AnswerBody answer) {
        return options.stream()
                .filter(option -> answer.keysOrNone().contains(option.key()))
                .toList();
    }

    private CheckboxGroup<Option> rows(String part, List<Option> options, String labelledBy, AnswerBody answer) {
        CheckboxGroup<Option> group = new CheckboxGroup<>();
        group.addClassName("pick");
        if (part.isEmpty()) {
            group.setAriaLabelledBy(labelledBy);
        } else {
            group.setLabel(part);
        }
        group.setItems(options);
        group.setItemLabelGenerator(option -> option.label().startsWith(part + PARTS)
                ? option.label().substring(part.length() + PARTS.length())
                : option.label());
        group.setValue(Set.copyOf(chosen(options, answer)));
        group.addValueChangeListener(change -> changed(() -> group.setValue(change.getOldValue())));
        taken.add(group::getValue);
        return group;
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
        Set<String> chosen = taken.stream()
                .flatMap(part -> part.get().stream())
                .map(Option::key)
                .collect(Collectors.toSet());
        return choices.options().stream()
                .map(Option::key)
                .filter(chosen::contains)
                .toList();
    }
}
