package org.hearthwork.phone;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearthwork.couples.MyConsents;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.Opens;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.library.Option;
import org.hearthwork.outcomes.MyCheckIns;
import org.hearthwork.outcomes.OwnMeasures;

/**
 * What a partner finds when they come home to their phone.
 *
 * @param zone the couple's, in which every day here is counted
 * @param documents what is to be read on the way to homework
 * @param next the one next thing, or nothing: why there is nothing is never told
 * @param checkIn how the reader's own check-ins stand
 * @param questions what the reader alone is asked
 */
public record Home(
        String firstName,
        String otherName,
        ZoneId zone,
        Instant now,
        Optional<Task> next,
        List<Task> alsoOpen,
        List<Reading> toRead,
        List<Daily> daily,
        List<IsIn> isIn,
        List<Couldnt> couldnt,
        Optional<Instant> nextSession,
        MyCheckIns checkIn,
        List<OwnMeasures.Open> questions,
        MyConsents.Asked documents) {

    /** Whether today can still be ticked. */
    public boolean isToTick() {
        return daily.stream().anyMatch(one -> one.today().isPresent());
    }

    /** Whether it says the same as at that moment. */
    public boolean isAs(Home before) {
        return equals(new Home(
                before.firstName,
                before.otherName,
                before.zone,
                now,
                before.next,
                before.alsoOpen,
                before.toRead,
                before.daily,
                before.isIn,
                before.couldnt,
                before.nextSession,
                before.checkIn,
                before.questions,
                before.documents));
    }

    /** What can be read together now and could not be then. */
    public Optional<Reading> openedSince(Home before) {
        return toRead.stream()
                .filter(one -> before.toRead.stream()
                        .noneMatch(same -> same.occurrence().equals(one.occurrence())))
                .findFirst();
    }

    /** What is to be done now and was not there then. */
    public Optional<Task> newSince(Home before) {
        return tasks().filter(one -> before.tasks().noneMatch(same -> same.id().equals(one.id())))
                .findFirst();
    }

    private Stream<Task> tasks() {
        return Stream.concat(next.stream(), alsoOpen.stream());
    }

    /**
     * @param title of the sitting, or of the smaller version
     * @param matched whether none of it reaches the other one, and what both said comes up for both all the same
     * @param staysClosed whether it would not open, handed in now: the reader took their consent back
     * @param started whether there is something to continue
     */
    public record Task(
            ParticipationId id,
            String exercise,
            String title,
            int minutes,
            Opens opens,
            boolean matched,
            boolean staysClosed,
            boolean started,
            Instant due) {}

    /**
     * The reader's own, handed in and not open: the same whatever of somebody else keeps it closed.
     *
     * @param staysClosed whether the reader's own consent that was taken back does
     */
    public record IsIn(ParticipationId id, String exercise, String title, Opens opens, boolean staysClosed) {}

    /** A reveal that both may read and have not yet talked about. */
    public record Reading(OccurrenceId occurrence, String exercise, String title, Instant since) {}

    /**
     * Daily work, told as days and never as a streak.
     *
     * @param name what the two call it, or the title of the exercise
     * @param week Monday to Sunday of this week
     * @param days how many days counted so far
     * @param met on how many of them it came about: for both, where it is joint
     * @param today what can be ticked today, or nothing
     * @param ticked today's own tick, as long as it can be taken back
     */
    public record Daily(
            String name,
            boolean joint,
            List<Day> week,
            int met,
            int days,
            Optional<Today> today,
            Optional<Ticked> ticked) {}

    public record Day(LocalDate date, DayState state) {}

    public enum DayState {
        /** It came about: for both, where it is joint. */
        MET,
        /** Today's own tick is in. */
        IN,
        OPEN,
        AHEAD,
        /** Nothing is planned on this day, between days on which something is. */
        REST,
        /** Before it begins, or after it ends. */
        NONE
    }

    public record Today(ParticipationId id, List<Option> options) {}

    /** @param words of the option that was tapped */
    public record Ticked(ParticipationId id, String words) {}

    /** Where one said "couldn't this time" and could still do it after all. */
    public record Couldnt(ParticipationId id, String title) {}
}
