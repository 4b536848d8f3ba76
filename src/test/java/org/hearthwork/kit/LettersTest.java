package org.hearthwork.kit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class LettersTest {

    @Test
    void what_people_write_is_kept_in_every_script() {
        for (String text : new String[] {
            "", "Ana", "José & Zoë", "\uD7FF\uE000", "👩‍👩‍👧", "\uD800\uDC00", "\uDBFF\uDFFF", "\t\n"
        }) {
            assertThatCode(() -> Letters.refuseUnkeepable("note", text)).doesNotThrowAnyException();
        }
    }

    /** In a loop: no name of a test can hold what these are. */
    @Test
    void what_no_database_can_hold_is_refused_at_its_field() {
        for (String text :
                new String[] {"\u0000", "a\u0000b", "\uD800", "a\uDBFF", "\uDC00b", "\uDFFF", "\uDC00\uD800"}) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> Letters.refuseUnkeepable("note", text))
                    .matches(refused -> refused.field().equals("note")
                            && refused.messageKey().equals("kit.not-a-character"));
        }
    }
}
