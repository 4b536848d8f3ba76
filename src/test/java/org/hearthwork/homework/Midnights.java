package org.hearthwork.homework;

import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** It becomes midnight, for tests. */
@Component
public class Midnights {

    private final AtMidnight atMidnight;

    Midnights(AtMidnight atMidnight) {
        this.atMidnight = atMidnight;
    }

    /** What the product does by itself then. */
    public void come() {
        try {
            atMidnight.layToRest();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
