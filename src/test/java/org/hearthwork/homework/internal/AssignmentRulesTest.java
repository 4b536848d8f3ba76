package org.hearthwork.homework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hearthwork.couples.Clearance;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleStatus;
import org.hearthwork.couples.SomePair;
import org.hearthwork.homework.AssignmentWish;
import org.hearthwork.homework.AssignmentWish.Kit;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.RevealRule;
import org.hearthwork.homework.Schedule;
import org.hearthwork.homework.Sharing;
import org.hearthwork.homework.WhoSees;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may not be given to two people, each said at its field. */
class AssignmentRulesTest {

    private static final Exercise MAP = Shipped.library().newest("load-map");
    private static final Exercise TOUCH = Shipped.library().newest("ten-minutes-close");
    private static final Sharing ALONE = new Sharing(Audience.A, WhoSees.CLINICIAN_ONLY, RevealRule.NEVER);
    private static final Sharing EACH = new Sharing(Audience.EACH, WhoSees.CLINICIAN_ONLY, RevealRule.NEVER);
    private static final Sharing TOGETHER =
            new Sharing(Audience.BOTH_SEALED, WhoSees.SEALED, RevealRule.WHEN_BOTH_DONE);

    private CoupleStatus status = CoupleStatus.ACTIVE;
    private boolean onHold;
    private Clearance clearance = Clearance.CLEAR;

    private static AssignmentWish wish(String sitting, Sharing sharing, Kit kit, Map<Seat, String> notes) {
        return new AssignmentWish(
                "load-map",
                sitting,
                false,
                sharing.audience(),
                Schedule.ONCE,
                null,
                sharing.whoSees(),
                sharing.reveal(),
                false,
                kit,
                notes,
                false);
    }

    private static AssignmentWish wish(Sharing sharing) {
        return wish("map", sharing, Kit.EMPTY, Map.of());
    }

    private void takes(AssignmentWish wish) {
        assertThatCode(() -> AssignmentRules.check(wish, MAP, SomePair.who(status), onHold, clearance))
                .doesNotThrowAnyException();
    }

    private Refusal refused(AssignmentWish wish) {
        return catchThrowableOfType(
                Refusal.class, () -> AssignmentRules.check(wish, MAP, SomePair.who(status), onHold, clearance));
    }

    @Test
    void it_begins_with_a_sitting_that_the_exercise_has() {
        takes(wish("deal", TOGETHER, Kit.EMPTY, Map.of()));
        takes(wish("appreciation", TOGETHER, Kit.EMPTY, Map.of()));
        assertThat(refused(wish("gone", TOGETHER, Kit.EMPTY, Map.of())).field()).isEqualTo("sitting");
    }

    @Test
    void under_a_hold_nothing_between_the_two_and_nothing_about_touch_is_given() {
        assertThat(AssignmentRules.stopsOnHold(TOGETHER, MAP)).isTrue();
        assertThat(AssignmentRules.stopsOnHold(EACH, MAP))
                .as("what the exercise itself says")
                .isTrue();
        assertThat(AssignmentRules.stopsOnHold(ALONE, MAP)).isFalse();
        assertThat(AssignmentRules.stopsOnHold(ALONE, TOUCH)).isTrue();
        onHold = true;
        assertThat(refused(wish(TOGETHER)).messageKey()).isEqualTo("homework.assign.on-hold");
        takes(wish(ALONE));
    }

    @Test
    void two_who_part_are_given_nothing_together_and_each_may_be_given_something_alone() {
        takes(wish(TOGETHER));
        status = CoupleStatus.SEPARATED;
        assertThat(refused(wish(TOGETHER)).messageKey()).isEqualTo("homework.assign.not-together");
        takes(wish(ALONE));
    }

