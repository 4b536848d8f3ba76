package org.hearthwork.couples;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When children were born, out of what a clinician noted: "2026-05-14", "born May 2026", "May 14, 2026", "14 May 2026", or an age on
 * the day it was noted: "7 months", "3 weeks old". An age in years is more than twelve months and tells nothing here.
 */
final class ChildrenNoted {

    private static final Map<String, Month> MONTHS = Arrays.stream(Month.values())
            .collect(Collectors.toMap(
                    month -> month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                            .toLowerCase(Locale.ROOT),
                    month -> month));
    private static final String NAME = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})(?:-(\\d{2}))?\\b");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<!\\d\\s)(?<!\\d(?:st|nd|rd|th)\\s)\\b" + NAME + "(?:\\s+(\\d{1,2})(?:st|nd|rd|th)?,?)?\\s+(\\d{4})\\b");
    private static final Pattern DAY_FIRST =
            Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+" + NAME + ",?\\s+(\\d{4})\\b");
    private static final Pattern AGE = Pattern.compile("\\b(\\d{1,2})\\s*-?\\s*(day|week|wk|month|mo)s?\\b");

    private ChildrenNoted() {}

    /** @param on the day it was noted */
    static Stream<LocalDate> born(String noted, LocalDate on) {
        String words = noted.toLowerCase(Locale.ROOT);
        return Stream.of(
                        days(ISO, words).map(day -> date(day.group(1), day.group(2), day.group(3))),
                        days(MONTH_FIRST, words).map(day -> date(day.group(3), day.group(1), day.group(2))),
                        days(DAY_FIRST, words).map(day -> date(day.group(3), day.group(2), day.group(1))),
                        days(AGE, words).map(age -> Optional.of(ago(on, Integer.parseInt(age.group(1)), age.group(2)))))
                .flatMap(found -> found)
                .flatMap(Optional::stream);
    }

    private static Stream<MatchResult> days(Pattern pattern, String words) {
        return pattern.matcher(words).results();
    }

    /** What is no day of the calendar is none; of a month alone its first day. */
    private static Optional<LocalDate> date(String year, String month, @Nullable String day) {
        try {
            int number = MONTHS.containsKey(month) ? MONTHS.get(month).getValue() : Integer.parseInt(month);
            return Optional.of(LocalDate.of(Integer.parseInt(year), number, day == null ? 1 : Integer.parseInt(day)));
        } catch (DateTimeException | NumberFormatException noDay) {
            return Optional.empty();
        }
    }

    private static LocalDate ago(LocalDate on, int many, String unit) {
        return switch (unit) {
            case "day" -> on.minusDays(many);
            case "week", "wk" -> on.minusWeeks(many);
            default -> on.minusMonths(many);
        };
    }
}
