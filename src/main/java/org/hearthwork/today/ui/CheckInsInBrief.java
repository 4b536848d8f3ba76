package org.hearthwork.today.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hearthwork.couples.Partner;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.SeatName;
import org.hearthwork.outcomes.CheckInDigest;
import org.hearthwork.outcomes.CoupleMeasures.Line;
import org.hearthwork.outcomes.CoupleMeasures.Total;
import org.hearthwork.outcomes.ui.CheckInSaid;
import org.hearthwork.outcomes.ui.TwoLines;
import org.hearthwork.sessions.ui.SessionWords;
import org.hearthwork.today.Brief;
import org.jspecify.annotations.Nullable;

/** 6 and 7 of the brief: each one's line and how far it moved, and what each would like to talk about. */
final class CheckInsInBrief {

    private CheckInsInBrief() {}

    /** @param insert puts a line into the note beside it, or null where there is none */
    static List<Component> of(Brief brief, @Nullable Consumer<Line> insert) {
        CheckInDigest checkIns = brief.checkIns();
        List<Component> sections = new ArrayList<>();
        if (!checkIns.totals().isEmpty()) {
            Div words = new Div();
            words.addClassName("stack-tight");
            Span name = new Span(checkIns.measure().name());
            name.addClassNames("small", "strong", "soft");
            words.add(name);
            brief.couple().partners().stream()
                    .flatMap(one -> figure(brief, one))
                    .forEach(words::add);
            Div both = new Div(
                    words,
                    TwoLines.small(
                            checkIns.measure(),
                            checkIns.totals(),
                            brief.couple().zone(),
                            SessionWords.say(
                                    "sessions.brief.measures.drawn",
                                    checkIns.measure().name(),
                                    brief.couple().names())));
            both.addClassName("brief-measures");
            sections.add(SessionWords.section("sessions.brief.measures", both));
        }
        if (!checkIns.toTalkAbout().isEmpty()) {
            sections.add(SessionWords.section(
                    "sessions.brief.wishes",
                    new CheckInSaid(checkIns.toTalkAbout(), brief.couple().secrets(), insert)));
        }
        return sections;
    }

    private static Stream<Component> figure(Brief brief, Partner partner) {
        List<Total> own = brief.checkIns().totals().stream()
                .filter(total -> total.seat() == partner.seat())
                .toList();
        return own.isEmpty()
                ? Stream.empty()
                : Stream.of(new Paragraph(
                        new SeatName(partner.seat(), partner.firstName()), new Span(" " + change(brief, own))));
    }

    /** "15, down 3 since September 18". */
    private static String change(Brief brief, List<Total> own) {
        int first = own.getFirst().total();
        int last = own.getLast().total();
        if (own.size() == 1) {
            return SessionWords.say("sessions.brief.measures.first", last);
        }
        String key = last == first ? "same" : last > first ? "up" : "down";
        return SessionWords.say(
                "sessions.brief.measures." + key,
                last,
                Math.abs(last - first),
                Dates.day(
                        own.getFirst().at(),
                        brief.couple().zone(),
                        com.vaadin.flow.component.UI.getCurrent().getLocale(),
                        brief.asOf()));
    }
}
