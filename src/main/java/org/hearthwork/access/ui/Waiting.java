package org.hearthwork.access.ui;

import com.vaadin.flow.router.BeforeEnterEvent;

/** For how long whoever tried too often has to wait, as the address of a sign-in page says it. */
final class Waiting {

    private Waiting() {}

    /** Minutes; zero when nobody has to wait, and whatever else stands in the address is not ours. */
    static int minutes(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter("wait")
                .filter(minutes -> minutes.matches("[1-9]\\d{0,2}"))
                .map(Integer::parseInt)
                .orElse(0);
    }
}
