package org.hearthwork.today.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthwork.couples.Notice;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.Stretch;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.sessions.NoteId;
import org.hearthwork.sessions.ui.SessionWords;
import org.hearthwork.sessions.ui.SessionsNavigation;
import org.hearthwork.today.CaseloadRow;
import org.hearthwork.tracking.Engagement;
import org.jspecify.annotations.Nullable;

/** What needs a person, the most urgent first; every line states the rule that put it here. */
final class AttentionList extends Div {

    private static final int SHOWN = 6;

    private final Instant now;
    private final UnorderedList list = new UnorderedList();

    /** @param rank the smaller, the sooner @param at the moment it is about, or null */
    private record Item(
            int rank,
            CaseloadRow row,
            String key,
            Object[] parameters,
            @Nullable Instant at,
            String href,
            String look) {}

    /** @param let first, and each until it is acknowledged: it tells of other people, whom the rest cannot know */
    AttentionList(List<Notice> let, Stretch<CaseloadRow> rows, ZoneId zone, Instant now, Consumer<Notice> acknowledge) {
        this.now = now;
        addClassName("card");
        list.addClassNames("list", "attention");
        let.forEach(notice -> list.add(line(notice, zone, acknowledge)));
        List<Item> items = rows.lines().stream()
                .flatMap(row -> items(row).stream())
                .sorted(java.util.Comparator.comparingInt(Item::rank))
                .toList();
        items.stream().limit(SHOWN).forEach(item -> list.add(line(item)));
        add(list);
        if (items.size() > SHOWN) {
            Div foot = new Div();
            foot.add(Buttons.quiet(getTranslation("sessions.attention.more", items.size() - SHOWN), () -> {
                items.stream().skip(SHOWN).forEach(item -> list.add(line(item)));
                remove(foot);
            }));
            add(foot);
        }
        add(SessionWords.more(rows));
    }

    private NoticeLine line(Notice notice, ZoneId zone, Consumer<Notice> acknowledge) {
        List<NoticeLine> itself = new ArrayList<>();
        itself.add(new NoticeLine(notice, zone, now, () -> {
            acknowledge.accept(notice);
            itself.forEach(list::remove);
            if (list.getElement().getChildCount() == 0) {
                addComponentAsFirst(new Paragraph(getTranslation("sessions.attention.none")));
            }
        }));
        return itself.getFirst();
    }

    private List<Item> items(CaseloadRow row) {
        List<Item> items = new ArrayList<>();
        var couple = row.couple().id();
        if (row.onHold()) {
            items.add(new Item(
                    0,
                    row,
                    "hold",
                    new Object[0],
                    row.onHoldSince(),
                    SessionsNavigation.couple(couple, "people"),
                    "look"));
        }
        if (row.isUnreadBeforeSession(now)) {
            items.add(new Item(
                    1,
                    row,
                    "unread",
                    new Object[] {
                        row.engagement().unread(),
                        Dates.near(
                                Objects.requireNonNull(row.next()), row.couple().zone(), getLocale(), now)
                    },
                    null,
                    SessionsNavigation.brief(couple),
                    "brief"));
        }
        NoteId note = row.lateNote();
        if (note != null) {
            items.add(new Item(
                    2, row, "unsigned", new Object[0], row.lateNoteOf(), SessionsNavigation.note(note), "note"));
        }
        if (row.engagement().revealsWaiting() > 0) {
            items.add(new Item(
                    3,
                    row,
                    "reveals",
                    new Object[] {row.engagement().revealsWaiting()},
                    null,
                    SessionsNavigation.brief(couple),
                    "brief"));
        }
        if (row.isOffTrack()) {
            items.add(new Item(
                    4,
                    row,
                    "off-track",
                    new Object[] {offTrack(row)},
                    null,
                    SessionsNavigation.couple(couple),
                    "look"));
        }
        return items;
    }

    private static String offTrack(CaseloadRow row) {
        return Stream.of(Seat.values())
                .filter(seat -> row.engagement(seat) == Engagement.OFF_TRACK)
                .map(seat -> row.couple().partner(seat).firstName())
                .collect(Collectors.joining(SessionWords.say("sessions.and")));
    }

    private ListItem line(Item item) {
        Span names = new Span(item.row().couple().names());
        names.addClassName("strong");
        Paragraph what = new Paragraph(
                names, new Span(" · " + getTranslation("sessions.attention." + item.key(), item.parameters())));
        Paragraph rule = new Paragraph(getTranslation("sessions.attention." + item.key() + ".rule"));
        rule.addClassNames("small", "soft");
        Div words = new Div(what, rule);
        words.addClassName("grow");
        Span mark = (item.rank() == 0 ? Glyph.DIAMOND : Glyph.TRIANGLE).draw();
        mark.addClassName(item.rank() == 0 ? "urgent" : "calm");
        ListItem line = new ListItem(mark, words);
        line.addClassName("row");
        Instant at = item.at();
        if (at != null) {
            Span when = new Span(Dates.day(at, item.row().couple().zone(), getLocale(), now));
            when.addClassNames("small", "soft", "nowrap");
            line.add(when);
        }
        Anchor look = Buttons.plainLink(item.href(), getTranslation("sessions.attention." + item.look()));
        look.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation("sessions.attention." + item.look()) + ": "
                                + item.row().couple().names());
        line.add(look);
        return line;
    }
}
