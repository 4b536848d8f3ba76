package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
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
import org.hearthwork.kit.ui.SeatMark;
import org.hearthwork.kit.ui.SeatName;
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
        Div drawing = new Div(
                lane(Seat.A, new SeatName(Seat.A, timeline.couple().a().firstName())),
                lane(null, shared()),
                lane(Seat.B, new SeatName(Seat.B, timeline.couple().b().firstName())),
                axis());
        drawing.addClassName("lanes-drawing");
        add(drawing, key(), inWords());
        if (timeline.truncated()) {
            Paragraph more = new Paragraph(getTranslation(
                    "homework.timeline.truncated", timeline.events().size()));
            more.addClassNames("soft", "small");
            add(more);
        }
    }

    private Span shared() {
        Span name = new Span(getTranslation("homework.timeline.shared"));
        name.addClassNames("soft", "small");
        return name;
    }

    private Div lane(@Nullable Seat seat, Component name) {
        List<Event> events = timeline.events().stream()
                .filter(event -> Objects.equals(event.seat(), seat))
                .toList();
        Div track = new Div();
        track.addClassName("lane-track");
        track.getElement().setAttribute("role", "img").setAttribute("aria-label", counted(seat, events));
        weeks().forEach(week -> track.add(at(new Span(), week, "lane-week")));
        events.forEach(event -> track.add(mark(event)));
        Div lane = new Div(name, track);
        lane.addClassNames("lane-row", seat == null ? "lane-shared" : "lane-one");
        return lane;
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

    private Span mark(Event event) {
        Seat seat = event.seat();
        Span mark = switch (event.kind()) {
            case DONE -> seat == null ? Glyph.CHECK.draw() : SeatMark.plain(seat);
            case COULDNT -> seat == null ? Glyph.PAUSE.draw() : SeatMark.open(seat, "");
            case OPENED, STARTED -> new Span();
            case ASSIGNED -> seat == null ? Glyph.PLUS.draw() : Glyph.PLUS.draw();
            case REVEALED -> Glyph.BOTH.draw();
            case REVIEWED -> Glyph.CHECK.draw();
        };
        if (seat == Seat.B) {
            mark.addClassName("seat-b");
        }
        mark.setTitle(words(event));
        return at(mark, event.at(), "lane-" + event.kind().name().toLowerCase(Locale.ROOT));
    }

    private Span at(Span mark, Instant moment, String look) {
        double whole = Duration.between(timeline.from(), timeline.to()).toMillis();
        double share = Duration.between(timeline.from(), moment).toMillis() / whole;
        mark.addClassNames("lane-at", look);
        mark.getStyle().set("--at", String.format(Locale.ROOT, "%.2f%%", 100 * share));
        return mark;
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

    private Div axis() {
        Div track = new Div();
        track.addClassNames("lane-track", "lane-axis");
        List<Instant> weeks = weeks();
        int step = Math.ceilDiv(weeks.size(), MOST_LABELS);
        LocalDate today = LocalDate.ofInstant(timeline.to(), zone());
        for (int index = 0; index < weeks.size(); index += Math.max(1, step)) {
            LocalDate monday = LocalDate.ofInstant(weeks.get(index), zone());
            // far enough from the edge for its words
            if (ChronoUnit.DAYS.between(monday, today) >= 2L * Math.max(1, step)) {
                track.add(at(new Span(Dates.shortDay(monday, getLocale())), weeks.get(index), "lane-label"));
            }
        }
        Div row = new Div(new Span(), track);
        row.addClassName("lane-row");
        row.getElement().setAttribute("aria-hidden", "true");
        return row;
    }

    private Div key() {
        Div key = new Div();
        key.addClassNames("lanes-key", "soft", "small");
        key.add(
                entry(SeatMark.plain(Seat.A), Kind.DONE),
                entry(SeatMark.open(Seat.A, ""), Kind.COULDNT),
                entry(looks("lane-started"), Kind.STARTED),
                entry(looks("lane-opened"), Kind.OPENED),
                entry(Glyph.PLUS.draw(), Kind.ASSIGNED),
                entry(Glyph.BOTH.draw(), Kind.REVEALED),
                entry(Glyph.CHECK.draw(), Kind.REVIEWED));
        return key;
    }

    private static Span looks(String look) {
        Span mark = new Span();
        mark.addClassName(look);
        return mark;
    }

    private Span entry(Span mark, Kind kind) {
        Span entry = new Span(mark, new Span(getTranslation(kind.messageKey())));
        entry.addClassName("lane");
        return entry;
    }

    /** Made when it is opened: few ask for it, and it is long. */
    private Details inWords() {
        Details details = new Details(getTranslation("homework.timeline.list"));
        details.addOpenedChangeListener(change -> {
            if (change.isOpened() && details.getContent().findAny().isEmpty()) {
                OrderedList list = new OrderedList();
                list.addClassName("list");
                timeline.events().reversed().forEach(event -> list.add(new ListItem(words(event))));
                details.add(list);
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
