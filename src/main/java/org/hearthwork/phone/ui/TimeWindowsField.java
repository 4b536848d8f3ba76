package org.hearthwork.phone.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearthwork.kit.Dates;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.DayWindow;
import org.hearthwork.library.TimeWindows;

/** Parts of the days ahead, today first, or of the days of any week; in the couple's time zone. */
final class TimeWindowsField extends PromptField {

    private static final List<String> PARTS =
            Arrays.stream(DayWindow.Part.values()).map(DayWindow.Part::key).toList();

    /** By what a key begins with: "2026-12-03", or "tuesday". */
    private final Map<String, CheckboxGroup<String>> days = new LinkedHashMap<>();

    private final Paragraph count = new Paragraph();
    private final int max;

    TimeWindowsField(TimeWindows windows, LocalDate today, AnswerBody answer, Consumer<AnswerBody> changed) {
        super(changed);
        this.max = windows.max();
        count.addClassNames("small", "soft");
        add(count);
        Integer ahead = windows.days();
        if (ahead == null) {
            for (DayOfWeek day : DayOfWeek.values()) {
                add(row(day.name().toLowerCase(Locale.ROOT), day.getDisplayName(TextStyle.FULL, getLocale()), answer));
            }
        } else {
            // What was picked on a day that is over can still be seen, and taken back.
            Stream.concat(past(answer, today), IntStream.range(0, ahead).mapToObj(today::plusDays))
                    .forEach(day -> add(row(day.toString(), name(day, today), answer)));
        }
        count();
    }

    private static Stream<LocalDate> past(AnswerBody answer, LocalDate today) {
        return answer.keysOrNone().stream()
                .flatMap(key -> DayWindow.find(key).stream())
                .map(DayWindow::day)
                .filter(day -> day.isBefore(today))
                .distinct()
                .sorted();
    }

    private String name(LocalDate day, LocalDate today) {
        String date = Dates.full(day, getLocale());
        return day.equals(today) ? Dates.day(day, getLocale(), today) + ", " + date : date;
    }

    private CheckboxGroup<String> row(String day, String name, AnswerBody answer) {
        CheckboxGroup<String> row = new CheckboxGroup<>();
        row.setLabel(name.substring(0, 1).toUpperCase(getLocale()) + name.substring(1));
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

    private static String key(String day, String part) {
        return day + "-" + part;
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
