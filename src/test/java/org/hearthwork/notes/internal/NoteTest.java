package org.hearthwork.notes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.notes.NoteSection;
import org.hearthwork.notes.NoteSource;
import org.hearthwork.notes.NoteTemplate;
import org.junit.jupiter.api.Test;

/** A note with its texts and sources, without a database. */
class NoteTest {

    private static final UUID AUTHOR = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-10-14T15:00:00Z");
    private static final NoteSource LINE =
            new NoteSource(0, "I want to be asked", "Maya, Load map", Seat.A, null, "wish", false);

    private final Note note = new Note(UUID.randomUUID(), UUID.randomUUID(), null, null, NoteTemplate.DAP, AUTHOR, NOW);

    private static Map<NoteSection, String> said(String text) {
        return Map.of(NoteSection.DATA, text);
    }

    @Test
    void a_new_note_has_every_section_of_its_form_and_says_nothing() {
        assertThat(note.texts())
                .containsOnlyKeys(NoteSection.DATA, NoteSection.ASSESSMENT, NoteSection.PLAN)
                .allSatisfy((section, text) -> assertThat(text).isEmpty());
        assertThat(note.body().unkeptTexts()).hasSize(3);
    }

    @Test
    void only_what_was_written_since_is_kept_anew() {
        note.body().nowKept();
        note.write(said("both came"), AUTHOR, NOW);
        assertThat(note.body().unkeptTexts()).containsOnly(Map.entry(NoteSection.DATA, "both came"));
        note.body().nowKept();
        note.write(said("both came"), AUTHOR, NOW);
        assertThat(note.body().unkeptTexts()).isEmpty();
    }

    @Test
    void a_quoted_line_stands_below_what_is_written_and_carries_its_footnote() {
        note.quote(said("both came  "), NoteSection.DATA, LINE, AUTHOR, NOW);
        note.quote(note.texts(), NoteSection.PLAN, LINE, AUTHOR, NOW);
        assertThat(note.text(NoteSection.DATA)).isEqualTo("both came\n“I want to be asked” [1]");
        assertThat(note.text(NoteSection.PLAN)).isEqualTo("“I want to be asked” [2]");
        assertThat(note.sources()).extracting(NoteSource::number).containsExactly(1, 2);
        assertThat(note.body().unkeptSources()).hasSize(2);
    }

    @Test
    void signing_is_one_step_over_the_texts_and_the_sources() {
        note.quote(said("both came"), NoteSection.DATA, LINE, AUTHOR, NOW);
        Map<NoteSection, String> window = Map.copyOf(note.texts());
        note.sign(window, "14 October", AUTHOR, NOW);
        assertThat(note.isSigned()).isTrue();
        assertThat(note.isAsSigned()).isTrue();
        assertThat(note.isSignedAs(window, AUTHOR)).isTrue();
        assertThat(note.isSignedAs(said("both came"), AUTHOR)).isFalse();
        assertThat(note.isSignedAs(window, UUID.randomUUID())).isFalse();
        note.body().holds(said("nobody came"), List.of());
        assertThat(note.isAsSigned()).isFalse();
    }

    @Test
    void the_fingerprint_tells_a_source_that_was_put_in_afterwards() {
        note.sign(said("both came"), "14 October", AUTHOR, NOW);
        note.body().holds(Map.copyOf(note.texts()), List.of(LINE.numbered(1)));
        assertThat(note.isAsSigned()).isFalse();
    }

    @Test
    void a_note_that_is_looked_up_twice_has_its_sources_once() {
        note.body().holds(said("both came"), List.of(LINE.numbered(1)));
        note.body().holds(said("one came"), List.of(LINE.numbered(1)));
        assertThat(note.sources()).hasSize(1);
        assertThat(note.text(NoteSection.DATA)).isEqualTo("one came");
        assertThat(note.body().unkeptSources()).isEmpty();
    }

