package org.hearthwork.homework.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.DayField;
import org.hearthwork.kit.ui.FieldErrors;

/** Gives an occurrence more time. */
final class ExtendDialog extends Dialog {

    private final DayField due;
    private final FieldErrors errors;
    private final Consumer<LocalDate> extend;

    ExtendDialog(LocalDate suggested, Consumer<LocalDate> extend) {
        this.extend = extend;
        setHeaderTitle(getTranslation("homework.page.extend"));
        due = new DayField(getTranslation("homework.assign.due"), suggested);
        errors = FieldErrors.of(Map.of("due", due));
        due.setWidthFull();
        Div form = new Div(due, errors.line());
        form.addClassName("form");
        add(form);
        getFooter()
                .add(
                        Buttons.quiet(getTranslation("homework.cancel"), this::close),
                        Buttons.main(getTranslation("homework.page.extend"), this::perform));
        setWidth("26rem");
    }

    private void perform() {
        LocalDate day = due.getValue();
        try {
            if (day == null) {
                throw new Refusal("due", "homework.page.due-missing");
            }
            extend.accept(day);
            close();
        } catch (Refusal refusal) {
            errors.show(refusal);
        }
    }
}
