package org.hearthwork.today.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hearthwork.couples.CoupleStatus;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Drawn;
import org.hearthwork.sessions.ui.SessionWords;
import org.hearthwork.sessions.ui.SessionsNavigation;
import org.hearthwork.today.CaseloadRow;
import org.hearthwork.tracking.CoupleEngagement;
import org.hearthwork.tracking.Engagement;
import org.hearthwork.tracking.LaneState;
import org.jspecify.annotations.Nullable;

/** A page of the caseload; {@code caseload-rows.ts} draws the rows of it. */
@Tag("caseload-rows")
@JsModule("./today/caseload-rows.ts")
final class CaseloadPage extends Drawn {

    /** @param whose the beginning of the spoken words @param marks a letter each, the oldest first: D, C or M */
    private record Lane(String marks, String whose, String rule, String look) {}

    /** @param was the time before, or nothing @param label both, said with whose they are */
    private record Total(String total, String was, String label) {}

    private record Row(
            String couple,
            String names,
            @Nullable QuietSign sign,
            @Nullable String status,
            String brief,
            String next,
            boolean planned,
            String label,
            @Nullable Lane a,
            @Nullable Lane b,
            String both,
            int overdue,
            int unread,
            @Nullable Total csiA,
            @Nullable Total csiB,
            @Nullable String note) {}

    private record Page(Map<String, String> words, List<Row> rows) {}

    /** @param anew the same page, asked for again */
    CaseloadPage(List<CaseloadRow> rows, Supplier<List<CaseloadRow>> anew, Instant now, Locale locale) {
        super(page(rows, now, locale), () -> page(anew.get(), now, locale));
    }

    private static Page page(List<CaseloadRow> rows, Instant now, Locale locale) {
        return new Page(words(), rows.stream().map(row -> row(row, now, locale)).toList());
    }

    private static Map<String, String> words() {
        return Map.of(
                "D", SessionWords.say(LaneState.DONE.messageKey()),
                "C", SessionWords.say(LaneState.COULDNT.messageKey()),
                "M", SessionWords.say(LaneState.MISSED.messageKey()),
                "nothing", SessionWords.say("sessions.nothing-yet"),
                "measures", SessionWords.say("sessions.none-yet"),
                "unsigned", SessionWords.say("sessions.unsigned"),
                "open", SessionWords.say("sessions.brief.open"));
    }

    private static Row row(CaseloadRow row, Instant now, Locale locale) {
        CoupleEngagement engagement = row.engagement();
        CoupleStatus status = row.couple().status();
        String next = next(row, now, locale);
        return new Row(
                SessionsNavigation.couple(row.couple().id()),
                row.couple().names(),
                QuietSign.of(row),
                status == CoupleStatus.ACTIVE ? null : SessionWords.say("sessions.status." + status),
                SessionsNavigation.brief(row.couple().id()),
                next,
                row.next() != null,
                next + ": " + SessionWords.say("sessions.brief.of", row.couple().names()),
                lane(row, Seat.A),
                lane(row, Seat.B),
                engagement.bothDue() == 0
                        ? "–"
                        : SessionWords.say("sessions.of", engagement.bothDone(), engagement.bothDue()),
                engagement.overdue(),
                engagement.unread(),
                total(row, Seat.A),
                total(row, Seat.B),
                row.lateNote() == null ? null : SessionsNavigation.note(row.lateNote()));
    }

    private static String next(CaseloadRow row, Instant now, Locale locale) {
        Instant next = row.next();
        if (next == null) {
            return SessionWords.say("sessions.next-none");
        }
        String when = Dates.near(next, row.couple().zone(), locale, now);
        Seat alone = row.nextAlone();
        return alone == null
                ? when
                : SessionWords.say(
                        "sessions.next-alone", when, row.couple().partner(alone).firstName());
    }

    private static @Nullable Total total(CaseloadRow row, Seat seat) {
        CaseloadRow.LatestTotal latest = row.csi(seat);
        if (latest == null) {
            return null;
        }
        String was = latest.was() == null ? "" : SessionWords.say("sessions.csi.was", latest.was());
        String name = row.couple().partner(seat).firstName();
        return new Total(
                Integer.toString(latest.total()), was, SessionWords.say("sessions.csi", name, latest.total(), was));
    }

    private static @Nullable Lane lane(CaseloadRow row, Seat seat) {
        Engagement engagement = row.engagement(seat);
        List<LaneState> last = row.engagement().lane(seat).last();
        if (engagement == Engagement.NONE && last.isEmpty()) {
            return null;
        }
        return new Lane(
                last.stream().map(state -> state.name().substring(0, 1)).collect(Collectors.joining()),
                SessionWords.say("sessions.lane", row.couple().partner(seat).firstName()),
                SessionWords.say(engagement.messageKey()),
                engagement.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
