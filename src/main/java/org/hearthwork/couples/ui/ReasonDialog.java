package org.hearthwork.couples.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.function.Consumer;
import org.hearthwork.couples.Couples;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.FieldErrors;

/** A deed that needs its reason in words, kept in the record. */
final class ReasonDialog extends Dialog {

    private final TextArea words;
    private final FieldErrors errors;
    private final Consumer<String> deed;
    private final Runnable done;

    /** @param key of the texts: title and button; with ".words" and ".field" what stands above and at the field */
    ReasonDialog(String key, String field, Consumer<String> deed, Runnable done) {
        this.deed = deed;
        this.done = done;
        setHeaderTitle(getTranslation(key));
        words = new TextArea(getTranslation(key + ".field"));
        words.setRequiredIndicatorVisible(true);
        words.setMaxLength(Couples.LONGEST_REASON);
        words.setManualValidation(true);
        errors = FieldErrors.of(Map.of(field, words));
        Div form = new Div(new Paragraph(getTranslation(key + ".words")), words, errors.line());
        form.addClassName("form");
        add(form);
        getFooter()
                .add(
                        Buttons.quiet(getTranslation("couples.cancel"), this::close),
                        Buttons.main(getTranslation(key), this::perform));
        setWidth("34rem");
    }

    private void perform() {
        try {
            deed.accept(words.getValue());
            close();
            done.run();
        } catch (Refusal refusal) {
            errors.show(refusal);
        }
    }
}
