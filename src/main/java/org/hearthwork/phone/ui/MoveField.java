package org.hearthwork.phone.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hearthwork.homework.Sheet;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.SavedState;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Load;
import org.hearthwork.library.Move;
import org.hearthwork.library.Slot;

/** One thing that goes over to one of the two: what, taken from both maps by a tap or written; who, by name; and how. */
final class MoveField extends PromptField {

    private final Map<String, TextArea> written = new LinkedHashMap<>();
    private final Map<String, Supplier<String>> said = new LinkedHashMap<>();

    MoveField(Move move, Sheet.Question question, Sheet sheet, AnswerBody answer, Consumer<AnswerBody> changed) {
        super(changed);
        addClassName("move");
        Map<String, String> before = answer.slotsOrNone();
        for (Slot slot : move.slots()) {
            String words = before.getOrDefault(slot.key(), "");
            if (slot.who()) {
                add(names(slot, sheet, words));
            } else {
                TextArea field = field(slot, words);
                if (slot.key().equals(Move.WHAT)) {
                    offer(move, question, sheet, field);
                }
                add(field);
                picks(slot, field);
            }
        }
    }

    /** What both maps show, unless it is in another move already. */
    private void offer(Move move, Sheet.Question question, Sheet sheet, TextArea what) {
        List<String> taken = sheet.questions().stream()
                .filter(one -> one.prompt().kind() instanceof Move
                        && !one.prompt().key().equals(question.prompt().key()))
                .map(one -> one.answer().slotsOrNone().getOrDefault(Move.WHAT, ""))
                .toList();
        List<String> offered = question.offered();
        Div all = new Div();
        all.addClassName("suits-both");
        (offered == null ? List.<String>of() : offered)
                .stream()
                        .flatMap(key -> Load.find(key).stream())
                        .forEach(load -> sheet.exercise()
                                .card(move.of(), load.item())
                                .filter(label -> !taken.contains(label))
                                .ifPresent(label -> all.add(load(load, label, what))));
        if (all.getChildren().findAny().isPresent()) {
            Span title = new Span(getTranslation("homework.move.from-maps"));
            title.addClassNames("small", "strong");
            all.addComponentAsFirst(title);
            add(all);
        }
    }

    private Component load(Load load, String label, TextArea what) {
        Span why = new Span(getTranslation("homework.move.why." + load.why().key()));
        why.addClassName("small");
        Span both = new Span(new Span(label), why);
        both.addClassName("load");
        Button take = Buttons.plain(label, () -> what.setValue(label));
        take.setText("");
        take.getElement().appendChild(both.getElement());
        take.addClassName("load-button");
        return take;
    }

    private Component names(Slot slot, Sheet sheet, String name) {
        NamesOfTwo names = new NamesOfTwo(sheet, name);
        names.setLabel(slot.lead());
        names.setHelperText(slot.hint());
        names.addValueChangeListener(change -> told());
        said.put(slot.key(), () -> names.getValue() == null ? name : names.getValue());
        return names;
    }

    private TextArea field(Slot slot, String text) {
        TextArea field = new TextArea(slot.lead());
        field.addClassNames("answer", "answer-line");
        field.setHelperText(slot.hint());
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(WrittenField.KEEP_EVERY_MS);
        field.setManualValidation(true);
        field.setMaxRows(WrittenField.ROWS);
        field.setValue(text);
        field.addValueChangeListener(change -> told());
        written.put(slot.key(), field);
        said.put(slot.key(), field::getValue);
        return field;
    }

    private void picks(Slot slot, TextArea field) {
        List<String> words = slot.options();
        if (words != null) {
            Div all = new Div();
            all.addClassName("feelings");
            words.forEach(word -> {
                Button button = Buttons.plain(word, () -> field.setValue(word));
                button.addClassName("feeling");
                all.add(button);
            });
            add(all);
        }
    }

    private void told() {
        Map<String, String> now = new LinkedHashMap<>();
        said.forEach((key, words) -> now.put(key, words.get()));
        tell(AnswerBody.ofSlots(now));
    }

    @Override
    void watchedBy(SavedState state, AnswerBody held) {
        written.forEach(
                (key, field) -> state.watch(key, field, held.slotsOrNone().getOrDefault(key, "")));
    }

    @Override
    void goToProblem() {
        written.values().stream().filter(TextArea::isInvalid).findFirst().ifPresent(TextArea::focus);
    }

    @Override
    void complain(String words) {
        written.values().forEach(field -> {
            boolean tooLong = !words.isEmpty() && field.getValue().length() > Slot.LONGEST;
            field.setErrorMessage(tooLong ? words : "");
            field.setInvalid(tooLong);
        });
    }
}
