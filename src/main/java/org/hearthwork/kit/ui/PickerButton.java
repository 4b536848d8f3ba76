package org.hearthwork.kit.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/**
 * Opens the calendar or the clock of the phone or browser itself, which people know by heart and can use with one hand; see
 * {@code picker.ts}. What is chosen there goes into the field beside it.
 */
@JsModule("./picker.ts")
final class PickerButton extends Span {

    private final Input system = new Input();

    /** @param type of the browser's own field: {@code date} or {@code time} */
    PickerButton(String type, Glyph glyph, String labelKey) {
        addClassName("picker");
        NativeButton button = new NativeButton();
        button.add(glyph.draw());
        button.setAriaLabel(getTranslation(labelKey));
        button.getElement().setAttribute("type", "button").setAttribute("data-picker", "");
        system.setType(type);
        // Only the place where the browser opens its calendar: what it holds is said by the field it stands in.
        system.getElement().setAttribute("tabindex", "-1").setAttribute("aria-hidden", "true");
        add(button, system);
    }

    /** @param iso of what is chosen; never of nothing */
    void onChoice(Consumer<String> chosen) {
        system.addValueChangeListener(change -> {
            if (change.isFromClient() && !change.getValue().isEmpty()) {
                chosen.accept(change.getValue());
            }
        });
    }

    /** Where it opens next time. */
    void show(String iso) {
        system.setValue(iso);
    }
}
