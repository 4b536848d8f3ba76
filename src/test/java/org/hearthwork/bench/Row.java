package org.hearthwork.bench;

import java.time.Duration;
import java.util.List;

/** Whether times tell what they must not: it sets its own scene and measures for no longer than it may. */
interface Row {

    String title();

    List<Comparison> measure(Ground ground, Duration atMost);
}
