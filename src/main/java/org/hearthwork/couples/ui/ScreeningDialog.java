package org.hearthwork.couples.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.hearthwork.couples.Screening;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.DayField;
import org.hearthwork.kit.ui.FieldErrors;
import org.jspecify.annotations.Nullable;

/** That one of the two was seen alone, when, and what came of it. What was said belongs into a note of theirs. */
final class ScreeningDialog extends Dialog {

    record Wish(UUID id, LocalDate on, Screening.@Nullable Outcome outcome) {}

    private final UUID wanted = Ids.next();
    private final DayField on;
    private final RadioButtonGroup<Screening.Outcome> outcome = new RadioButtonGroup<>();
    private final FieldErrors errors;
    private final Consumer<Wish> record;

    ScreeningDialog(String name, LocalDate today, Consumer<Wish> record) {
        this.record = record;
        setHeaderTitle(getTranslation("couples.screening.of", name));
        on = new DayField(getTranslation("couples.screening.on"), today).ofThePast();
        on.setDay(today);
        on.setWidthFull();
        outcome.setLabel(getTranslation("couples.screening.outcome"));
        outcome.addClassName("pick");
        outcome.setItems(Screening.Outcome.values());
        outcome.setItemLabelGenerator(one -> getTranslation("couples.screening." + one));
        outcome.setRenderer(new ComponentRenderer<>(this::line));
        outcome.setRequiredIndicatorVisible(true);
        outcome.setManualValidation(true);
        errors = FieldErrors.of(Map.of("on", on, "outcome", outcome));
        Paragraph ask = new Paragraph(getTranslation("couples.screening.ask", name));
        Paragraph kept = new Paragraph(getTranslation("couples.screening.kept", name));
        kept.addClassNames("soft", "small");
        Div form = new Div(ask, on, outcome, kept, errors.line());
        form.addClassName("form");
        add(form);
        getFooter()
                .add(
                        Buttons.quiet(getTranslation("couples.cancel"), this::close),
                        Buttons.main(getTranslation("couples.screening.save"), this::save));
        setWidth("36rem");
    }

    private Div line(Screening.Outcome one) {
        Span words = new Span(getTranslation("couples.screening." + one + ".means"));
        words.addClassNames("soft", "small");
        Div line = new Div(new Span(getTranslation("couples.screening." + one)), words);
        line.addClassName("stack-tight");
        return line;
    }

    private void save() {
        try {
            Wish wish = new Wish(wanted, on.requiredDay("on", "couples.screening.on-missing"), outcome.getValue());
            record.accept(wish);
            close();
        } catch (Refusal refusal) {
            errors.show(refusal);
        }
    }
}
