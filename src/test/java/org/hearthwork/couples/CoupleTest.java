package org.hearthwork.couples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearthwork.couples.SomePair.ANA;
import static org.hearthwork.couples.SomePair.BEN;
import static org.hearthwork.couples.SomePair.COUPLE;

import java.util.UUID;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.NotFound;
import org.junit.jupiter.api.Test;

class CoupleTest {

    @Test
    void e_a_couple_knows_its_two_people_by_their_id() {
        assertThat(COUPLE.partner(ANA.id().value())).isEqualTo(ANA);
        assertThat(COUPLE.partner(BEN.id().value())).isEqualTo(BEN);
    }

    @Test
    void the_two_are_called_by_both_their_names_and_each_has_the_other() {
        assertThat(COUPLE.names()).isEqualTo("Ana & Ben");
        assertThat(COUPLE.other(ANA)).isEqualTo(BEN);
        assertThat(COUPLE.other(BEN)).isEqualTo(ANA);
        assertThat(COUPLE.worksTogether()).isTrue();
    }

    @Test
    void e_whoever_is_neither_of_the_two_is_not_taken_for_one_of_them() {
        UUID stranger = Ids.next();
        assertThatThrownBy(() -> COUPLE.partner(stranger)).isInstanceOf(NotFound.class);
    }
}
