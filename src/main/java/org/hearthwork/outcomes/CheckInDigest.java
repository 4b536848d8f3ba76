package org.hearthwork.outcomes;

import java.util.List;
import org.hearthwork.outcomes.CoupleMeasures.Asked;
import org.hearthwork.outcomes.CoupleMeasures.Line;
import org.hearthwork.outcomes.CoupleMeasures.Total;

/**
 * What the brief says of the check-ins.
 *
 * @param totals the oldest first
 * @param lines what was said since the last session
 */
public record CheckInDigest(Measure measure, List<Total> totals, List<Line> lines) {

    public CheckInDigest {
        totals = List.copyOf(totals);
        lines = List.copyOf(lines);
    }

    /** What each would like to talk about, and their moments: never what is for the care team's eyes alone. */
    public List<Line> toTalkAbout() {
        return lines.stream().filter(line -> line.asked() != Asked.SAFE).toList();
    }

    /** Kept collapsed until asked for, and never read aloud. */
    public List<Line> onlyForYou() {
        return lines.stream().filter(line -> line.asked() == Asked.SAFE).toList();
    }
}
