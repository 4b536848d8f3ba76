package org.hearthwork.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearthwork.kit.AllAtOnce;
import org.hearthwork.kit.Refusal;

/** Puts the words of a {@link Refusal} at the field they belong to and goes there; what was typed stays. */
public final class FieldErrors {

    private final Map<String, HasValidation> fields;
    private final Paragraph line = new Paragraph();

    private FieldErrors(Map<String, HasValidation> fields) {
        this.fields = Map.copyOf(fields);
        line.addClassName("form-error");
        line.getElement().setAttribute("role", "alert");
    }

    /** @param fields by the names that refusals give */
    public static FieldErrors of(Map<String, HasValidation> fields) {
        return new FieldErrors(fields);
    }

    /** The line for words that belong to no field: a form puts it above its buttons. */
    public Component line() {
        return line;
    }

    public void show(Refusal... refusals) {
        show(Stream.of(refusals).flatMap(one -> AllAtOnce.of(one).stream()).toList());
    }

    /** Shows these and no others; the focus goes to the first field of them. */
    public void show(List<Refusal> refusals) {
        clear();
        boolean focused = false;
        for (Refusal refusal : refusals) {
            String words = I18NProvider.translate(refusal.messageKey(), refusal.parameters());
            HasValidation field = fields.get(refusal.field());
            if (field == null) {
                line.setText(line.getText().isEmpty() ? words : line.getText() + " " + words);
                continue;
            }
            field.setErrorMessage(words);
            field.setInvalid(true);
            if (!focused && field instanceof Focusable<?> focusable) {
                focusable.focus();
                focused = true;
            }
        }
    }

    public void clear() {
        line.setText("");
        fields.values().forEach(field -> field.setInvalid(false));
    }
}
