package org.hearthwork.phone.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.Consumer;
import org.hearthwork.kit.ui.Clicks;

/** Lets an open page hear that there may be something new for it, see {@code look-again.ts}; it ends with the page. */
@Tag("hearth-look-again")
@JsModule("./homework/look-again.ts")
final class LookAgain extends Component {

    /**
     * @param since up to where the page has read, asked before it read
     * @param look reads the page anew; it is told whether a hand is in what would change
     */
    LookAgain(long since, Consumer<Boolean> look) {
        getElement().callJsFunction("readUpTo", String.valueOf(since));
        addListener(Heard.class, heard -> Clicks.run(() -> look.accept(heard.busy())));
    }

    /** Something may be new. Public, because Flow makes it from what the page sends. */
    @DomEvent("look-again")
    public static final class Heard extends ComponentEvent<LookAgain> {

        private final boolean busy;

        public Heard(LookAgain source, boolean fromClient, @EventData("event.detail.busy") boolean busy) {
            super(source, fromClient);
            this.busy = busy;
        }

        boolean busy() {
            return busy;
        }
    }
}
