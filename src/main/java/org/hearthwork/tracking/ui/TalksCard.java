package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.hearthwork.homework.TalkHeld;
import org.hearthwork.instruments.Talk;
import org.hearthwork.instruments.TalkTurns;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.SeatName;
import org.hearthwork.kit.ui.SectionTitle;
import org.hearthwork.tracking.AssignmentPage;

/** What the two said in turns: how far they came, and how well each felt understood by the other, as they told each other. */
final class TalksCard extends Section {

    private final AssignmentPage page;

    TalksCard(AssignmentPage page, List<TalkHeld> held, Instant now) {
        this.page = page;
        setVisible(!held.isEmpty());
        addClassName("page-section");
        Card card = new Card();
        held.forEach(one -> card.add(talk(one, now)));
        add(new SectionTitle(getTranslation("homework.talks")), card);
    }

    private Component talk(TalkHeld held, Instant now) {
        Talk talk = held.talk();
        Span day = new Span(Dates.day(held.at(), page.couple().zone(), getLocale(), now));
        day.addClassName("strong");
        Div head = new Div(day, rounds(talk));
        head.addClassNames("row", "wrap");
        if (talk.pauses() > 0) {
            head.add(Chip.quiet(getTranslation("homework.talks.pauses", talk.pauses())));
        }
        Div one = new Div(head);
        one.addClassName("talk-held");
        talk.turns().all().forEach(turn -> one.add(direction(turn)));
        return one;
    }

    private Component rounds(Talk talk) {
        return switch (talk.turns().heard()) {
            case 0 -> Chip.quiet(getTranslation("homework.talks.none"));
            case 1 -> Chip.ember(getTranslation("homework.talks.one"));
            default -> Chip.moss(getTranslation("homework.talks.both"));
        };
    }

    private Component direction(TalkTurns.Turn turn) {
        String speaker = name(turn.speaker());
        List<Integer> ratings = turn.attempts().stream()
                .map(TalkTurns.Attempt::understood)
                .filter(Objects::nonNull)
                .toList();
        Span words = new Span(getTranslation(
                ratings.isEmpty() ? "homework.talks.not-rated" : "homework.talks.understood",
                name(turn.speaker().other()),
                rated(ratings)));
        Div line = new Div(new SeatName(turn.speaker(), speaker), words);
        ratings.stream().reduce((first, latest) -> latest).ifPresent(latest -> line.add(scale(latest, turn.speaker())));
        line.addClassName("talk-direction");
        return line;
    }

    private String rated(List<Integer> ratings) {
        return ratings.size() > 1
                ? getTranslation("homework.talks.twice", ratings.getFirst(), ratings.getLast())
                : ratings.isEmpty() ? "" : getTranslation("homework.talks.of-four", ratings.getFirst());
    }

    /** The same figure drawn; the words beside it say it. */
    private static Component scale(int rating, Seat seat) {
        Div scale = new Div();
        scale.addClassNames("talk-scale", seat == Seat.A ? "seat-a" : "seat-b");
        scale.getElement().setAttribute("aria-hidden", "true");
        IntStream.rangeClosed(0, Talk.FULLY).forEach(at -> {
            Span dot = new Span();
            if (at == rating) {
                dot.addClassName("here");
            }
            scale.add(dot);
        });
        return scale;
    }

    private String name(Seat seat) {
        return page.couple().partner(seat).firstName();
    }
}
