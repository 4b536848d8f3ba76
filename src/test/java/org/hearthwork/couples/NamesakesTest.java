package org.hearthwork.couples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesakesTest {

    @ParameterizedTest
    @CsvSource({
        "Alex, alex, true",
        "José, JOSE, true",
        "' Zoë', zoe, true",
        "Nguyễn, nguyen, true",
        "Alex, Alexa, false",
        "Alex R., Alex M., false",
        "'', '', false"
    })
    void capitals_and_accents_tell_nobody_apart(String one, String other, boolean alike) {
        assertThat(Namesakes.alike(one, other)).isEqualTo(alike);
        assertThat(Namesakes.alike(other, one)).isEqualTo(alike);
    }

    @ParameterizedTest
    @CsvSource({"r, Alex R.", "R., Alex R.", "Lexi, Lexi", "Alex Rivera, Alex Rivera", "'  ', Alex", "é, Alex É."})
    void an_initial_goes_behind_the_first_name_and_a_name_takes_its_place(String chosen, String called) {
        assertThat(Namesakes.called("Alex", chosen)).isEqualTo(called);
    }
}
