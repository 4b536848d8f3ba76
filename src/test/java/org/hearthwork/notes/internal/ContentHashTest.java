package org.hearthwork.notes.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthwork.kit.Seat;
import org.hearthwork.notes.NoteSection;
import org.hearthwork.notes.NoteSource;
import org.hearthwork.notes.NoteTemplate;
import org.junit.jupiter.api.Test;

/** The fingerprint of what was signed. It is kept for as long as the note: what gave it once has to give it for ever. */
class ContentHashTest {

    private static final UUID NOTE = UUID.fromString("0190a1b2-0000-7000-8000-000000000001");
    private static final UUID SIGNER = UUID.fromString("0190a1b2-0000-7000-8000-000000000002");
    private static final Instant AT = Instant.parse("2026-10-14T15:00:00Z");
    private static final Map<NoteSection, String> TEXTS =
            Map.of(NoteSection.DATA, "both came", NoteSection.PLAN, "the load map");
    private static final NoteSource LINE =
            new NoteSource(1, "I want to be asked", "Maya, Load map", Seat.A, null, "wish", false);

    private static String note(Map<NoteSection, String> texts) {
        return ContentHash.ofNote(NOTE, NoteTemplate.DAP, "14 October", texts, List.of(LINE), SIGNER, AT);
    }

    @Test
    void a_note_that_was_signed_in_2026_still_gives_the_fingerprint_of_then() {
        assertThat(note(TEXTS)).isEqualTo("638eb0324c650137bf9a8198d4ff99b6891415e048abedd2a40f05148df018d0");
        assertThat(ContentHash.ofAddendum("abc", 1, "He called.", SIGNER, AT))
                .isEqualTo("0132c3983e3b8b3834903b26779526b9cffcafd00c38b296a564610ac2eb8234");
    }

    @Test
    void words_that_stand_in_another_section_are_another_note() {
        assertThat(note(Map.of(NoteSection.DATA, "both came", NoteSection.ASSESSMENT, "the load map")))
                .isNotEqualTo(note(TEXTS));
        assertThat(note(Map.of(NoteSection.DATA, "both came\nPLAN 12\nthe load map")))
                .as("as if one section held the other")
                .isNotEqualTo(note(TEXTS));
    }
}
