package org.hearthwork.phone.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;

/** How much time is left, counted down in the page from what the server says: a reload costs no second of it. */
@Tag("hearth-talk-clock")
@JsModule("./homework/talk-clock.ts")
final class TalkClock extends Component {

    private final Duration left;
    private final boolean runs;

    /** @param runs whether it counts @param up what it says when the time is up */
    TalkClock(String label, Duration left, boolean runs, String up) {
        this.left = left;
        this.runs = runs;
        getElement().setAttribute("label", label).setAttribute("up", up);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().callJsFunction("run", (double) left.toMillis(), runs);
    }
}
