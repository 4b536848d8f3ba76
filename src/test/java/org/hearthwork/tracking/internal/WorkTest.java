package org.hearthwork.tracking.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.hearthwork.tracking.internal.SomeWork.NOW;
import static org.hearthwork.tracking.internal.SomeWork.daysAgo;

import org.hearthwork.homework.Audience;
import org.hearthwork.homework.CouldntReason;
import org.hearthwork.homework.Opens;
import org.hearthwork.homework.WorkStatus;
import org.hearthwork.kit.Seat;
import org.hearthwork.tracking.JointState;
import org.hearthwork.tracking.LaneState;
import org.junit.jupiter.api.Test;

/** What a clinician is told of one work: by person, and of the two together. */
class WorkTest {

    private static SomeWork some() {
        return new SomeWork("load-map");
    }

    private static SomeWork byBoth() {
        return some().done(Seat.A, NOW).done(Seat.B, NOW);
    }

    private static LaneState ana(SomeWork some) {
        return some.work().lane(Seat.A, NOW);
    }

    @Test
    void what_waits_is_ahead_then_open_then_missed_from_the_moment_it_is_due() {
        assertThat(ana(some().opensAt(NOW.plusSeconds(1)))).isEqualTo(LaneState.SCHEDULED);
        assertThat(ana(some().opensAt(NOW))).isEqualTo(LaneState.OPEN);
        assertThat(ana(some().due(NOW.plusSeconds(1)))).isEqualTo(LaneState.OPEN);
        assertThat(ana(some().due(NOW))).isEqualTo(LaneState.MISSED);
    }

    @Test
    void who_began_is_told_so_until_it_is_due() {
        assertThat(ana(some().started(Seat.A))).isEqualTo(LaneState.STARTED);
        assertThat(some().started(Seat.A).work().lane(Seat.B, NOW)).isEqualTo(LaneState.OPEN);
        assertThat(ana(some().started(Seat.A).due(NOW))).isEqualTo(LaneState.MISSED);
    }

    @Test
    void what_rests_or_was_withdrawn_is_nobodys_to_miss_and_what_is_finished_stays_so() {
        for (WorkStatus status : new WorkStatus[] {WorkStatus.PAUSED, WorkStatus.WITHDRAWN}) {
            LaneState told = LaneState.valueOf(status.name());
            assertThat(ana(some().due(NOW).status(status))).isEqualTo(told);
            assertThat(ana(some().started(Seat.A).status(status))).isEqualTo(told);
            assertThat(ana(some().done(Seat.A, NOW).status(status))).isEqualTo(LaneState.DONE);
            assertThat(ana(some().couldnt(Seat.A, CouldntReason.TIRED, NOW).status(status)))
                    .isEqualTo(LaneState.COULDNT);
        }
    }

    @Test
    void for_whom_it_is_not_nothing_is_told() {
        Work alone = some().onlyFor(Seat.A).done(Seat.A, NOW).work();
        assertThat(alone.isFor(Seat.A)).isTrue();
        assertThat(alone.isFor(Seat.B)).isFalse();
        assertThat(alone.done(Seat.A)).isTrue();
        assertThat(alone.done(Seat.B)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> alone.lane(Seat.B, NOW));
    }

    @Test
    void of_the_two_it_tells_who_is_in_then_that_it_is_open_then_that_they_talked() {
        assertThat(some().work().joint()).isEqualTo(JointState.OPEN);
        assertThat(some().done(Seat.B, NOW).work().joint()).isEqualTo(JointState.SEALED_BY_ONE);
        assertThat(byBoth().work().joint()).isEqualTo(JointState.SEALED_BY_BOTH);
        assertThat(byBoth().revealed(NOW).work().joint()).isEqualTo(JointState.REVEALED);
        assertThat(byBoth().revealed(NOW).talked(NOW).work().joint()).isEqualTo(JointState.TALKED_ABOUT);
        assertThat(byBoth().audience(Audience.EACH).work().joint())
                .as("each on their own")
                .isNull();
    }

    @Test
    void it_is_by_both_where_it_is_for_the_two_together_and_both_did_it() {
        assertThat(byBoth().work().byBoth()).isTrue();
        assertThat(byBoth().audience(Audience.EACH).work().byBoth()).isFalse();
        assertThat(some().done(Seat.A, NOW).work().byBoth()).isFalse();
        assertThat(some().done(Seat.B, NOW).work().byBoth()).isFalse();
        assertThat(some().done(Seat.A, NOW)
                        .couldnt(Seat.B, CouldntReason.TIRED, NOW)
                        .work()
                        .byBoth())
                .isFalse();
    }

    @Test
    void it_may_be_opened_while_it_goes_on_is_sealed_and_both_are_in() {
        assertThat(byBoth().work().mayReveal()).isTrue();
        assertThat(byBoth().opens(Opens.IN_SESSION).work().mayReveal()).isTrue();
        assertThat(byBoth().opens(Opens.NEVER).work().mayReveal()).isFalse();
        assertThat(byBoth().opens(Opens.AT_ONCE).work().mayReveal()).isFalse();
        assertThat(byBoth().revealed(NOW).work().mayReveal()).isFalse();
        assertThat(byBoth().rests().work().mayReveal()).isFalse();
        assertThat(byBoth().status(WorkStatus.PAUSED).work().mayReveal()).isFalse();
        assertThat(some().done(Seat.A, NOW).work().mayReveal()).isFalse();
    }

    @Test
    void what_came_in_since_is_what_one_of_them_did_after_that_moment() {
        assertThat(some().done(Seat.B, NOW).work().handedInSince(daysAgo(1))).isTrue();
        assertThat(some().done(Seat.B, NOW).work().handedInSince(NOW)).isFalse();
        assertThat(some().couldnt(Seat.B, CouldntReason.TIRED, NOW).work().handedInSince(daysAgo(1)))
                .isFalse();
        assertThat(some().work().handedInSince(daysAgo(1))).isFalse();
    }

    @Test
    void it_was_reviewed_when_all_that_is_in_was() {
        assertThat(some().doneAndReviewed(Seat.A, NOW).reviewed(NOW).work().reviewedWhole())
                .isEqualTo(NOW);
        assertThat(some().doneAndReviewed(Seat.A, NOW)
                        .done(Seat.B, NOW)
                        .reviewed(NOW)
                        .work()
                        .reviewedWhole())
                .as("the other one came in afterwards")
                .isNull();
        assertThat(some().doneAndReviewed(Seat.A, NOW)
                        .couldnt(Seat.B, CouldntReason.TIRED, NOW)
                        .reviewed(NOW)
                        .work()
                        .reviewedWhole())
                .isEqualTo(NOW);
    }
}
