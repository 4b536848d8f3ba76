package org.hearthwork.phone.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.hearthwork.couples.Partner;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.SeatMark;
import org.hearthwork.phone.Together;
import org.jspecify.annotations.Nullable;

/** One thing the two agree on, point by point; or what stands in its place while there are two versions of it. */
final class AgreementCard extends Composite<Card> {

    private final Card content = new Card();
    private final Together together;

    private AgreementCard(Together together, String exercise) {
        this.together = together;
        content.addClassName("agreement");
        H2 title = new H2(exercise);
        title.addClassName("card-title");
        content.add(title);
    }

    @Override
    protected Card initContent() {
        return content;
    }

    /** One version, confirmed by both. */
    static AgreementCard holding(Together together, Together.Agreement agreement) {
        AgreementCard card = new AgreementCard(together, agreement.exercise());
        Together.Curious curiosity = agreement.curiosity();
        agreement.lines().forEach(line -> {
            Div point = card.point(line.label(), line.words(), List.of(), List.of());
            if (curiosity != null && curiosity.label().equals(line.label())) {
                point.add(card.whose(curiosity.of()));
            }
            card.content.add(point);
        });
        Anchor open = new Anchor(
                "together/" + agreement.occurrence(),
                card.getTranslation(
                        "homework.together.agreed",
                        Dates.day(agreement.since(), together.zone(), card.getLocale(), together.now())));
        open.addClassNames("small");
        Div foot = new Div(Glyph.CHECK.draw(), open);
        foot.addClassName("glyph-line");
        card.content.add(foot);
        Instant at = agreement.at();
        if (at != null && at.isAfter(together.now())) {
            card.content.add(card.calendarLink(agreement.occurrence(), at));
        }
        return card;
    }

    /** Whose curiosity they follow with it. */
    private Div whose(Partner of) {
        Span words = new Span(getTranslation(
                of.equals(together.me()) ? "homework.together.curiosity.yours" : "homework.together.curiosity.theirs",
                of.firstName()));
        words.addClassNames("small", "soft");
        Div whose = new Div(SeatMark.plain(of.seat()), words);
        whose.addClassName("said-by");
        return whose;
    }

    private Anchor calendarLink(OccurrenceId of, Instant at) {
        CalendarFile file =
                new CalendarFile(of, at, getTranslation("homework.together.calendar.title"), together.now());
        Anchor link = new Anchor(file.download(), getTranslation("homework.together.calendar"));
        link.addClassName("small");
        return link;
    }

    /** @param sayYes takes the version of the other one as it is shown here */
    static AgreementCard open(Together together, Together.Open open, Consumer<String> sayYes) {
        AgreementCard card = new AgreementCard(together, open.exercise());
        String other = together.other().firstName();
        String theirs = open.theirVersion();
        Paragraph words = new Paragraph(card.getTranslation(
                open.saidYes() && theirs != null
                        ? "homework.together.two-versions"
                        : open.saidYes() ? "homework.together.your-yes" : "homework.together.their-yes",
                other));
        words.addClassName("soft");
        card.content.add(words);
        open.points()
                .forEach(point ->
                        card.content.add(card.point(point.label(), point.shared(), point.mine(), point.theirs())));
        if (theirs != null) {
            card.content.add(card.yesButton(other, theirs, sayYes));
        }
        return card;
    }

    private Component yesButton(String other, String version, Consumer<String> sayYes) {
        var yes = Buttons.plain(getTranslation("homework.together.say-yes", other), () -> sayYes.accept(version));
        yes.addClassName("wide");
        return yes;
    }

    private Div point(String label, List<String> shared, List<String> mine, List<String> theirs) {
        Span name = new Span(label);
        name.addClassNames("small", "strong", "soft");
        Div said = new Div(name);
        said.addClassName("point");
        words(said, null, shared);
        words(said, together.me(), mine);
        words(said, together.other(), theirs);
        return said;
    }

    private static void words(Div point, @Nullable Partner by, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Div words = AgreedLines.words(lines);
        if (by == null) {
            point.add(words);
            return;
        }
        Span name = new Span(by.firstName());
        name.addClassName("sr-only");
        Div said = new Div(SeatMark.plain(by.seat()), name, words);
        said.addClassName("said-by");
        point.add(said);
    }
}
