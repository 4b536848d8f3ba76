package org.hearthwork.phone.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.hearthwork.homework.HandedIn;

/** What is in, and what comes of it while the page is looked at: said in the same place, and no focus or scroll is taken. */
final class IsIn extends Div {

    private final Closing closing;
    private final Div own;
    private HandedIn came;
    private boolean busy;

    /**
     * @param own what its author can read or do with it
     * @param since up to where the page has read
     * @param look reads what came
     */
    IsIn(Closing closing, HandedIn came, Component[] own, long since, Consumer<IsIn> look) {
        this.closing = closing;
        this.came = came;
        this.own = new Div(own);
        addClassName("is-in");
        closing.getElement().setAttribute("aria-live", "polite");
        this.own.addClassName("is-in-own");
        this.own.getElement().setAttribute("data-news", "");
        add(closing, this.own, new LookAgain(since, busyNow -> {
            busy = busyNow;
            look.accept(this);
        }));
    }

    boolean isStill(HandedIn now) {
        return came.equals(now);
    }

    /** What a hand is in stays as it is. */
    void becomes(Closing now, HandedIn what, Component[] fresh) {
        came = what;
        closing.becomes(now);
        if (!busy) {
            own.removeAll();
            own.add(fresh);
        }
    }
}
