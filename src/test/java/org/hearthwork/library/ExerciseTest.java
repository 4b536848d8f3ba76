package org.hearthwork.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExerciseTest {

    @Test
    void one_go_is_called_by_its_sitting_and_the_smaller_one_by_its_own_name() {
        Exercise talk = Shipped.library().newest("say-it-hear-it");
        Sitting first = talk.sittings().getFirst();
        assertThat(talk.titleOf(first, false)).isEqualTo(first.title());
        assertThat(talk.titleOf(first, true)).isEqualTo(talk.smaller().title());
    }

    @Test
    void each_time_has_the_next_sitting_and_after_the_last_one_it_is_the_last_again() {
        Exercise rituals = Shipped.library().exercise(new Edition("our-rituals", 3));
        assertThat(IntStream.rangeClosed(1, 4).mapToObj(number -> rituals.sittingOf("design", number)))
                .extracting(Sitting::key)
                .containsExactly("design", "agree", "tick", "tick");
        assertThat(IntStream.rangeClosed(1, 3).mapToObj(number -> rituals.sittingOf("agree", number)))
                .extracting(Sitting::key)
                .containsExactly("agree", "tick", "tick");
        assertThat(rituals.sittingOf("tick", 60).key()).isEqualTo("tick");
    }

    @Test
    void a_sitting_that_is_given_on_its_own_comes_back_as_itself() {
        Exercise rituals = Shipped.library().newest("our-rituals");
        assertThat(rituals.sittingOf("week", 1).key()).isEqualTo("week");
        assertThat(rituals.sittingOf("week", 2).key()).isEqualTo("week");
        assertThatIllegalArgumentException().isThrownBy(() -> rituals.sittingOf("gone", 1));
    }

    @Test
    void of_a_course_every_round_begins_the_same_and_the_others_follow_in_their_order() {
        Exercise dates = Shipped.library().newest("protected-time");
        assertThat(IntStream.rangeClosed(1, 3).mapToObj(number -> dates.sittingOf("wish", number)))
                .extracting(Sitting::key)
                .containsOnly("wish");
        assertThat(dates.sittingOf("agree", 2).key()).isEqualTo("agree");
        assertThatIllegalArgumentException().isThrownBy(() -> dates.sittingOf("gone", 1));
        assertThat(dates.following(dates.sittingOf("wish", 1)))
                .extracting(Sitting::key)
                .containsExactly("agree", "look-back");
        assertThat(dates.after(dates.sittingOf("agree", 1)))
                .extracting(Sitting::key)
                .containsExactly("look-back");
        assertThat(dates.following(dates.sittingOf("look-back", 1))).isEmpty();
        Exercise rituals = Shipped.library().exercise(new Edition("our-rituals", 3));
        assertThat(rituals.after(rituals.sittingOf("design", 1)))
                .as("the schedule opens it")
                .isEmpty();
        assertThat(rituals.sittingOf("design", 1).follows()).isFalse();
    }

    @Test
    void where_the_schedule_opens_several_sittings_of_a_course_each_round_begins_with_the_next_of_them() {
        Exercise lab = Shipped.library().newest("something-new");
        assertThat(IntStream.rangeClosed(1, 4).mapToObj(number -> lab.sittingOf("rate", number)))
                .extracting(Sitting::key)
                .containsExactly("rate", "plan", "plan", "plan");
        assertThat(IntStream.rangeClosed(1, 3).mapToObj(number -> lab.sittingOf("plan", number)))
                .extracting(Sitting::key)
                .containsOnly("plan");
        assertThat(lab.following(lab.sittingOf("rate", 1)))
                .extracting(Sitting::key)
                .containsExactly("first", "first-after");
        assertThat(lab.inAnyRound(lab.sittingOf("rate", 1)))
                .extracting(Sitting::key)
                .containsExactly("first", "first-after", "plan", "after");
        assertThat(lab.inAnyRound(lab.sittingOf("plan", 1)))
                .extracting(Sitting::key)
                .containsExactly("after");
        Exercise talk = Shipped.library().exercise(new Edition("say-it-hear-it", 3));
        assertThat(talk.inAnyRound(talk.sittings().getFirst())).isEmpty();
    }

    @Test
    void what_a_sitting_brought_is_talked_about_by_its_own_question_or_else_by_that_of_the_exercise() {
        Exercise dates = Shipped.library().newest("protected-time");
        assertThat(dates.starterOf(dates.sittingOf("agree", 1))).isEqualTo("What are you looking forward to?");
        assertThat(dates.starterOf(dates.sittingOf("look-back", 1))).isEqualTo(dates.starter());
    }

    private static Exercise resting(boolean touch, boolean blocked) {
        return new Exercise(
                "key",
                1,
                1,
                "",
                false,
                "",
                "",
                "joint",
                1,
                "",
                "",
                "",
                touch,
                blocked,
                "",
                "",
                new Exercise.Reason("", "", Study.SURVEY),
                List.of(),
                new Exercise.Smaller("", "", 1),
                new Exercise.IfThen("", ""),
                "",
                "",
                "",
                "",
                new Exercise.Guide("", "", "", "", ""),
                "",
                List.of(),
                null);
    }

    @Test
    void a_hold_stops_what_says_so_and_all_that_is_about_touch() {
        assertThat(resting(false, false).restsOnHold()).isFalse();
        assertThat(resting(true, false).restsOnHold()).isTrue();
        assertThat(resting(false, true).restsOnHold()).isTrue();
        assertThat(resting(false, false).allSittings()).isEmpty();
    }

    @Test
    void a_cue_is_read_on_after_the_word_if() {
        assertThat(Exercise.IfThen.afterIf(" When the kettle goes on")).isEqualTo("the kettle goes on");
        assertThat(Exercise.IfThen.afterIf("whenever we meet")).isEqualTo("we meet");
        assertThat(Exercise.IfThen.afterIf("Cuando llega")).isEqualTo("llega");
        assertThat(Exercise.IfThen.afterIf("the kettle goes on")).isEqualTo("the kettle goes on");
    }

    @Test
    void one_of_the_plans_is_the_one_to_go_by() {
        Library library = Shipped.library();
        assertThat(library.plans()).contains(library.defaultPlan());
        assertThat(library.plans()).filteredOn(Plan::byDefault).containsExactly(library.defaultPlan());
        assertThat(library.defaultPlan().exercises()).doesNotContainNull().isNotEmpty();
    }

    @Test
    void the_smaller_one_never_takes_longer_than_what_it_stands_for() {
        for (Exercise exercise : Shipped.library().everPublished()) {
            for (Sitting sitting : exercise.allSittings()) {
                assertThat(exercise.minutesOf(sitting, false)).isEqualTo(sitting.minutes());
                assertThat(exercise.minutesOf(sitting, true))
                        .isLessThanOrEqualTo(sitting.minutes())
                        .isLessThanOrEqualTo(exercise.smaller().minutes());
            }
        }
    }
}