    @Test
    void before_each_was_screened_alone_nothing_joint_is_given_and_it_says_who_is_missing() {
        Couple couple = SomePair.who(status);
        clearance = new Clearance(couple.partners(), List.of());
        assertThat(refused(wish(TOGETHER)).field()).isEqualTo("audience");
        assertThat(refused(wish(TOGETHER)).messageKey()).isEqualTo("homework.assign.not-screened");
        assertThat(refused(wish(TOGETHER)).parameters()).containsExactly(couple.names());
        takes(wish(ALONE));
        takes(wish(EACH));
        clearance = new Clearance(List.of(couple.b()), List.of());
        assertThat(refused(wish(TOGETHER)).parameters())
                .containsExactly(couple.b().firstName());
    }

    @Test
    void one_positive_screening_is_enough() {
        Couple couple = SomePair.who(status);
        clearance = new Clearance(List.of(), List.of(couple.a()));
        assertThat(refused(wish(TOGETHER)).messageKey()).isEqualTo("homework.assign.held-back");
        takes(wish(ALONE));
    }

    @Test
    void touch_waits_for_the_screening_whoever_it_is_for_and_for_the_question_about_recovery() {
        Couple couple = SomePair.who(status);
        AssignmentWish unasked = touch(ALONE, false);
        AssignmentWish asked = touch(ALONE, true);
        clearance = new Clearance(List.of(couple.b()), List.of());
        assertThat(refusedTouch(asked).field()).isEqualTo("exercise");
        clearance = Clearance.CLEAR;
        assertThat(refusedTouch(unasked).field()).isEqualTo("recovery");
        assertThatCode(() -> AssignmentRules.check(asked, TOUCH, couple, onHold, clearance))
                .doesNotThrowAnyException();
    }

    private Refusal refusedTouch(AssignmentWish wish) {
        return catchThrowableOfType(
                Refusal.class, () -> AssignmentRules.check(wish, TOUCH, SomePair.who(status), onHold, clearance));
    }

    private static AssignmentWish touch(Sharing sharing, boolean recoveryAsked) {
        return new AssignmentWish(
                "ten-minutes-close",
                "set-up",
                false,
                sharing.audience(),
                Schedule.ONCE,
                null,
                sharing.whoSees(),
                sharing.reveal(),
                false,
                Kit.EMPTY,
                Map.of(),
                recoveryAsked);
    }

    @ParameterizedTest
    @CsvSource({"why, 600", "if, 300", "then, 300", "obstacle, 300", "planB, 300"})
    void each_line_goes_up_to_its_limit_and_says_by_how_much_it_is_over(String field, int longest) {
        for (int over = 0; over <= 2; over += 2) {
            String text = " " + "x".repeat(longest + over) + " ";
            UnaryOperator<String> line = name -> field.equals(name) ? text : "";
            Kit kit = new Kit(
                    line.apply("why"),
                    line.apply("if"),
                    line.apply("then"),
                    line.apply("obstacle"),
                    line.apply("planB"),
                    null);
            AssignmentWish wish = wish("map", TOGETHER, kit, Map.of());
            if (over == 0) {
                takes(wish);
            } else {
                assertThat(refused(wish).field()).isEqualTo(field);
                assertThat(refused(wish).parameters()).containsExactly(longest, over);
            }
        }
    }

    @Test
    void a_line_for_one_of_them_goes_up_to_its_limit_too() {
        takes(wish("map", TOGETHER, Kit.EMPTY, Map.of(Seat.B, "x".repeat(600))));
        assertThat(refused(wish("map", TOGETHER, Kit.EMPTY, Map.of(Seat.B, "x".repeat(601))))
                        .field())
                .isEqualTo("note");
    }

    @Test
    void how_sure_they_are_is_told_from_nought_to_ten() {
        for (int confidence : new int[] {0, 10}) {
            takes(wish("map", TOGETHER, new Kit("", "", "", "", "", confidence), Map.of()));
        }
        for (int confidence : new int[] {-1, 11}) {
            assertThat(refused(wish("map", TOGETHER, new Kit("", "", "", "", "", confidence), Map.of()))
                            .field())
                    .isEqualTo("confidence");
        }
    }
}
