package org.hearthwork.library;

import static org.assertj.core.api.Assertions.assertThat;

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
