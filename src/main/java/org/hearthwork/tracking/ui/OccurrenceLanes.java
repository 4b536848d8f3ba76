package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import org.hearthwork.homework.CouldntReason;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.SeatMark;
import org.hearthwork.tracking.AssignmentPage.LaneView;
import org.hearthwork.tracking.AssignmentPage.One;
import org.hearthwork.tracking.LaneState;
import org.hearthwork.tracking.Tag;

/** How each of the two stands with one occurrence, in a line each. */
final class OccurrenceLanes extends Div {

    private final ZoneId zone;
    private final Instant now;

    OccurrenceLanes(One one, ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
        addClassName("occurrence-lanes");
        one.lanes().forEach(lane -> add(lane(lane)));
    }

    private Component lane(LaneView lane) {
        Span name = new Span(lane.partner().firstName());
        name.addClassName("strong");
        Span words = new Span(stateWords(lane));
        Span line = new Span(mark(lane), name, words);
        if (lane.reason() == CouldntReason.NOT_RIGHT) {
            line.add(Chip.brick(Sayings.reason(CouldntReason.NOT_RIGHT)).with(Glyph.DIAMOND), onlyForYou());
        }
        line.addClassName("lane");
        return line;
    }

    /** Said beside it, so that it is not read aloud by mistake. */
    private Component onlyForYou() {
        Span words = new Span(getTranslation(Tag.CLINICIAN_ONLY.messageKey()));
        words.addClassNames("small", "soft");
        return words;
    }

    private static SeatMark mark(LaneView lane) {
        return switch (lane.state()) {
            case DONE -> SeatMark.done(lane.partner().seat(), "");
            case MISSED, WITHDRAWN, PAUSED -> SeatMark.missed(lane.partner().seat(), "");
            case SCHEDULED, OPEN, STARTED, COULDNT ->
                SeatMark.open(lane.partner().seat(), "");
        };
    }

    private String stateWords(LaneView lane) {
        String state = getTranslation(lane.state().messageKey());
        if (lane.state() == LaneState.COULDNT && lane.reason() != null && lane.reason() != CouldntReason.NOT_RIGHT) {
            state = getTranslation("homework.page.couldnt", state, Sayings.reason(lane.reason()));
        }
        if (lane.at() == null) {
            return state;
        }
        String when = Dates.near(lane.at(), zone, getLocale(), now);
        return getTranslation(lane.late() ? "homework.page.state-late" : "homework.page.state-at", state, when);
    }
}
