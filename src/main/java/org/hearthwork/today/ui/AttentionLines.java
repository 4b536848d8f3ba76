package org.hearthwork.today.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Drawn;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.Markup;
import org.hearthwork.sessions.SessionEntry;
import org.hearthwork.sessions.ui.SessionWords;
import org.hearthwork.sessions.ui.SessionsNavigation;
import org.hearthwork.today.Caseload;
import org.hearthwork.today.CaseloadRow;
import org.hearthwork.tracking.Engagement;
import org.jspecify.annotations.Nullable;

/** What needs a person: a line a rule, the most urgent first; opened, it states its rule and names the couples. */
@Tag("hearth-rows")
@JsModule("./hearth-rows.ts")
final class AttentionLines extends Drawn {

    /**
     * Why somebody needs a person.
     *
     * @param key of its words, as a line and of a couple
     * @param many how much of it one couple has
     * @param of what is said of one couple
     * @param at the moment it is about, or null
     */
    private record Rule(
            String key,
            Predicate<CaseloadRow> holds,
            Function<CaseloadRow, Integer> many,
            Function<CaseloadRow, Object[]> of,
            Function<CaseloadRow, @Nullable Instant> at,
            Function<CaseloadRow, String> href,
            String look) {}

    /** Of something that is so since a moment, and that somebody looks at. @param tab of the couple's page */
    private static Rule since(String key, Function<CaseloadRow, @Nullable Instant> at, String tab) {
        return new Rule(
                key,
                row -> at.apply(row) != null,
                row -> 1,
                row -> new Object[0],
                at,
                row -> SessionsNavigation.couple(row.couple().id(), tab),
                "look");
    }

    AttentionLines(Caseload.Today today, Supplier<Caseload.Today> anew, Locale locale) {
        super(lines(today, locale), () -> lines(anew.get(), locale));
    }

    private static List<Markup> lines(Caseload.Today today, Locale locale) {
        Stream<Markup> lines = rules(today, locale).flatMap(rule -> line(rule, today, locale));
        Markup list = Markup.of("ul.list.attention", lines.toArray(Markup[]::new));
        return today.needy().more()
                ? List.of(
                        list,
                        Markup.of(
                                "p.small.soft",
                                SessionWords.say(
                                        "kit.list.more", today.needy().lines().size())))
                : List.of(list);
    }

    /** Whether a rule of these needs a line. */
    static boolean isNeeded(Caseload.Today today, Locale locale) {
        return rules(today, locale)
                .anyMatch(rule -> today.needy().lines().stream().anyMatch(rule.holds()));
    }

    private static Stream<Rule> rules(Caseload.Today today, Locale locale) {
        Instant now = today.asOf();
        Set<CoupleId> awaited = today.sessions().stream()
                .filter(session -> !session.isOverBy(now))
                .map(SessionEntry::couple)
                .collect(Collectors.toSet());
        return Stream.of(
                since("hold", CaseloadRow::onHoldSince, "people"),
                since("check-in", CaseloadRow::unsafeSince, "measures"),
                since("rests", CaseloadRow::restsSince, "homework"),
                since("fell", CaseloadRow::fellSince, "measures"),
                since("less-honest", CaseloadRow::lessHonestSince, "homework"),
                new Rule(
                        "unread",
                        // Of who comes today, the session itself says so.
                        row -> row.isUnreadBeforeSession(now)
                                && !awaited.contains(row.couple().id()),
                        row -> 1,
                        row -> new Object[] {
                            row.engagement().unread(),
                            Dates.near(
                                    Objects.requireNonNull(row.next()),
                                    row.couple().zone(),
                                    locale,
                                    now)
                        },
                        row -> null,
                        row -> SessionsNavigation.brief(row.couple().id()),
                        "brief"),
                new Rule(
                        "unsigned",
                        row -> row.lateNote() != null,
                        CaseloadRow::lateNotes,
                        row -> new Object[] {row.lateNotes()},
                        CaseloadRow::lateNoteOf,
                        row -> SessionsNavigation.note(Objects.requireNonNull(row.lateNote())),
                        "note"),
                new Rule(
                        "reveals",
                        row -> row.engagement().revealsWaiting() > 0,
                        row -> row.engagement().revealsWaiting(),
                        row -> new Object[] {row.engagement().revealsWaiting()},
                        row -> null,
                        row -> SessionsNavigation.brief(row.couple().id()),
                        "brief"),
                new Rule(
                        "off-track",
                        CaseloadRow::isOffTrack,
                        row -> 1,
                        row -> new Object[] {offTrack(row)},
                        row -> null,
                        row -> SessionsNavigation.couple(row.couple().id()),
                        "look"));
    }

    private static Stream<Markup> line(Rule rule, Caseload.Today today, Locale locale) {
        List<CaseloadRow> of =
                today.needy().lines().stream().filter(rule.holds()).toList();
        if (of.isEmpty()) {
            return Stream.empty();
        }
        String key = "sessions.attention." + rule.key();
        int many = of.stream().mapToInt(rule.many()::apply).sum();
        return Stream.of(Markup.of(
                "li",
                Markup.of(
                        "details",
                        Markup.of(
                                "summary",
                                Markup.glyph(Glyph.TRIANGLE),
                                Markup.of("span", SessionWords.say(key + ".line", many)),
                                Markup.glyph(Glyph.NEXT)),
                        Markup.of("p.small.soft", SessionWords.say(key + ".rule")),
                        Markup.of(
                                "ul.list",
                                of.stream()
                                        .map(row -> couple(rule, row, locale, today.asOf()))
                                        .toArray(Markup[]::new)))));
    }

    private static Markup couple(Rule rule, CaseloadRow row, Locale locale, Instant now) {
        String names = row.couple().names();
        String look = SessionWords.say("sessions.attention." + rule.look());
        Markup line = Markup.of(
                "li.row",
                Markup.of(
                        "p.grow",
                        Markup.of("span.strong", names),
                        Markup.of(
                                "span",
                                " · "
                                        + SessionWords.say(
                                                "sessions.attention." + rule.key(),
                                                rule.of().apply(row)))));
        Instant at = rule.at().apply(row);
        if (at != null) {
            line.add(Markup.of(
                    "span.small.soft.nowrap", Dates.day(at, row.couple().zone(), locale, now)));
        }
        return line.add(Markup.link("a.button.button-plain", rule.href().apply(row), look)
                .set("aria-label", look + ": " + names));
    }

    private static String offTrack(CaseloadRow row) {
        return Stream.of(Seat.values())
                .filter(seat -> row.engagement(seat) == Engagement.OFF_TRACK)
                .map(seat -> row.couple().partner(seat).firstName())
                .collect(Collectors.joining(SessionWords.say("sessions.and")));
    }
}
