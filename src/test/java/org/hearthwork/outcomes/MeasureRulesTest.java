package org.hearthwork.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.hearthwork.access.Actors;
import org.hearthwork.homework.AnaAndBen;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** How many points are a fall is the practice's to say. */
class MeasureRulesTest extends AnaAndBen {

    private static final Instant MONDAY = Instant.parse("2031-10-13T19:40:00Z");

    @Autowired
    MeasureRules rules;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Checking checking;

    private void set(int points) {
        Actors.as(practice.owner(), () -> rules.setFall(points, rules.fall()));
    }

    private CoupleMeasures measures() {
        return PracticeClock.at(
                MONDAY.plus(Duration.ofDays(30)),
                () -> Actors.as(
                        practice.clinician(),
                        () -> outcomes.open(practice.couple().id())));
    }

    @Test
    void four_points_are_a_fall_until_the_owner_says_otherwise_and_a_change_holds_from_then_on() {
        Actors.as(practice.clinician(), () -> outcomes.begin(practice.couple().id()));
        assertThat(measures().measure().fall()).isEqualTo(4);
        checking.in(ana, MONDAY, Checking.csi(2, 3, 3, 2)); // 10
        set(2);
        assertThat(measures().measure().fall()).isEqualTo(2);
        checking.in(ana, MONDAY.plus(Duration.ofDays(7)), Checking.csi(2, 2, 2, 2)); // 8
        assertThat(measures().alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(AlertKind.DROPPED);
            assertThat(alert.stoodOn().ruleAt()).isEqualByComparingTo("2");
        });
        set(6);
        assertThat(measures().alerts().getFirst().stoodOn().ruleAt())
                .as("what it stood on when it was noted")
                .isEqualByComparingTo("2");
        checking.in(ana, MONDAY.plus(Duration.ofDays(14)), Checking.csi(1, 1, 1, 0)); // 3: five points
        assertThat(measures().alerts()).hasSize(1);
    }

    @Test
    void another_practice_keeps_its_own() {
        set(2);
        var another = fixture.fresh();
        assertThat(Actors.as(another.owner(), rules::fall).points()).isEqualTo(4);
    }

    @Test
    void outside_of_the_range_and_over_what_somebody_else_just_set_is_refused() {
        assertThatThrownBy(() -> set(0)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> set(22)).isInstanceOf(Refusal.class);
        MeasureRules.Fall shown = Actors.as(practice.owner(), rules::fall);
        set(3);
        assertThatThrownBy(() -> Actors.as(practice.owner(), () -> rules.setFall(5, shown)))
                .isInstanceOf(Refusal.class);
        assertThat(Actors.as(practice.owner(), rules::fall).points()).isEqualTo(3);
    }

    @Test
    void only_the_owner_sets_it() {
        MeasureRules.Fall shown = Actors.as(practice.clinician(), rules::fall);
        assertThatThrownBy(() -> Actors.as(practice.clinician(), () -> rules.setFall(2, shown)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Actors.as(ana, rules::fall)).isInstanceOf(AccessDeniedException.class);
    }
}
