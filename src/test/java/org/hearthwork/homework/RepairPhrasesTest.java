package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearthwork.access.Actor;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Repair phrases: what both marked is theirs and lies ready in their talk; a mark of one alone is told to nobody but their care team. */
class RepairPhrasesTest extends AnaAndBen {

    private static final Instant MONDAY = Instant.parse("2031-10-13T18:00:00Z");
    private static final LocalDate SUNDAY = LocalDate.of(2031, 10, 19);

    @Autowired
    private Doing doing;

    @Autowired
    private Talking talking;

    private OccurrenceId given(String exercise, String sitting) {
        return homework.occurrence(homework.assign(
                practice.clinician(),
                practice.couple(),
                Homeworking.wish(
                        exercise,
                        sitting,
                        Audience.BOTH_SEALED,
                        Schedule.ONCE,
                        SUNDAY,
                        WhoSees.SEALED,
                        RevealRule.WHEN_BOTH_DONE),
                MONDAY));
    }

    /** Both prepared, and their talk is open. */
    private OccurrenceId talk() {
        OccurrenceId prepare = given("say-it-hear-it", "prepare");
        for (Seat seat : Seat.values()) {
            homework.does(
                    seat == Seat.A ? ana : ben,
                    seat,
                    prepare,
                    MONDAY.plus(Duration.ofHours(3)),
                    Map.of(
                            "level",
                            AnswerBody.ofKey("small"),
                            "statement",
                            AnswerBody.ofSlots(Map.of("when", "the door closed"))));
        }
        return after(prepare);
    }

    private void marks(Actor who, Seat seat, OccurrenceId mine, String... phrases) {
        homework.does(
                who,
                seat,
                mine,
                MONDAY.plus(Duration.ofHours(seat == Seat.A ? 1 : 2)),
                Map.of("reach", AnswerBody.ofKeys(List.of(phrases), "")));
    }

    private List<String> phrasesInTheTalk(Actor who, Seat seat, OccurrenceId talk) {
        ParticipationId part = homework.part(talk, seat);
        at(MONDAY.plus(Duration.ofHours(5)), who, () -> {
            doing.begin(part);
            return part;
        });
        return at(MONDAY.plus(Duration.ofHours(6)), who, () -> talking.read(part))
                .phrases();
    }

    @Test
    void in_their_talk_both_have_what_both_marked_and_no_mark_of_one_alone() {
        OccurrenceId mine = given("repair-phrases", "mine");
        marks(ana, Seat.A, mine, "start-over", "tea", "one-minute");
        marks(ben, Seat.B, mine, "one-minute", "laugh", "start-over");
        OccurrenceId talk = talk();
        for (Seat seat : Seat.values()) {
            assertThat(phrasesInTheTalk(seat == Seat.A ? ana : ben, seat, talk))
                    .containsExactly("Give me one minute, I will come back.", "Can we start over?");
        }
    }

    @Test
    void a_couple_without_any_and_one_that_marked_nothing_alike_find_the_talk_as_it_was() {
        OccurrenceId talk = talk();
        assertThat(phrasesInTheTalk(ana, Seat.A, talk)).isEmpty();
        OccurrenceId mine = given("repair-phrases", "mine");
        marks(ana, Seat.A, mine, "tea");
        assertThat(phrasesInTheTalk(ana, Seat.A, talk)).isEmpty();
        marks(ben, Seat.B, mine, "laugh");
        assertThat(phrasesInTheTalk(ben, Seat.B, talk)).isEmpty();
    }

    @Test
    void what_they_marked_last_is_what_counts() {
        OccurrenceId first = given("repair-phrases", "mine");
        marks(ana, Seat.A, first, "tea");
        marks(ben, Seat.B, first, "tea");
        OccurrenceId second = given("repair-phrases", "mine");
        marks(ana, Seat.A, second, "laugh");
        marks(ben, Seat.B, second, "laugh");
        assertThat(phrasesInTheTalk(ana, Seat.A, talk())).containsExactly("We would laugh about this if we had slept.");
    }
}
