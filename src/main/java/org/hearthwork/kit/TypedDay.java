package org.hearthwork.kit;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A day as people type it: "27 Nov", "Nov 27", "27 de nov", "11/27", "27.11.26", "2026-11-27", "Friday", "mañana". English and
 * Spanish are both understood, whichever the person's language is: a couple often lives in two.
 */
final class TypedDay {

    private static final List<Locale> UNDERSTOOD = List.of(Locale.ENGLISH, Words.SPANISH);
    private static final Map<String, Integer> NEAR = Map.of(
            "today",
            0,
            "tonight",
            0,
            "hoy",
            0,
            "tomorrow",
            1,
            "manana",
            1,
            "pasado manana",
            2,
            "yesterday",
            -1,
            "ayer",
            -1);
    private static final Set<String> IDLE = Set.of("de", "del", "of", "the", "el", "on", "a", "y");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,./-]+");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|ro|ero|[ºª°])");
    private static final int SHORTEST_NAME = 3; // letters that tell months apart
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int DAYS_OF_A_MONTH = 31;

    private final String text;
    private final Locale locale;
    private final boolean monthFirst;
    private final LocalDate today;
    private final LocalDate earliest;

    TypedDay(String text, Locale locale, boolean monthFirst, LocalDate today, LocalDate earliest) {
        this.text = text;
        this.locale = locale;
        this.monthFirst = monthFirst;
        this.today = today;
        this.earliest = earliest;
    }

    /** Small letters without accents, with single blanks. */
    static String plain(String text) {
        return Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("\\s+", " ");
    }

    LocalDate read() {
        String said = plain(text);
        Integer away = NEAR.get(said);
        if (away != null) {
            return today.plusDays(away);
        }
        List<String> names = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (String word : BETWEEN.split(said)) {
            String bare = ORDINAL.matcher(word).replaceAll("$1");
            if (bare.matches("\\d{1,4}")) {
                numbers.add(bare);
            } else if (!bare.isEmpty() && !IDLE.contains(bare)) {
                names.add(bare);
            }
        }
        return names.isEmpty() ? ofNumbers(numbers) : ofNames(names, numbers);
    }

    /** Of a weekday beside a date nothing hangs: the date counts, and the field says its weekday. */
    private LocalDate ofNames(List<String> names, List<String> numbers) {
        if (numbers.isEmpty() && names.size() == 1) {
            DayOfWeek weekday = weekday(names.getFirst()).orElseThrow(this::unknown);
            return today.with(TemporalAdjusters.nextOrSame(weekday));
        }
        List<Month> months =
                names.stream().map(TypedDay::month).flatMap(Optional::stream).toList();
        long alone = names.stream().filter(name -> month(name).isEmpty()).count();
        boolean weekdays = names.stream()
                .allMatch(name -> month(name).isPresent() || weekday(name).isPresent());
        List<Month> sure = months.size() > 1 ? withoutTuesday(names) : months;
        if (!weekdays || alone > 1 || names.size() > 2 || numbers.isEmpty() || numbers.size() > 2) {
            throw unknown();
        }
        if (sure.isEmpty() && numbers.size() == 2) {
            return ofNumbers(numbers); // "Fri 11/27"
        }
        if (sure.size() != 1) {
            throw unknown();
        }
        boolean yearFirst = numbers.getFirst().length() > 2;
        String day = yearFirst ? numbers.getLast() : numbers.getFirst();
        String year = yearFirst ? numbers.getFirst() : numbers.getLast();
        return numbers.size() == 1
                ? withoutYear(number(day), sure.getFirst().getValue())
                : day(year(year), sure.getFirst().getValue(), number(day));
    }

    /** "mar" is a month and, in Spanish, a weekday: beside another month, also beside itself, it is the weekday. */
    private static List<Month> withoutTuesday(List<String> names) {
        List<String> others = new ArrayList<>(names);
        others.remove("mar");
        return others.stream().map(TypedDay::month).flatMap(Optional::stream).toList();
    }

    private LocalDate ofNumbers(List<String> numbers) {
        if (numbers.size() == 3 && numbers.getFirst().length() == 4) {
            return day(year(numbers.get(0)), number(numbers.get(1)), number(numbers.get(2)));
        }
        if (numbers.size() < 2 || numbers.size() > 3) {
            throw unknown();
        }
        int first = number(numbers.get(0));
        int second = number(numbers.get(1));
        boolean firstIsMonth = first <= Month.values().length && (monthFirst || second > Month.values().length);
        int month = firstIsMonth ? first : second;
        int day = firstIsMonth ? second : first;
        return numbers.size() == 2 ? withoutYear(day, month) : day(year(numbers.get(2)), month, day);
    }

    /** The first such day that can be meant. */
    private LocalDate withoutYear(int day, int month) {
        refuseImpossible(day, month);
        for (int year = earliest.getYear(); year <= earliest.getYear() + 1; year++) {
            YearMonth there = YearMonth.of(year, month);
            if (there.isValidDay(day) && !there.atDay(day).isBefore(earliest)) {
                return there.atDay(day);
            }
        }
        return day(today.getYear() + (month < today.getMonthValue() ? 1 : 0), month, day);
    }

    private LocalDate day(int year, int month, int day) {
        refuseImpossible(day, month);
        YearMonth there = YearMonth.of(year, month);
        if (!there.isValidDay(day)) {
            throw new Refusal("day", "kit.day.not-there", Dates.month(there.atDay(1), locale), there.lengthOfMonth());
        }
        return there.atDay(day);
    }

    private void refuseImpossible(int day, int month) {
        if (day < 1 || day > DAYS_OF_A_MONTH || month < 1 || month > Month.values().length) {
            throw unknown();
        }
    }

    private int year(String typed) {
        int year = number(typed) + (typed.length() <= 2 ? FIRST_YEAR : 0);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw unknown();
        }
        return year;
    }

    private int number(String typed) {
        return Integer.parseInt(typed);
    }

    private static Optional<Month> month(String name) {
        return Arrays.stream(Month.values())
                .filter(month -> begins(name, UNDERSTOOD.stream().map(locale -> Dates.monthName(month, locale))))
                .findFirst();
    }

    private static Optional<DayOfWeek> weekday(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> begins(name, UNDERSTOOD.stream().map(locale -> Dates.weekdayName(day, locale))))
                .findFirst();
    }

    private static boolean begins(String name, Stream<String> words) {
        return name.length() >= SHORTEST_NAME
                && words.anyMatch(word -> plain(word).startsWith(name));
    }

    private Refusal unknown() {
        return new Refusal("day", "kit.day.unknown", text.strip(), Dates.shortDay(today.plusDays(1), locale));
    }
}
