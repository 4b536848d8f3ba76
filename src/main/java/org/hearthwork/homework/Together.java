package org.hearthwork.homework;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.hearthwork.couples.Partner;

/** What the two have between them: what they agreed on, what they want to remember, and the thanks they said. */
public record Together(
        Partner me,
        Partner other,
        ZoneId zone,
        Instant now,
        List<Home.Reading> toRead,
        List<Agreement> agreements,
        List<Line> memories,
        List<Line> appreciations) {

    /** What holds between them: both said yes to it. */
    public record Agreement(
            OccurrenceId occurrence, String exercise, String title, Instant since, List<Point> points) {}

    /** @param mine the words of the reader, empty when both wrote the same or the reader nothing */
    public record Point(String label, List<String> shared, List<String> mine, List<String> theirs) {}

    public record Line(Partner by, String text, String exercise, Instant at) {}
}
