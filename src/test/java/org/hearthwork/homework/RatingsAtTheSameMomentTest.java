package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.hearthwork.OneAfterTheOther;
import org.hearthwork.TwoAtOnce;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.ConsentDocument;
import org.hearthwork.couples.MyConsents;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.homework.internal.HomeworkRows;
import org.hearthwork.homework.internal.HomeworkRows.Ratings;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A clinician opens ratings while somebody else, on another connection, does what keeps them closed. Whoever is first, nothing is
 * opened after it: the second one waits for the first.
 */
class RatingsAtTheSameMomentTest extends WeekOfRituals {

    /** What keeps them closed. */
    enum Deed {
        TREATMENT_TAKEN_BACK,
        CONFIDENTIALITY_TAKEN_BACK,
        HOLD,
        PAUSE
    }

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Steering steering;

    @Autowired
    private MyConsents consents;

    @Autowired
    private SafetyHolds holds;

    @Autowired
    private HomeworkRows rows;

    @Autowired
    private OneAfterTheOther oneAfterTheOther;

    @Autowired
    private AsSuperuser superuser;

    private OccurrenceId week;

    @BeforeEach
    void both_have_rated() {
        week = sealedWeek();
        bothDo(week);
    }

    private void does(Deed deed) {
        switch (deed) {
            case TREATMENT_TAKEN_BACK -> as(ana, () -> consents.withdraw(ConsentDocument.TREATMENT));
            case CONFIDENTIALITY_TAKEN_BACK -> as(ben, () -> consents.withdraw(ConsentDocument.CONFIDENTIALITY));
            case HOLD ->
                as(practice.clinician(), () -> holds.hold(practice.couple().id(), "screening"));
            case PAUSE -> {
                AssignmentId assignment = homework.assignment(week);
                int shown = homework.version(assignment);
                as(practice.clinician(), () -> steering.pause(assignment, shown));
            }
        }
    }

    private void as(Actor who, Runnable does) {
        PracticeClock.at(MONDAY, () -> Actors.as(who, does));
    }

    private boolean opens() {
        try {
            as(practice.clinician(), () -> reviewing.openRatings(Set.of(week)));
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    private List<String> opened() {
        return superuser
                .jdbc()
                .sql("select prompt from homework.answer where occurrence_id = ? and opened_by is not null")
                .param(week.value())
                .query(String.class)
                .list();
    }

    private Actor doerOf(Deed deed) {
        return switch (deed) {
            case TREATMENT_TAKEN_BACK -> ana;
            case CONFIDENTIALITY_TAKEN_BACK -> ben;
            case HOLD, PAUSE -> practice.clinician();
        };
    }

    @ParameterizedTest
    @EnumSource
    void who_opens_while_it_is_being_done_waits_and_opens_nothing(Deed deed) {
        boolean opened = oneAfterTheOther.secondOf(doerOf(deed), () -> does(deed), this::opens);
        assertThat(opened).isFalse();
        assertThat(opened()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void who_does_it_while_they_are_being_opened_is_second(Deed deed) {
        oneAfterTheOther.secondOf(
                practice.clinician(),
                () -> assertThat(rows.openRatings(week, MONDAY)).isEqualTo(Ratings.OPENED),
                () -> {
                    does(deed);
                    return true;
                });
        assertThat(opened()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void of_two_at_once_it_is_open_for_both_or_for_neither(Deed deed) {
        List<TwoAtOnce.Outcome<Boolean>> both = TwoAtOnce.run(this::opens, () -> {
            does(deed);
            return true;
        });
        assertThat(both.get(1).get()).isTrue();
        assertThat(opened()).hasSize(both.getFirst().get() ? 2 : 0);
    }
}