    @Test
    void what_says_nothing_is_not_signed_and_what_is_signed_says_nothing_else() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> note.sign(said(" "), "14 October", AUTHOR, NOW))
                .matches(refused -> refused.field().equals("DATA"));
        note.sign(said("both came"), "14 October", AUTHOR, NOW);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> note.write(said("one came"), AUTHOR, NOW));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> note.sign(said("x"), "x", AUTHOR, NOW));
        assertThat(note.text(NoteSection.DATA)).isEqualTo("both came");
    }

    @Test
    void another_form_is_given_only_to_what_says_and_quotes_nothing() {
        note.useTemplate(NoteTemplate.SOAP, AUTHOR, NOW);
        assertThat(note.texts()).containsKeys(NoteSection.SUBJECTIVE, NoteSection.OBJECTIVE);
        note.quote(Map.of(), NoteSection.PLAN, LINE, AUTHOR, NOW);
        note.write(Map.of(), AUTHOR, NOW);
        assertThatExceptionOfType(Refusal.class)
                .as("its source would hang in the air")
                .isThrownBy(() -> note.useTemplate(NoteTemplate.DAP, AUTHOR, NOW));
    }

    @Test
    void a_copy_beside_holds_the_other_words_and_the_same_sources() {
        note.quote(said("both came"), NoteSection.DATA, LINE, AUTHOR, NOW);
        Note copy = Note.beside(note, said("one came"), AUTHOR, NOW);
        assertThat(copy.getId()).isNotEqualTo(note.getId());
        assertThat(copy.text(NoteSection.DATA)).isEqualTo("one came");
        assertThat(copy.body().unkeptSources()).isEqualTo(note.sources());
    }

    @Test
    void every_writing_is_a_step_of_its_own_also_two_in_one_moment() {
        note.write(said("both came"), AUTHOR, NOW);
        Instant first = note.savedAt();
        note.write(said("both came"), AUTHOR, NOW);
        assertThat(first).isAfter(NOW);
        assertThat(note.savedAt()).isEqualTo(first.plusNanos(1000));
        note.write(said("one came"), AUTHOR, NOW.plusSeconds(60));
        assertThat(note.savedAt()).isEqualTo(NOW.plusSeconds(60));
        Note other = new Note(UUID.randomUUID(), UUID.randomUUID(), null, null, NoteTemplate.DAP, AUTHOR, NOW);
        other.useTemplate(NoteTemplate.SOAP, AUTHOR, NOW.plusSeconds(60));
        assertThat(other.savedAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(other.createdAt()).isEqualTo(NOW);
    }

    @Test
    void a_text_goes_up_to_its_limit_and_says_by_how_much_it_is_over() {
        note.write(said("x".repeat(NoteSection.LONGEST)), AUTHOR, NOW);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> note.write(said("x".repeat(NoteSection.LONGEST + 2)), AUTHOR, NOW))
                .satisfies(refused -> {
                    assertThat(refused.field()).isEqualTo("DATA");
                    assertThat(refused.parameters()).containsExactly(NoteSection.LONGEST, 2);
                });
        assertThatExceptionOfType(Refusal.class)
                .as("what no database can hold")
                .isThrownBy(() -> note.write(said("a\u0000b"), AUTHOR, NOW));
        assertThat(note.text(NoteSection.DATA)).hasSize(NoteSection.LONGEST);
    }

    @Test
    void a_section_that_its_form_does_not_have_is_nobodys_to_write() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> note.write(Map.of(NoteSection.OBJECTIVE, "x"), AUTHOR, NOW));
    }

    @Test
    void what_is_read_anew_stands_in_the_place_of_all_that_was_written_before() {
        note.write(said("both came"), AUTHOR, NOW);
        note.body().holds(Map.of(NoteSection.PLAN, "the load map"), List.of());
        assertThat(note.texts()).containsOnly(Map.entry(NoteSection.PLAN, "the load map"));
        assertThat(note.body().unkeptTexts()).isEmpty();
    }

    @Test
    void a_copy_beside_is_about_the_same_session_and_the_same_person() {
        UUID appointment = UUID.randomUUID();
        UUID ana = UUID.randomUUID();
        Note alone = new Note(UUID.randomUUID(), UUID.randomUUID(), appointment, ana, NoteTemplate.SOAP, AUTHOR, NOW);
        Note copy = Note.beside(alone, Map.of(), AUTHOR, NOW);
        assertThat(copy.appointmentId()).isEqualTo(appointment);
        assertThat(copy.partnerId()).isEqualTo(ana);
        assertThat(copy.practiceId()).isEqualTo(alone.practiceId());
        assertThat(copy.coupleId()).isEqualTo(alone.coupleId());
        assertThat(copy.template()).isEqualTo(NoteTemplate.SOAP);
        assertThat(copy.authorId()).isEqualTo(AUTHOR);
        assertThat(copy.noteId().value()).isEqualTo(copy.getId());
    }

    @Test
    void something_is_added_only_to_what_is_signed_and_that_says_by_whom_and_when() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(note::refuseAddendumToDraft)
                .matches(refused -> refused.messageKey().equals("sessions.addendum.unsigned"));
        assertThat(note.isSignedAs(Map.of(), AUTHOR)).isFalse();
        note.sign(said("both came"), "14 October", AUTHOR, NOW);
        note.refuseAddendumToDraft();
        assertThat(note.header()).isEqualTo("14 October");
        assertThat(note.signedAt()).isEqualTo(NOW);
        assertThat(note.signedBy()).isEqualTo(AUTHOR);
        assertThat(note.contentHash()).hasSize(64);
    }

    @Test
    void nobody_gives_the_draft_of_another_or_what_is_signed_another_form() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> note.useTemplate(NoteTemplate.SOAP, UUID.randomUUID(), NOW))
                .matches(refused -> refused.messageKey().equals("sessions.note.not-yours"));
        assertThat(note.template()).isEqualTo(NoteTemplate.DAP);
    }

    @Test
    void nobody_writes_in_the_draft_of_another() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> note.write(said("x"), UUID.randomUUID(), NOW));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> note.sign(said("x"), "x", UUID.randomUUID(), NOW));
    }
}
