package org.hearthwork.homework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.hearthwork.access.Actor;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;

/** A week of rituals that Ana and Ben look back on: each says what it means by now, which a clinician opens, and what felt good. */
abstract class WeekOfRituals extends AnaAndBen {

    static final Instant MONDAY = Instant.parse("2031-10-13T19:40:00Z");

    private static final LocalDate THURSDAY = LocalDate.of(2031, 10, 16);

    OccurrenceId week(Audience audience, WhoSees whoSees, RevealRule reveal) {
        return homework.occurrence(homework.assign(
                practice.clinician(),
                practice.couple(),
                Homeworking.wish("our-rituals", "week", audience, Schedule.ONCE, THURSDAY, whoSees, reveal),
                MONDAY));
    }

    OccurrenceId sealedWeek() {
        return week(Audience.BOTH_SEALED, WhoSees.SEALED, RevealRule.WHEN_BOTH_DONE);
    }

    /** @param meaning 0 to 10 */
    static Map<String, AnswerBody> rated(int meaning) {
        return Map.of("meaning-now", AnswerBody.ofNumber(meaning), "appreciation", AnswerBody.ofText("Tea"));
    }

    void does(Actor who, Seat seat, OccurrenceId week, int meaning) {
        homework.does(who, seat, week, MONDAY, rated(meaning));
    }

    void bothDo(OccurrenceId week) {
        does(ana, Seat.A, week, 3);
        does(ben, Seat.B, week, 9);
    }
}
