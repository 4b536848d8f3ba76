package org.hearthwork.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.TwoAtOnce;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.CareTeams;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.kit.Refusal;
import org.hearthwork.sessions.Meetings;
import org.hearthwork.sessions.NoteId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A draft is its author's alone, and a signature is for the text that stands there: by the services and by plain SQL. */
@SpringBootTest
class DraftOfAnotherTest {

    private static final LocalDate YESTERDAY = Meetings.today().minusDays(1);
    private static final String SOURCE = """
            insert into sessions.note_source (practice_id, couple_id, note_id, number, quote, origin, inserted_at)
            select practice_id, couple_id, id, 1, 's1.x', 's1.y', now() from sessions.note where id = :note""";

    @Autowired
    PracticeFixture fixture;

    @Autowired
    Meetings meetings;

    @Autowired
    Notes notes;

    @Autowired
    Signing signing;

    @Autowired
    CareTeams careTeams;

    @Autowired
    JdbcClient asApp;

    @Autowired
    AsSuperuser superuser;

    @Autowired
    TransactionTemplate transaction;

    Practice practice;
    NoteId note;

    @BeforeEach
    void two_clinicians_look_after_the_couple_and_one_of_them_has_begun_a_note() {
        practice = fixture.fresh();
        Actors.as(
                practice.owner(),
                () -> careTeams.add(practice.couple().id(), practice.colleague().account()));
        note = meetings.started(
                practice.clinician(),
                practice.couple(),
                meetings.held(practice.clinician(), practice.couple(), YESTERDAY, 14));
        save("As Clara wrote it.");
    }

    private void save(String text) {
        Actors.as(
                practice.clinician(),
                () -> notes.save(
                        meetings.draft(meetings.opened(practice.clinician(), note), NoteSection.SUBJECTIVE, text)));
    }

    private <T> T bySql(Actor actor, Supplier<T> statement) {
        return Actors.as(actor, () -> transaction.execute(tx -> statement.get()));
    }

    private int rewrite(String text) {
        return asApp.sql(
                        "update sessions.note_section set body = :text where note_id = :note and section = 'SUBJECTIVE'")
                .param("text", text)
                .param("note", note.value())
                .update();
    }

    private String stored() {
        return meetings.opened(practice.clinician(), note).text(NoteSection.SUBJECTIVE);
    }

    @Test
    void e_a_colleague_of_the_care_team_cannot_rewrite_the_draft_of_another() {
        NoteSheet seen = meetings.opened(practice.colleague(), note);
        assertThatThrownBy(() -> Actors.as(
                        practice.colleague(),
                        () -> notes.save(meetings.draft(seen, NoteSection.SUBJECTIVE, "As Carl would have it."))))
                .isInstanceOf(Refusal.class);
        assertThat(stored()).isEqualTo("As Clara wrote it.");
    }

    @Test
    void e_nor_by_sql_in_any_of_its_parts() {
        assertThat(bySql(practice.colleague(), () -> rewrite("s1.As-Carl-would-have-it")))
                .isZero();
        for (String added : List.of(
                "insert into sessions.note_section (practice_id, couple_id, note_id, section, position, body) select practice_id, couple_id, id, 'DATA', 9, 's1.x' from sessions.note where id = :note",
                SOURCE)) {
            assertThatThrownBy(() -> bySql(
                            practice.colleague(),
                            () -> asApp.sql(added).param("note", note.value()).update()))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> bySql(
                        practice.colleague(),
                        () -> asApp.sql(
                                        "update sessions.note set template = 'DAP', version = version + 1 where id = :note")
                                .param("note", note.value())
                                .update()))
                .isInstanceOf(DataAccessException.class);
        assertThat(stored()).isEqualTo("As Clara wrote it.");
        assertThat(bySql(practice.clinician(), () -> rewrite("s1.As-Clara-has-it-now")))
                .isOne();
    }

    @RepeatedTest(TwoAtOnce.TIMES)
    void e_what_is_signed_is_what_is_stored_however_late_a_word_arrives() throws Exception {
        NoteDraft draft =
                meetings.draft(meetings.opened(practice.clinician(), note), NoteSection.SUBJECTIVE, "Signed by Clara.");
        try (var other = Executors.newSingleThreadExecutor()) {
            // The other connection writes while the signature is computed and not yet committed.
            Future<Integer> late = bySql(practice.clinician(), () -> {
                signing.sign(draft);
                Future<Integer> writing = other.submit(() -> bySql(practice.clinician(), this::addSource));
                Awaitility.await().until(() -> writing.isDone() || somebodyWaits());
                return writing;
            });
            assertThatThrownBy(late::get).hasRootCauseInstanceOf(SQLException.class);
        }
        NoteSheet signed = meetings.opened(practice.clinician(), note);
        assertThat(signed.signature()).isNotNull();
        assertThat(signed.signature().holds()).isTrue();
        assertThat(signed.sources()).isEmpty();
    }

    /** A source has no row yet that a signature could hold on to: only the lock on its note keeps it out. */
    private int addSource() {
        return asApp.sql(SOURCE).param("note", note.value()).update();
    }

    private boolean somebodyWaits() {
        return superuser
                .jdbc()
                .sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    @RepeatedTest(TwoAtOnce.TIMES)
    void e_saving_in_one_window_and_signing_in_another_never_signs_what_was_not_seen() {
        NoteSheet shown = meetings.opened(practice.clinician(), note);
        NoteDraft draft = meetings.draft(shown, NoteSection.SUBJECTIVE, "Signed by Clara.");
        var both = TwoAtOnce.run(
                () -> Actors.as(practice.clinician(), () -> signing.sign(draft)),
                () -> Actors.as(
                        practice.clinician(),
                        () -> notes.save(meetings.draft(shown, NoteSection.SUBJECTIVE, "Typed elsewhere."))));

        NoteSheet after = meetings.opened(practice.clinician(), note);
        boolean signedFirst = both.getFirst().get() instanceof NoteChange.Saved;
        assertThat(after.isSigned()).isEqualTo(signedFirst);
        assertThat(stored()).isEqualTo(signedFirst ? "Signed by Clara." : "Typed elsewhere.");
        assertThat(both.getLast().get())
                .isInstanceOf(signedFirst ? NoteChange.Elsewhere.class : NoteChange.Saved.class);
        if (signedFirst) {
            assertThat(after.signature().holds()).isTrue();
        }
    }
}
