package org.hearthwork.kit.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearthwork.kit.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A field for something that has a form of its own, typed in one's own way. It is a field of text: what is understood is
 * written out as the language writes it, so that everybody sees how it was taken; what is not stays as it was typed, with a
 * sentence, and is no value. The calendar or the clock of the phone stands at its end.
 */
public abstract sealed class TypedField<T> extends TextField permits DayField, TimeField {

    private final List<Consumer<@Nullable T>> listeners = new ArrayList<>();
    private final PickerButton picker;
    private @Nullable T meant;
    private @Nullable Refusal problem;
    private boolean telling = true;

    TypedField(String label, PickerButton picker) {
        super(label);
        this.picker = picker;
        addClassName("typed");
        setManualValidation(true);
        setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        setSuffixComponent(picker);
        picker.onChoice(iso -> write(ofIso(iso)));
        addValueChangeListener(change -> understand(change.getValue()));
    }

    /** @throws Refusal in words for the person who typed it */
    abstract T read(String text);

    abstract String written(T one);

    abstract String iso(T one);

    abstract T ofIso(String iso);

    private void understand(String text) {
        meant = null;
        problem = null;
        try {
            meant = text.isBlank() ? null : read(text);
        } catch (Refusal refusal) {
            problem = refusal;
        }
        T one = meant;
        if (one != null && !written(one).equals(text)) {
            setValue(written(one)); // comes back here
            return;
        }
        picker.show(one == null ? "" : iso(one));
        complain(problem);
        if (telling) {
            listeners.forEach(listener -> Clicks.run(() -> listener.accept(one)));
        }
    }

    private void complain(@Nullable Refusal about) {
        setErrorMessage(about == null ? "" : getTranslation(about.messageKey(), about.parameters()));
        setInvalid(about != null);
    }

    private void write(@Nullable T one) {
        setValue(one == null ? "" : written(one));
    }

    final void onMeant(Consumer<@Nullable T> listener) {
        listeners.add(listener);
    }

    /** Shows it, as if nobody had typed. */
    final void show(@Nullable T one) {
        telling = false;
        write(one);
        telling = true;
    }

    final @Nullable T meant() {
        return meant;
    }

    /** Why what stands here is no value, where it is none. */
    public final Optional<Refusal> problem() {
        return Optional.ofNullable(problem);
    }

    /**
     * What is meant, for a form that cannot do without it.
     *
     * @param name of the field, for the refusal
     * @param missing the words for an empty field
     * @throws Refusal where it is empty or not understood
     */
    final T required(String name, String missing) {
        refuseUnread(name);
        if (meant == null) {
            throw new Refusal(name, missing);
        }
        return Objects.requireNonNull(meant);
    }

    /** @throws Refusal where something stands here that is not understood: it must not be taken for an empty field */
    public final void refuseUnread(String name) {
        Refusal unread = problem;
        if (unread != null) {
            throw new Refusal(name, unread.messageKey(), unread.parameters());
        }
    }
}
