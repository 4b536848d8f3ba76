package org.hearthwork.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.hearthwork.OneAfterTheOther;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.ConsentDocument;
import org.hearthwork.couples.MyConsents;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.homework.AnaAndBen;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Refusal;
import org.hearthwork.library.AnswerBody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Check-ins open while somebody else, on another connection, does what keeps them closed: whoever is first, none opens after it. */
class CheckInsAtTheSameMomentTest extends AnaAndBen {

    private static final Instant MONDAY = Instant.parse("2031-10-13T19:40:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final Map<String, AnswerBody> TEA = Map.of("good", AnswerBody.ofText("Tea"));

    /** What keeps them closed. */
    enum Deed {
        CONSENT_TAKEN_BACK,
        HOLD
    }

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private Checking checking;

    @Autowired
    private MyConsents consents;

    @Autowired
    private SafetyHolds holds;

    @Autowired
    private OneAfterTheOther oneAfterTheOther;

    @BeforeEach
    void the_check_in_is_begun_with_ana_and_ben() {
        Actors.as(practice.clinician(), () -> outcomes.begin(practice.couple().id()));
        checking.in(ana, MONDAY, TEA);
    }

    private void toBeOpenedInSession() {
        Actors.as(practice.clinician(), () -> {
            CoupleMeasures measures = outcomes.open(practice.couple().id());
            outcomes.opens(practice.couple().id(), measures.version(), CheckInOpens.IN_SESSION);
        });
    }

    private Actor doerOf(Deed deed) {
        return deed == Deed.HOLD ? practice.clinician() : ana;
    }

    private void does(Deed deed) {
        as(doerOf(deed), () -> {
            switch (deed) {
                case CONSENT_TAKEN_BACK -> consents.withdraw(ConsentDocument.TREATMENT);
                case HOLD -> holds.hold(practice.couple().id(), "screening");
            }
        });
    }

    private static void as(Actor who, Runnable does) {
        PracticeClock.at(TUESDAY, () -> Actors.as(who, does));
    }

    private boolean opensInSession() {
        try {
            as(
                    practice.clinician(),
                    () -> outcomes.openInSession(practice.couple().id()));
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    private boolean isOpen() {
        return !Actors.as(ana, checkIns::open).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_clinician_who_opens_while_it_is_being_done_waits_and_opens_nothing(Deed deed) {
        toBeOpenedInSession();
        checking.in(ben, MONDAY, TEA);
        assertThat(oneAfterTheOther.secondOf(doerOf(deed), () -> does(deed), this::opensInSession))
                .isFalse();
        assertThat(isOpen()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void who_does_it_while_a_clinician_opens_is_second(Deed deed) {
        toBeOpenedInSession();
        checking.in(ben, MONDAY, TEA);
        oneAfterTheOther.secondOf(
                practice.clinician(), () -> assertThat(opensInSession()).isTrue(), () -> {
                    does(deed);
                    return true;
                });
        assertThat(isOpen()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void the_second_of_the_two_who_hands_in_while_it_is_being_done_opens_nothing(Deed deed) {
        assertThat(oneAfterTheOther.secondOf(doerOf(deed), () -> does(deed), () -> checking.in(ben, TUESDAY, TEA)))
                .isFalse();
        assertThat(isOpen()).isFalse();
    }
}
