package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.hearthwork.PracticeFixture.Pair;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.CoupleStatus;
import org.hearthwork.couples.Couples;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.phone.AtHome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The two part: one action stops what is between them, and each keeps what is their own. */
class SeparationTest extends AnaAndBen {

    @Autowired
    Couples couples;

    @Autowired
    Doing doing;

    @Autowired
    Reviewing reviewing;

    @Autowired
    AtHome atHome;

    @Autowired
    Clock clock;

    Pair pair;
    LocalDate today;

    @BeforeEach
    void scene() {
        pair = practice.couple();
        today = Homeworking.day(clock.instant());
    }

    private OccurrenceId given(Audience audience, WhoSees whoSees, RevealRule reveal) {
        return homework.occurrence(homework.assign(
                practice.clinician(),
                pair,
                Homeworking.wish("our-rituals", "design", audience, Schedule.ONCE, today.plusDays(5), whoSees, reveal),
                clock.instant()));
    }

    private void they_part() {
        Actors.as(practice.clinician(), () -> couples.change(pair.id(), 0, CoupleStatus.SEPARATED));
    }

    @Test
    void joint_work_stops_for_both_and_what_each_does_alone_goes_on() {
        OccurrenceId joint = given(Audience.BOTH_SEALED, WhoSees.SEALED, RevealRule.WHEN_BOTH_DONE);
        OccurrenceId bens = given(Audience.B, WhoSees.CLINICIAN_ONLY, RevealRule.NEVER);
        they_part();
        for (Seat seat : Seat.values()) {
            ParticipationId part = homework.part(joint, seat);
            assertThat(catchThrowableOfType(
                            Refusal.class,
                            () -> Actors.as(seat == Seat.A ? pair.a() : pair.b(), () -> doing.open(part))))
                    .isNotNull();
        }
        assertThat(Actors.as(pair.a(), atHome::open).next()).isEmpty();
        homework.does(pair.b(), Seat.B, bens, clock.instant(), Map.of("meaning", AnswerBody.ofText("Mine")));
        assertThat(Actors.as(pair.b(), () -> doing.open(homework.part(bens, Seat.B)))
                        .state())
                .isEqualTo(PartState.DONE);
    }

    @Test
    void what_both_sealed_before_stays_closed_for_good() {
        OccurrenceId sealed = given(Audience.BOTH_SEALED, WhoSees.SEALED, RevealRule.BY_CLINICIAN);
        Map<String, AnswerBody> words = Map.of("meaning", AnswerBody.ofText("Ours"));
        homework.does(pair.a(), Seat.A, sealed, clock.instant(), words);
        homework.does(pair.b(), Seat.B, sealed, clock.instant(), words);
        they_part();
        Refusal refused = catchThrowableOfType(
                Refusal.class, () -> Actors.as(practice.clinician(), () -> reviewing.openReveal(sealed)));
        assertThat(refused.messageKey()).isEqualTo("homework.reveal.parted");
        assertThat(Actors.as(pair.a(), atHome::open).toRead()).isEmpty();
    }

    @Test
    void each_keeps_their_own_access_and_their_own_words() {
        OccurrenceId joint = given(Audience.BOTH_SEALED, WhoSees.SEALED, RevealRule.WHEN_BOTH_DONE);
        homework.does(pair.a(), Seat.A, joint, clock.instant(), Map.of("meaning", AnswerBody.ofText("Ours")));
        they_part();
        assertThat(Actors.as(pair.a(), () -> doing.open(homework.part(joint, Seat.A)))
                        .state())
                .isEqualTo(PartState.DONE);
        assertThat(Actors.as(pair.b(), atHome::open).firstName()).isEqualTo("Ben");
    }
}
