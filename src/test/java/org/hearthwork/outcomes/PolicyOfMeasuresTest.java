package org.hearthwork.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.AgreedPolicy;
import org.hearthwork.couples.Secrets;
import org.hearthwork.homework.AnaAndBen;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A check-in and a measure keep the policy they were begun under; one that comes later only narrows what may be made of them. */
class PolicyOfMeasuresTest extends AnaAndBen {

    @Autowired
    AgreedPolicy agreed;

    @Autowired
    Outcomes outcomes;

    @Autowired
    CheckIns checkIns;

    @Autowired
    MeasureRequests requests;

    @Autowired
    OwnMeasures own;

    @BeforeEach
    void ana_is_asked() {
        Actors.as(practice.clinician(), () -> {
            outcomes.begin(practice.couple().id());
            requests.ask(practice.couple().id(), "gad-7", Set.of(Seat.A));
        });
    }

    private MeasureRequestId request() {
        return Actors.as(ana, own::open).getFirst().id();
    }

    private MeasureSheet sheet() {
        return Actors.as(ana, () -> own.sheet(request(), Locale.ENGLISH)).orElseThrow();
    }

    private CheckIn checkIn() {
        return Actors.as(ana, () -> checkIns.begun(Locale.ENGLISH)).orElseThrow();
    }

    private void begins() {
        Actors.as(ana, () -> {
            checkIns.begin(Locale.ENGLISH);
            own.begin(request(), Locale.ENGLISH);
        });
    }

    private Secrets readOfTheMeasure() {
        MeasureRequestId id = request();
        Actors.as(ana, () -> {
            own.keep(id, sheet().questions().getFirst().item().key(), AnswerBody.ofKey("1"), AnswerBody.EMPTY);
            own.finish(id);
        });
        return Actors.as(
                        practice.clinician(),
                        () -> outcomes.open(practice.couple().id()))
                .asked()
                .taken()
                .getFirst()
                .under();
    }

    @Test
    void what_was_begun_under_limited_secrets_says_so_and_is_handed_in_under_them() {
        begins();
        agreed.on(practice, 0, Secrets.NO_SECRETS);
        assertThat(checkIn().policy()).isEqualTo(Secrets.LIMITED_SECRETS);
        assertThat(Actors.as(ana, () -> checkIns.moveTo(checkIn().id(), 1, Locale.ENGLISH))
                        .policy())
                .isEqualTo(Secrets.LIMITED_SECRETS);
        assertThat(Actors.as(ana, () -> checkIns.begin(Locale.ENGLISH)).policy())
                .as("gone on with on another phone")
                .isEqualTo(Secrets.LIMITED_SECRETS);
        assertThat(sheet().policy()).isEqualTo(Secrets.LIMITED_SECRETS);
        assertThat(Actors.as(ana, () -> own.begin(request(), Locale.ENGLISH)).policy())
                .isEqualTo(Secrets.LIMITED_SECRETS);
        assertThat(readOfTheMeasure()).isEqualTo(Secrets.LIMITED_SECRETS);
    }

    @Test
    void what_was_begun_without_secrets_comes_under_the_limited_ones_of_today() {
        agreed.on(practice, 0, Secrets.NO_SECRETS);
        begins();
        assertThat(sheet().policy()).isEqualTo(Secrets.NO_SECRETS);
        agreed.on(practice, 1, Secrets.LIMITED_SECRETS);
        assertThat(checkIn().policy()).isEqualTo(Secrets.LIMITED_SECRETS);
        assertThat(sheet().policy()).isEqualTo(Secrets.LIMITED_SECRETS);
        assertThat(readOfTheMeasure()).isEqualTo(Secrets.LIMITED_SECRETS);
    }

    @Test
    void what_is_not_begun_says_the_policy_of_today() {
        agreed.on(practice, 0, Secrets.NO_SECRETS);
        assertThat(sheet().policy()).isEqualTo(Secrets.NO_SECRETS);
        assertThat(Actors.as(ana, () -> checkIns.asked(Locale.ENGLISH)).policy())
                .isEqualTo(Secrets.NO_SECRETS);
    }

    @Test
    void what_is_in_keeps_the_policy_it_came_in_under() {
        agreed.on(practice, 0, Secrets.NO_SECRETS);
        begins();
        assertThat(readOfTheMeasure()).isEqualTo(Secrets.NO_SECRETS);
        agreed.on(practice, 1, Secrets.LIMITED_SECRETS);
        assertThat(Actors.as(
                                practice.clinician(),
                                () -> outcomes.open(practice.couple().id()))
                        .asked()
                        .taken()
                        .getFirst()
                        .under())
                .isEqualTo(Secrets.NO_SECRETS);
    }
}
