package org.hearthwork.today.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearthwork.couples.CoupleStatus;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Seat;
import org.hearthwork.sessions.ui.SessionsNavigation;
import org.hearthwork.today.CaseloadRow;
import org.hearthwork.tracking.CoupleEngagement;
import org.hearthwork.tracking.Engagement;
import org.hearthwork.tracking.LaneState;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A page of the caseload as one line of text; {@code caseload-rows.ts} draws the rows of it. */
@Tag("caseload-rows")
@JsModule("./today/caseload-rows.ts")
final class CaseloadPage extends Component {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Instant now;

    /** @param whose the beginning of the spoken words @param marks a letter each, the oldest first: D, C or M */
    private record Lane(String marks, String whose, String rule, String look) {}

    private record Row(
            String couple,
            String names,
            boolean hold,
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
            @Nullable String note) {}

    private record Page(Map<String, String> words, List<Row> rows) {}

    CaseloadPage(List<CaseloadRow> rows, Instant now) {
        this.now = now;
        getElement()
                .setAttribute(
                        "rows",
                        JSON.writeValueAsString(
                                new Page(words(), rows.stream().map(this::row).toList())));
    }

    private Map<String, String> words() {
        return Map.of(
                "D", getTranslation(LaneState.DONE.messageKey()),
                "C", getTranslation(LaneState.COULDNT.messageKey()),
                "M", getTranslation(LaneState.MISSED.messageKey()),
                "hold", getTranslation("sessions.on-hold"),
                "nothing", getTranslation("sessions.nothing-yet"),
                "measures", getTranslation("sessions.none-yet"),
                "unsigned", getTranslation("sessions.unsigned"),
                "open", getTranslation("sessions.brief.open"));
    }

    private Row row(CaseloadRow row) {
        CoupleEngagement engagement = row.engagement();
        CoupleStatus status = row.couple().status();
        String next = next(row);
        return new Row(
                SessionsNavigation.couple(row.couple().id()),
                row.couple().names(),
                row.onHold(),
                status == CoupleStatus.ACTIVE ? null : getTranslation("sessions.status." + status),
                SessionsNavigation.brief(row.couple().id()),
                next,
                row.next() != null,
                next + ": " + getTranslation("sessions.brief.of", row.couple().names()),
                lane(row, Seat.A),
                lane(row, Seat.B),
                engagement.bothDue() == 0
                        ? "–"
                        : getTranslation("sessions.of", engagement.bothDone(), engagement.bothDue()),
                engagement.overdue(),
                engagement.unread(),
                row.lateNote() == null ? null : SessionsNavigation.note(row.lateNote()));
    }

    private String next(CaseloadRow row) {
        Instant next = row.next();
        if (next == null) {
            return getTranslation("sessions.next-none");
        }
        String when = Dates.near(next, row.couple().zone(), getLocale(), now);
        Seat alone = row.nextAlone();
        return alone == null
                ? when
                : getTranslation(
                        "sessions.next-alone", when, row.couple().partner(alone).firstName());
    }

    private @Nullable Lane lane(CaseloadRow row, Seat seat) {
        Engagement engagement = row.engagement(seat);
        List<LaneState> last = row.engagement().lane(seat).last();
        if (engagement == Engagement.NONE && last.isEmpty()) {
            return null;
        }
        return new Lane(
                last.stream().map(state -> state.name().substring(0, 1)).collect(Collectors.joining()),
                getTranslation("sessions.lane", row.couple().partner(seat).firstName()),
                getTranslation(engagement.messageKey()),
                engagement.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
