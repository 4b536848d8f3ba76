package org.hearthwork.sessions.ui;

import static org.hearthwork.sessions.ui.SessionWords.say;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Conflict.Point;
import org.hearthwork.sessions.AppointmentWish;
import org.hearthwork.sessions.Attendance;
import org.hearthwork.sessions.SessionEntry;
import org.hearthwork.sessions.Setting;
import org.jspecify.annotations.Nullable;

/** What two may change at one session, in words: as it was shown, as it is now, and as the form has it. */
final class SessionPoints {

    private SessionPoints() {}

    static List<Point> of(SessionEntry shown, SessionEntry now, AppointmentWish mine, Locale locale) {
        return List.of(
                new Point(say("sessions.point.day"), day(shown, locale), day(now, locale), day(mine.date(), locale)),
                new Point(
                        say("sessions.point.start"),
                        Dates.time(shown.startsAt(), shown.zone(), locale),
                        Dates.time(now.startsAt(), now.zone(), locale),
                        hour(mine.start(), locale)),
                new Point(
                        say("sessions.point.end"),
                        Dates.time(shown.endsAt(), shown.zone(), locale),
                        Dates.time(now.endsAt(), now.zone(), locale),
                        hour(mine.end(), locale)),
                new Point(
                        say("sessions.point.setting"),
                        setting(shown.setting()),
                        setting(now.setting()),
                        setting(mine.setting())));
    }

    /** As {@link #of}, where the form holds what was shown. */
    static List<Point> of(SessionEntry shown, SessionEntry now, Locale locale) {
        return of(
                shown,
                now,
                new AppointmentWish(
                        shown.alone(),
                        LocalDate.ofInstant(shown.startsAt(), shown.zone()),
                        LocalTime.ofInstant(shown.startsAt(), shown.zone()),
                        LocalTime.ofInstant(shown.endsAt(), shown.zone()),
                        shown.setting()),
                locale);
    }

    static List<Point> attendance(SessionEntry shown, SessionEntry now, Map<Seat, Attendance> mine) {
        List<Point> points = new ArrayList<>();
        mine.forEach((seat, attendance) -> points.add(new Point(
                say("sessions.point.attendance", shown.name(seat)),
                came(shown.attendance(seat)),
                came(now.attendance(seat)),
                came(attendance))));
        return points;
    }

    private static String day(SessionEntry session, Locale locale) {
        return day(LocalDate.ofInstant(session.startsAt(), session.zone()), locale);
    }

    private static String day(@Nullable LocalDate day, Locale locale) {
        return day == null ? "" : Dates.full(day, locale);
    }

    private static String hour(@Nullable LocalTime time, Locale locale) {
        return time == null ? "" : Dates.time(time, locale);
    }

    private static String setting(@Nullable Setting setting) {
        return setting == null ? "" : say("sessions.setting." + setting);
    }

    private static String came(Attendance attendance) {
        return "“" + say("sessions.attendance." + attendance) + "”";
    }
}
