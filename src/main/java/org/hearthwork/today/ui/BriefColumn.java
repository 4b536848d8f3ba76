package org.hearthwork.today.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthwork.couples.Couple;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Quote;
import org.hearthwork.kit.ui.SeatName;
import org.hearthwork.outcomes.CoupleMeasures.Line;
import org.hearthwork.sessions.ui.SessionWords;
import org.hearthwork.today.Brief;
import org.hearthwork.tracking.Digest;
import org.hearthwork.tracking.Said;
import org.hearthwork.tracking.Share;
import org.hearthwork.tracking.Trend;
import org.hearthwork.tracking.ui.Tags;
import org.hearthwork.tracking.ui.TrackingNavigation;
import org.hearthwork.tracking.ui.TrendSection;
import org.jspecify.annotations.Nullable;

/** The brief from top to bottom, in the order it is read. What has nothing to say is left out. */
final class BriefColumn extends Div {

    private final Brief brief;
    private final Digest digest;
    private final Couple couple;
    private final @Nullable Consumer<Said> insert;
    private final @Nullable Consumer<Line> insertLine;

    /** @param insert puts a line into the note beside it, or null where there is none */
    BriefColumn(Brief brief, @Nullable Consumer<Said> insert, @Nullable Consumer<Line> insertLine) {
        this.brief = brief;
        this.digest = brief.digest();
        this.couple = brief.couple();
        this.insert = insert;
        this.insertLine = insertLine;
        addClassNames("brief", insert == null ? "brief-page" : "brief-beside");
        Stream.of(
                        onlyForYou(),
                        sinceLast(),
                        said(),
                        differences(),
                        obstacles(),
                        CheckInsInBrief.of(brief, insertLine),
                        trends(),
                        lastPlan())
                .flatMap(List::stream)
                .forEach(this::add);
    }

    private List<Component> onlyForYou() {
        return OnlyForYou.isFor(brief) ? List.of(new OnlyForYou(brief, this::quote, insertLine)) : List.of();
    }

    private List<Component> sinceLast() {
        Div line = new Div();
        line.addClassName("brief-figures");
        if (digest.exercises() == 0) {
            line.add(new Span(getTranslation("sessions.brief.nothing-due")));
        } else {
            line.add(
                    new Span(getTranslation("sessions.brief.exercises", digest.exercises())),
                    figure(Seat.A, digest.a()),
                    figure(Seat.B, digest.b()));
            if (!digest.both().isEmpty()) {
                line.add(new Span(getTranslation(
                        "sessions.brief.both",
                        digest.both().part(),
                        digest.both().whole())));
            }
        }
        Component section = SessionWords.section("sessions.brief.since", line);
        if (digest.revealsWaiting().isEmpty()) {
            return List.of(section);
        }
        Paragraph waits = new Paragraph(new Span(
                getTranslation("sessions.brief.reveals", digest.revealsWaiting().size()) + " "));
        digest.revealsWaiting()
                .forEach(one -> waits.add(
                        new Anchor(TrackingNavigation.assignment(couple.id(), one.assignment()), one.exercise()),
                        new Span(" ")));
        line.add(waits);
        return List.of(section);
    }

    private Component figure(Seat seat, Share share) {
        Span figure = new Span(
                new SeatName(seat, couple.partner(seat).firstName()),
                new Span(" "
                        + (share.isEmpty()
                                ? getTranslation("sessions.brief.none-due")
                                : getTranslation("sessions.of", share.part(), share.whole()))));
        figure.addClassName("nowrap");
        return figure;
    }

    private List<Component> said() {
        if (digest.said().isEmpty()) {
            return List.of();
        }
        Div quotes = new Div();
        quotes.addClassName("stack");
        digest.said().forEach(said -> quotes.add(quote(said)));
        return List.of(SessionWords.section("sessions.brief.said", quotes));
    }

    private Component quote(Said said) {
        Seat seat = said.source().partner().seat();
        Div quote = new Div(
                new Quote(
                        seat,
                        said.text(),
                        said.source().partner().firstName() + " · "
                                + said.source().exercise() + " · " + said.label()),
                Tags.chip(said.tag()));
        if (said.tag().careTeamAlone() && said.under() != couple.secrets()) {
            Span under = new Span(getTranslation("outcomes.under." + said.under()));
            under.addClassNames("soft", "small");
            quote.add(under);
        }
        quote.addClassName("quote-tagged");
        Consumer<Said> target = insert;
        if (target == null) {
            return quote;
        }
        Button button = Buttons.quiet(getTranslation("sessions.insert"), () -> target.accept(said));
        button.setAriaLabel(getTranslation(
                "sessions.insert.of",
                said.source().partner().firstName(),
                said.source().exercise()));
        button.addClassName("insert");
        Div row = new Div(quote, button);
        row.addClassName("quote-row");
        return row;
    }

    /** What can be put into a note at a glance; the guarded lines only where they were uncovered. */
    List<Said> insertable() {
        return digest.said();
    }

    private List<Component> differences() {
        if (digest.differences().isEmpty()) {
            return List.of();
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("list", "differences");
        digest.differences().forEach(one -> list.add(new DifferenceItem(couple, one)));
        return List.of(SessionWords.section("sessions.brief.differ", list));
    }

    private List<Component> obstacles() {
        if (digest.obstacles().isEmpty()) {
            return List.of();
        }
        String words = digest.obstacles().stream().map(this::obstacle).collect(Collectors.joining(" · "));
        return List.of(SessionWords.section("sessions.brief.obstacles", new Paragraph(words)));
    }

    private String obstacle(Digest.Obstacle obstacle) {
        String reason = getTranslation(obstacle.reason().messageKey());
        return obstacle.mostly() == null
                ? getTranslation("sessions.brief.obstacle", reason, obstacle.count())
                : getTranslation(
                        "sessions.brief.obstacle-mostly",
                        reason,
                        obstacle.count(),
                        getTranslation(obstacle.mostly().messageKey()));
    }

    /** What is for the care team alone is not drawn here: the page may be printed. */
    private List<Component> trends() {
        return insert != null
                ? List.of() // beside a note there is no room to look
                : brief.trends().stream()
                        .map(Trend.Of::unguarded)
                        .filter(of -> !of.trends().isEmpty())
                        .<Component>map(of -> new TrendSection(of, couple, of.title()))
                        .toList();
    }

    private List<Component> lastPlan() {
        Brief.Plan plan = brief.lastPlan();
        if (plan == null) {
            return List.of();
        }
        Paragraph text = new Paragraph(plan.text());
        text.addClassName("kept-lines");
        Paragraph of = new Paragraph(getTranslation(
                "sessions.brief.plan-of", Dates.day(plan.of(), couple.zone(), getLocale(), brief.asOf())));
        of.addClassNames("small", "soft");
        return List.of(SessionWords.section("sessions.brief.plan", text, of));
    }

    /** 9 A suggestion by rule; it is never assigned by itself. @param act what the clinician may do about it */
    static Component nextStep(Digest digest, Component act) {
        Digest.NextStep step = java.util.Objects.requireNonNull(digest.nextStep());
        Paragraph words = new Paragraph(SessionWords.say(
                step.kind().messageKey(),
                step.title() == null ? "" : step.title(),
                step.partner() == null ? "" : step.partner().firstName()));
        words.add(new Span(" "), act);
        return SessionWords.section("sessions.brief.next", words);
    }
}
