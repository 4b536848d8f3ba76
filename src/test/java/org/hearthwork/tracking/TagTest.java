package org.hearthwork.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.hearthwork.library.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a clinician is told of an answer before it is read aloud, for every answer there can be. */
class TagTest {

    @ParameterizedTest
    @CsvSource({
        "UNTIL_SENT, NOT_SENT, SEALED, REVEALED",
        "UNTIL_OPENED, NOT_OPENED, NOT_OPENED, REVEALED",
        "SEALED, SEALED, SEALED, REVEALED",
        "JOINT, SEALED, SEALED, SHARED",
        "PRIVATE, PRIVATE, PRIVATE, PRIVATE",
        "CLINICIAN_ONLY, CLINICIAN_ONLY, CLINICIAN_ONLY, CLINICIAN_ONLY",
    })
    void what_was_not_opened_is_told_apart_from_what_was(Visibility visibility, Tag kept, Tag sent, Tag released) {
        assertThat(Tag.of(visibility, false, false)).isEqualTo(kept);
        assertThat(Tag.of(visibility, true, false)).isEqualTo(sent);
        assertThat(Tag.of(visibility, true, true)).isEqualTo(released);
        assertThat(Tag.of(visibility, false, true)).isEqualTo(released);
    }

    @Test
    void both_may_hear_what_is_revealed_or_shared_and_nothing_else() {
        assertThat(Arrays.stream(Tag.values()).filter(Tag::open)).containsExactly(Tag.REVEALED, Tag.SHARED);
    }

    @Test
    void its_words_are_found_by_its_name() {
        assertThat(Tag.CLINICIAN_ONLY.messageKey()).isEqualTo("homework.tag.clinician-only");
    }
}
