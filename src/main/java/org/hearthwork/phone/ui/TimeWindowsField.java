package org.hearthwork.phone.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hearthwork.library.AnswerBody;

/** Weekday and part of the day, in the couple's time zone, kept as "tuesday-evening". */
final class TimeWindowsField extends PromptField {

    private static final List<String> PARTS = List.of("morning", "afternoon", "evening", "late-evening");

    private final Map<DayOfWeek, CheckboxGroup<String>> days = new EnumMap<>(DayOfWeek.class);
    private final Paragraph count = new Paragraph();
    private final int max;

    TimeWindowsField(int max, AnswerBody answer, Consumer<AnswerBody> changed) {
        super(changed);
        this.max = max;
        count.addClassNames("small", "soft");
        add(count);
        for (DayOfWeek day : DayOfWeek.values()) {
            add(row(day, answer));
        }
        count();
    }

    private CheckboxGroup<String> row(DayOfWeek day, AnswerBody answer) {
        CheckboxGroup<String> row = new CheckboxGroup<>();
        row.setLabel(name(day));
        row.addClassNames("pills", "windows-day");
        row.setItems(PARTS);
        row.setItemLabelGenerator(part -> getTranslation("homework.windows." + part));
        row.setValue(PARTS.stream()
                .filter(part -> answer.keysOrNone().contains(key(day, part)))
                .collect(Collectors.toSet()));
        row.addValueChangeListener(change -> chosen(row, change.getOldValue()));
        days.put(day, row);
        return row;
    }

    private String name(DayOfWeek day) {
        String name = day.getDisplayName(TextStyle.FULL, getLocale());
        return name.substring(0, 1).toUpperCase(getLocale()) + name.substring(1);
    }

    private static String key(DayOfWeek day, String part) {
        return day.name().toLowerCase(Locale.ROOT) + "-" + part;
    }

    private void chosen(CheckboxGroup<String> row, Set<String> before) {
        if (keys().size() > max) {
            row.setValue(before);
            complain(getTranslation("homework.field.most", max));
            return;
        }
        complain("");
        count();
        tell(AnswerBody.ofKeys(keys(), ""));
    }

    private void count() {
        count.setText(getTranslation("homework.field.chosen", keys().size(), max));
    }

    private List<String> keys() {
        return days.entrySet().stream()
                .flatMap(day -> PARTS.stream()
                        .filter(part -> day.getValue().getValue().contains(part))
                        .map(part -> key(day.getKey(), part)))
                .toList();
    }
}
