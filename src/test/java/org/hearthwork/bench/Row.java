package org.hearthwork.bench;

import java.time.Duration;
import java.util.List;

/** One row of the bench: it sets its own scene and measures for no longer than it may. */
interface Row {

    String title();

    List<Comparison> measure(Ground ground, Duration atMost);
}
