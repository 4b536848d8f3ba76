package org.hearthwork.couples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.UUID;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.Seat;
import org.junit.jupiter.api.Test;

class CoupleTest {

    private final Partner ana = new Partner(new PartnerId(Ids.next()), Seat.A, "Ana");
    private final Partner ben = new Partner(new PartnerId(Ids.next()), Seat.B, "Ben");
    private final Couple couple =
            new Couple(new CoupleId(Ids.next()), ana, ben, CoupleStatus.ACTIVE, ZoneId.of("Europe/Berlin"));

    @Test
    void e_a_couple_knows_its_two_people_by_their_id() {
        assertThat(couple.partner(ana.id().value())).isEqualTo(ana);
        assertThat(couple.partner(ben.id().value())).isEqualTo(ben);
    }

    @Test
    void the_two_are_called_by_both_their_names_and_each_has_the_other() {
        assertThat(couple.names()).isEqualTo("Ana & Ben");
        assertThat(couple.other(ana)).isEqualTo(ben);
        assertThat(couple.other(ben)).isEqualTo(ana);
        assertThat(couple.worksTogether()).isTrue();
    }

    @Test
    void e_whoever_is_neither_of_the_two_is_not_taken_for_one_of_them() {
        UUID stranger = Ids.next();
        assertThatThrownBy(() -> couple.partner(stranger)).isInstanceOf(NotFound.class);
    }
}
