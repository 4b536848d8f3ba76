package org.hearthwork.phone;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.hearthwork.couples.Partner;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.homework.Photo;
import org.hearthwork.homework.Proposal;
import org.jspecify.annotations.Nullable;

/**
 * What the two have between them: what they agreed on, what they want to remember, and the thanks they said.
 *
 * @param toRead reveals that the reader has not marked as talked about
 * @param read reveals that have the reader's mark, newest first
 * @param handedIn what the reader handed in and nobody opened so far
 * @param open what they did not agree on yet
 */
public record Together(
        Partner me,
        Partner other,
        ZoneId zone,
        Instant now,
        List<Home.Reading> toRead,
        List<Home.Reading> read,
        List<Mine> handedIn,
        List<Agreement> agreements,
        List<Open> open,
        List<Line> memories,
        List<Line> appreciations) {

    /**
     * @param stayedClosed whether the days are over in which it could have opened
     * @param staysClosed whether the reader's own consent that was taken back keeps it closed
     */
    public record Mine(
            ParticipationId part,
            String exercise,
            String title,
            Instant at,
            boolean stayedClosed,
            boolean staysClosed) {}

    /**
     * What holds between them: one version, to which both said yes.
     *
     * @param at the moment they agreed on, or null where it is about none
     * @param curiosity whose curiosity it follows, where one of them put it forward; or null
     */
    public record Agreement(
            OccurrenceId occurrence,
            String exercise,
            String title,
            Instant since,
            List<Proposal.Line> lines,
            @Nullable Instant at,
            @Nullable Curious curiosity) {}

    /** @param label of the line that says what they do */
    public record Curious(Partner of, String label) {}

    /**
     * What is not agreed yet, so that nobody takes two versions for one.
     *
     * @param points both versions, as far as somebody said yes to them
     * @param saidYes whether the reader said yes to one
     * @param theirVersion the version to which the other one said yes, or null
     */
    public record Open(
            OccurrenceId occurrence,
            String exercise,
            String title,
            List<Point> points,
            boolean saidYes,
            @Nullable String theirVersion) {}

    /** @param mine the words of the reader, empty when both wrote the same or the reader nothing */
    public record Point(String label, List<String> shared, List<String> mine, List<String> theirs) {}

    /**
     * @param prompt the key of what was asked
     * @param landed whether the one for whom it is said that it landed
     * @param photo the photo that goes with it, or null
     */
    public record Line(
            Partner by,
            String text,
            String exercise,
            Instant at,
            OccurrenceId occurrence,
            String prompt,
            boolean landed,
            @Nullable Photo photo) {}
}
