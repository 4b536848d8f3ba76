package org.hearthwork.phone.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;

/**
 * The clock of speaking turns. It runs in the page, over a reload too, and tells how many turns are done; see
 * {@code turns.ts}.
 */
@Tag("hearth-turns")
@JsModule("./homework/turns.ts")
final class Turns extends Component {

    /** @param place of these turns and no others: a reload finds their clock there */
    Turns(String place, int minutes, int rounds, int done) {
        getElement()
                .setAttribute("place", place)
                .setAttribute("minutes", String.valueOf(minutes))
                .setAttribute("rounds", String.valueOf(rounds))
                .setAttribute("done", String.valueOf(done))
                .setAttribute("label", getTranslation("homework.turns.label"))
                .setAttribute("turn", getTranslation("homework.turns.turn", "{0}", "{1}"))
                .setAttribute("start", getTranslation("homework.turns.start"))
                .setAttribute("pause", getTranslation("homework.turns.pause"))
                .setAttribute("resume", getTranslation("homework.turns.resume"))
                .setAttribute("finish", getTranslation("homework.turns.done"))
                .setAttribute("again", getTranslation("homework.turns.again"))
                .setAttribute("time-up", getTranslation("homework.turns.time-up"))
                .setAttribute("all-done", getTranslation("homework.turns.all-done"));
    }

    Registration addTurnListener(ComponentEventListener<TurnDone> listener) {
        return addListener(TurnDone.class, listener);
    }

    /** A turn came to its end. Public, because Flow makes it from what the page sends. */
    @DomEvent("turn-done")
    public static final class TurnDone extends ComponentEvent<Turns> {

        private final int done;

        public TurnDone(Turns source, boolean fromClient, @EventData("event.detail.done") int done) {
            super(source, fromClient);
            this.done = done;
        }

        int done() {
            return done;
        }
    }
}
