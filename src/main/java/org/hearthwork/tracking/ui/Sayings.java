package org.hearthwork.tracking.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hearthwork.couples.Couple;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.CouldntReason;
import org.hearthwork.homework.RevealRule;
import org.hearthwork.homework.Schedule;
import org.hearthwork.homework.WhoSees;
import org.hearthwork.tracking.Share;

/** The rules of an assignment in words, as the desk says them. */
final class Sayings {

    private Sayings() {}

    static String of(String key, Object... parameters) {
        return I18NProvider.translate(key, parameters);
    }

    private static String key(String prefix, Enum<?> one) {
        return prefix + one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String audience(Audience audience, Couple couple) {
        return switch (audience) {
            case A -> couple.a().firstName();
            case B -> couple.b().firstName();
            case EACH, BOTH_SEALED, BOTH_SHARED -> of(key("homework.audience.", audience));
        };
    }

    static String whoSees(WhoSees whoSees) {
        return of(key("homework.who-sees.", whoSees));
    }

    static String reveal(RevealRule rule) {
        return of(key("homework.reveal-rule.", rule));
    }

    static String kind(Schedule.Kind kind) {
        return of(key("homework.schedule.", kind));
    }

    static String reason(CouldntReason reason) {
        return of(reason.messageKey());
    }

    static String day(DayOfWeek day, Locale locale) {
        return day.getDisplayName(TextStyle.FULL, locale);
    }

    /** "once", "every day, 14 times", "Mondays and Thursdays, 8 times". */
    static String schedule(Schedule schedule, Locale locale) {
        List<String> days = schedule.days().stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.SHORT, locale))
                .toList();
        return of(
                key("homework.schedule-words.", schedule.kind()),
                schedule.times(),
                days.stream().collect(Collectors.joining(", ")));
    }

    static String share(Share share) {
        return of(share.messageKey(), share.parameters());
    }
}
