package org.hearthwork.library.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.SavedState;
import org.hearthwork.kit.ui.TwoTexts;

/** What the fields of a draft have in common: each is kept as it is typed, in the page too, and is known by its name. */
final class Editing {

    private static final int PAUSE_MS = 500; // in typing, before it is kept

    private final SavedState state;
    private final Runnable changed;
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    /** @param changed keeps what all fields hold */
    Editing(SavedState state, Runnable changed) {
        this.state = state;
        this.changed = changed;
        state.onConflict(this::offer);
        state.onBack(changed);
    }

    /** One line. @param name as refusals name it @param label its message key */
    TextField line(String name, String label, String held) {
        TextField field = new TextField(getTranslation(label));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MS);
        return known(name, field, held);
    }

    /** Several lines. */
    TextArea lines(String name, String label, String held) {
        TextArea field = new TextArea(getTranslation(label));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MS);
        field.setMinRows(1);
        return known(name, field, held);
    }

    private <F extends TextFieldBase<F, String>> F known(String name, F field, String held) {
        field.setValue(held);
        field.setManualValidation(true);
        fields.put(name, field);
        Clicks.typed(field, text -> {
            field.setInvalid(false);
            changed.run();
        });
        state.watch(name, field, held);
        return field;
    }

    /** For what is no text. */
    void knows(String name, HasValidation field) {
        fields.put(name, field);
    }

    void forgets(String name) {
        fields.remove(name);
    }

    void changed() {
        changed.run();
    }

    Map<String, HasValidation> fields() {
        return fields;
    }

    /** The words of an earlier visit are not wanted any more. */
    void forgetUnsent() {
        fields.keySet().forEach(state::forget);
    }

    /** Words of before stand beside what was saved since: their author decides which go on. */
    private void offer(String name, String text) {
        if (fields.get(name) instanceof TextFieldBase<?, ?> field) {
            field.getParent()
                    .filter(Div.class::isInstance)
                    .map(Div.class::cast)
                    .ifPresent(parent -> parent.addComponentAtIndex(
                            parent.indexOf(field) + 1,
                            new TwoTexts(
                                    "kit.two.unsent", text, () -> state.put(name, text), () -> state.forget(name))));
        }
    }

    private String getTranslation(String key) {
        return state.getTranslation(key);
    }
}
