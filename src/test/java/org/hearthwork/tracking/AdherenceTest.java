package org.hearthwork.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hearthwork.kit.Seat;
import org.hearthwork.tracking.Adherence.Counted;
import org.junit.jupiter.api.Test;

/** The published figures, each by its definition. */
class AdherenceTest {

    private static final Share NO_JOINT_WORK = Share.NONE;

    private static Adherence of(Counted a, Counted b) {
        return Adherence.of(a, b, NO_JOINT_WORK, List.of());
    }

    @Test
    void completion_is_done_of_due_and_response_counts_couldnt_too() {
        Adherence.Figures maya =
                of(new Counted(9, 6, 2, 5, 3), Counted.NOTHING).partners().get(Seat.A);

        assertThat(maya.completion()).isEqualTo(new Share(6, 9));
        assertThat(maya.response()).isEqualTo(new Share(8, 9));
        assertThat(maya.onTime()).isEqualTo(new Share(5, 6));
    }

    @Test
    void under_three_due_a_fraction_stands_and_from_three_on_a_percentage() {
        assertThat(new Share(1, 2).messageKey()).isEqualTo("homework.share.fraction");
        assertThat(new Share(2, 3).messageKey()).isEqualTo("homework.share.percent");
        assertThat(new Share(2, 3).percent()).isEqualTo(67);
        assertThat(Share.NONE.messageKey()).isEqualTo("homework.share.none");
        assertThat(new Share(2, 3).parameters()).containsExactly(2, 3, 67);
        assertThat(new Share(2, 3).counted()).isTrue();
        assertThat(new Share(2, 2).counted()).isFalse();
        assertThat(new Share(0, 1).isEmpty()).isFalse();
        assertThat(Share.NONE.isEmpty()).isTrue();
        assertThat(Share.NONE.percent()).isZero();
    }

    @Test
    void the_gap_is_told_only_from_four_due_on_for_both() {
        assertThat(of(new Counted(3, 3, 0, 3, 0), new Counted(9, 0, 0, 0, 0)).gap())
                .isNull();
        assertThat(of(new Counted(4, 4, 0, 4, 0), new Counted(5, 3, 0, 3, 0)).gap())
                .isEqualTo(40);
        assertThat(of(new Counted(9, 9, 0, 9, 0), new Counted(3, 0, 0, 0, 0)).gap())
                .isNull();
        assertThat(of(new Counted(5, 3, 0, 3, 0), new Counted(4, 4, 0, 4, 0)).gap())
                .isEqualTo(40);
    }

    @Test
    void the_gap_is_the_same_whoever_does_more() {
        Counted much = new Counted(10, 9, 0, 9, 0);
        Counted little = new Counted(10, 2, 0, 2, 0);

        assertThat(of(much, little).gap()).isEqualTo(of(little, much).gap()).isEqualTo(70);
    }

    @Test
    void reviewed_is_counted_over_what_both_have_done() {
        assertThat(of(new Counted(5, 4, 0, 4, 3), new Counted(5, 2, 1, 2, 1)).reviewed())
                .isEqualTo(new Share(4, 6));
    }

    @Test
    void what_is_rated_has_its_words_by_its_name() {
        assertThat(Adherence.Rated.BY_CLINICIAN.messageKey()).isEqualTo("homework.quality.by-clinician");
    }

    @Test
    void more_done_than_due_is_a_mistake_of_ours_and_not_a_figure() {
        assertThatThrownBy(() -> of(new Counted(2, 3, 0, 3, 0), Counted.NOTHING))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
