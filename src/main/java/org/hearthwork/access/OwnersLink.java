package org.hearthwork.access;

import org.springframework.stereotype.Component;

/** The one-time link that this start has printed in the terminal, for as long as nobody has come by it. */
@Component
public class OwnersLink {

    private final FirstRun firstRun;
    private volatile boolean printed;

    OwnersLink(FirstRun firstRun) {
        this.firstRun = firstRun;
    }

    public void isPrinted() {
        printed = true;
    }

    /** Asks the database only where a link was printed: everywhere else the sign-in page needs none. */
    public boolean waits() {
        if (printed) {
            printed = firstRun.awaitsOwner();
        }
        return printed;
    }
}
