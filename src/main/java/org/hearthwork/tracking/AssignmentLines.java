package org.hearthwork.tracking;

import java.util.List;
import org.hearthwork.couples.Couple;

/**
 * A stretch of a couple's assignments, the newest first.
 *
 * @param more whether there are older ones; they come after the last of {@code lines}
 */
public record AssignmentLines(Couple couple, List<AssignmentLine> lines, boolean more) {}
