package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.hearthwork.homework.Steering.DueDay;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Overtaken;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Conflict;
import org.hearthwork.kit.ui.DayField;
import org.hearthwork.kit.ui.FieldErrors;

/** Gives an occurrence more time. */
final class ExtendDialog extends Dialog {

    private final DayField due;
    private final FieldErrors errors;
    private final ZoneId zone;
    private final BiConsumer<DueDay, LocalDate> extend;
    private final Conflict conflict = new Conflict();
    private DueDay shown;

    /** @param extend moves it to a day, upon the one that was shown */
    ExtendDialog(
            LocalDate today, LocalDate suggested, DueDay shown, ZoneId zone, BiConsumer<DueDay, LocalDate> extend) {
        this.shown = shown;
        this.zone = zone;
        this.extend = extend;
        setHeaderTitle(getTranslation("homework.page.extend"));
        due = new DayField(getTranslation("homework.assign.due"), today);
        due.setDay(suggested);
        errors = FieldErrors.of(Map.of("due", due));
        due.setWidthFull();
        Div form = new Div(due, conflict, errors.line());
        form.addClassName("form");
        add(form);
        getFooter()
                .add(
                        Buttons.quiet(getTranslation("homework.cancel"), this::close),
                        Buttons.main(getTranslation("homework.page.extend"), this::perform));
        setWidth("26rem");
    }

    private void perform() {
        try {
            extend.accept(shown, due.requiredDay("due", "homework.page.due-missing"));
            close();
        } catch (Overtaken overtaken) {
            DueDay now = overtaken.now(DueDay.class);
            conflict.show(
                    overtaken,
                    List.of(new Conflict.Point(
                            getTranslation("homework.point.due"),
                            words(date(shown)),
                            words(date(now)),
                            words(Objects.requireNonNull(due.day())))),
                    zone,
                    () -> {
                        shown = now;
                        due.setDay(date(now));
                    },
                    () -> {
                        shown = now;
                        perform();
                    });
        } catch (Refusal refusal) {
            errors.show(refusal);
        }
    }

    private LocalDate date(DueDay day) {
        return LocalDate.ofInstant(day.at(), zone);
    }

    private String words(LocalDate day) {
        return Dates.full(day, getLocale());
    }
}
