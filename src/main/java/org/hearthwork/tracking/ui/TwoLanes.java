package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.EmptyState;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.Markup;
import org.hearthwork.kit.ui.Rows;
import org.hearthwork.tracking.Timeline;
import org.hearthwork.tracking.Timeline.Event;
import org.hearthwork.tracking.Timeline.Kind;
import org.jspecify.annotations.Nullable;

/** The timeline drawn: a lane for each, what concerns both between them, weeks as columns; and the same in words. */
final class TwoLanes extends Div {

    private static final int MOST_LABELS = 8;

    private final Timeline timeline;

    TwoLanes(Timeline timeline) {
        this.timeline = timeline;
        addClassNames("card", "two-lanes");
        if (timeline.events().isEmpty()) {
            add(new EmptyState(getTranslation("homework.timeline.empty")));
            return;
        }
        Markup drawing = Markup.of(
                "div.lanes-drawing",
                lane(Seat.A, Markup.seatName(Seat.A, timeline.couple().a().firstName())),
                lane(null, Markup.of("span.soft.small", getTranslation("homework.timeline.shared"))),
                lane(Seat.B, Markup.seatName(Seat.B, timeline.couple().b().firstName())),
                axis());
        add(new Rows(List.of(drawing, key())), inWords());
        if (timeline.truncated()) {
            Paragraph more = new Paragraph(getTranslation(
                    "homework.timeline.truncated", timeline.events().size()));
            more.addClassNames("soft", "small");
            add(more);
        }
    }

    private Markup lane(@Nullable Seat seat, Markup name) {
        List<Event> events = timeline.events().stream()
                .filter(event -> Objects.equals(event.seat(), seat))
                .toList();
        Markup track = Markup.of("div.lane-track").set("role", "img").set("aria-label", counted(seat, events));
        weeks().forEach(week -> track.add(at("span.lane-at.lane-week", week)));
        events.forEach(event -> track.add(mark(event)));
        return Markup.of(seat == null ? "div.lane-row.lane-shared" : "div.lane-row.lane-one", name, track);
    }

    /** "Maya: 12 done, 2 couldn't this time". */
    private String counted(@Nullable Seat seat, List<Event> events) {
        String whose = seat == null
                ? getTranslation("homework.timeline.shared")
                : timeline.couple().partner(seat).firstName();
        return Stream.of(Kind.values())
                .map(kind -> new Object[] {
                    kind, events.stream().filter(event -> event.kind() == kind).count()
                })
                .filter(pair -> (long) pair[1] > 0)
                .map(pair -> pair[1] + " " + getTranslation(((Kind) pair[0]).messageKey()))
                .collect(Collectors.joining(", ", whose + ": ", ""));
    }

    private Markup mark(Event event) {
        Seat seat = event.seat();
        String look = looks(event.kind(), seat) + ".lane-at.lane-"
                + event.kind().name().toLowerCase(Locale.ROOT)
                + (seat == null ? "" : ".seat-" + seat.name().toLowerCase(Locale.ROOT));
        return at("span." + look, event.at()).set("title", words(event));
    }

    /** A part of one of the two is their mark, what concerns both a drawing. */
    private static String looks(Kind kind, @Nullable Seat seat) {
        return switch (kind) {
            case DONE -> seat == null ? "glyph.glyph-check" : "seat-mark.mark-done";
            case COULDNT -> seat == null ? "glyph.glyph-pause" : "seat-mark.mark-open";
            case OPENED, STARTED -> "lane-" + kind.name().toLowerCase(Locale.ROOT);
            case ASSIGNED -> "glyph.glyph-plus";
            case REVEALED -> "glyph.glyph-both";
            case REVIEWED -> "glyph.glyph-check";
        };
    }

    private Markup at(String look, Instant moment) {
        double whole = Duration.between(timeline.from(), timeline.to()).toMillis();
        double share = Duration.between(timeline.from(), moment).toMillis() / whole;
        return Markup.of(look).set("at", String.format(Locale.ROOT, "%.2f%%", 100 * share));
    }

    private ZoneId zone() {
        return timeline.couple().zone();
    }

    /** The Mondays in the couple's time zone. */
    private List<Instant> weeks() {
        LocalDate first = LocalDate.ofInstant(timeline.from(), zone()).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return Stream.iterate(first, monday -> monday.plusWeeks(1))
                .map(monday -> monday.atStartOfDay(zone()).toInstant())
                .takeWhile(monday -> monday.isBefore(timeline.to()))
                .toList();
    }

    private Markup axis() {
        Markup track = Markup.of("div.lane-track.lane-axis");
        List<Instant> weeks = weeks();
        int step = Math.ceilDiv(weeks.size(), MOST_LABELS);
        LocalDate today = LocalDate.ofInstant(timeline.to(), zone());
        for (int index = 0; index < weeks.size(); index += Math.max(1, step)) {
            LocalDate monday = LocalDate.ofInstant(weeks.get(index), zone());
            // far enough from the edge for its words
            if (ChronoUnit.DAYS.between(monday, today) >= 2L * Math.max(1, step)) {
                track.add(at("span.lane-at.lane-label", weeks.get(index))
                        .add(Markup.of("span", Dates.shortDay(monday, getLocale()))));
            }
        }
        return Markup.of("div.lane-row", Markup.of("span"), track).set("aria-hidden", "true");
    }

    private Markup key() {
        return Markup.of(
                "div.lanes-key.soft.small",
                entry(Markup.seat(Seat.A), Kind.DONE),
                entry(Markup.seat(Seat.A, "mark-open"), Kind.COULDNT),
                entry(Markup.of("span.lane-started"), Kind.STARTED),
                entry(Markup.of("span.lane-opened"), Kind.OPENED),
                entry(Markup.glyph(Glyph.PLUS), Kind.ASSIGNED),
                entry(Markup.glyph(Glyph.BOTH), Kind.REVEALED),
                entry(Markup.glyph(Glyph.CHECK), Kind.REVIEWED));
    }

    private Markup entry(Markup mark, Kind kind) {
        return Markup.of("span.lane", mark, Markup.of("span", getTranslation(kind.messageKey())));
    }

    /** Made when it is opened: few ask for it, and it is long. */
    private Details inWords() {
        Details details = new Details(getTranslation("homework.timeline.list"));
        details.addOpenedChangeListener(change -> {
            if (change.isOpened() && details.getContent().findAny().isEmpty()) {
                details.add(new Rows(List.of(Markup.of(
                        "ol.list",
                        timeline.events().reversed().stream()
                                .map(event -> Markup.of("li", words(event)))
                                .toArray(Markup[]::new)))));
            }
        });
        return details;
    }

    private String words(Event event) {
        Seat seat = event.seat();
        String who = seat == null
                ? getTranslation("homework.timeline.shared")
                : timeline.couple().partner(seat).firstName();
        return getTranslation(
                "homework.timeline.event",
                Dates.near(event.at(), zone(), getLocale(), timeline.to()),
                who,
                getTranslation(event.kind().messageKey()),
                event.exercise());
    }
}
