package org.hearthwork.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.RecordTrail;
import org.hearthwork.couples.Secrets;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.homework.Homeworking;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.Sending;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.Words;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.sessions.AppointmentId;
import org.hearthwork.sessions.Appointments;
import org.hearthwork.sessions.Attendance;
import org.hearthwork.sessions.Meetings;
import org.hearthwork.sessions.NoteId;
import org.hearthwork.sessions.SessionEntry;
import org.hearthwork.tracking.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class NotesTest {

    private static final LocalDate YESTERDAY = Meetings.today().minusDays(1);

    @Autowired
    Couples couples;

    @Autowired
    Words words;

    @Autowired
    RecordTrail record;

    @Autowired
    PracticeFixture fixture;

    @Autowired
    Meetings meetings;

    @Autowired
    Appointments appointments;

    @Autowired
    Notes notes;

    @Autowired
    NoteLists noteLists;

    @Autowired
    Signing signing;

    @Autowired
    Homeworking homework;

    @Autowired
    Sending sending;

    @Autowired
    JdbcClient asApp;

    @Autowired
    AsSuperuser superuser;

    @Autowired
    TransactionTemplate transaction;

    Practice practice;
    AppointmentId session;
    NoteId note;
    private OccurrenceId answered;

    @BeforeEach
    void scene() {
        practice = fixture.fresh();
        session = meetings.held(practice.clinician(), practice.couple(), YESTERDAY, 14);
        note = meetings.started(practice.clinician(), practice.couple(), session);
    }

    private NoteSheet opened() {
        return meetings.opened(practice.clinician(), note);
    }

    private NoteChange save(NoteSheet upon, String text) {
        return Actors.as(practice.clinician(), () -> notes.save(meetings.draft(upon, NoteSection.SUBJECTIVE, text)));
    }

    private NoteSheet signed() {
        Actors.as(
                practice.clinician(),
                () -> signing.sign(meetings.draft(opened(), NoteSection.SUBJECTIVE, "Both came, both spoke.")));
        return opened();
    }

    private static void refused(String words, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(words));
    }

    @Test
    void the_header_fills_itself() {
        assertThat(opened().header()).endsWith("2:00–2:50 PM · both attended · in person");
    }

    @Test
    void starting_the_note_of_a_session_again_gives_the_same_draft() {
        assertThat(meetings.started(practice.clinician(), practice.couple(), session))
                .isEqualTo(note);
        assertThat(meetings.started(practice.clinician(), practice.couple(), null))
                .isEqualTo(note);
    }

    @Test
    void a_note_without_a_session_can_be_written_too() {
        signed();
        NoteId other = meetings.started(practice.clinician(), practice.couple(), null);
        assertThat(other).isNotEqualTo(note);
        assertThat(meetings.opened(practice.clinician(), other).header()).endsWith("no session");
    }

    @Test
    void what_is_typed_is_kept() {
        save(opened(), "Sleep: four hours.");
        assertThat(opened().text(NoteSection.SUBJECTIVE)).isEqualTo("Sleep: four hours.");
    }

    @Test
    void two_windows_never_overwrite_each_other() {
        NoteSheet here = opened();
        NoteSheet there = opened();
        save(there, "Written there.");

        assertThat(save(here, "Written here.")).isInstanceOfSatisfying(NoteChange.Elsewhere.class, elsewhere -> {
            assertThat(elsewhere.texts()).containsEntry(NoteSection.SUBJECTIVE, "Written there.");
            assertThat(elsewhere.signed()).isFalse();
        });
        assertThat(opened().text(NoteSection.SUBJECTIVE)).isEqualTo("Written there.");

        NoteId copy = Actors.as(
                practice.clinician(),
                () -> notes.keepCopy(meetings.draft(here, NoteSection.SUBJECTIVE, "Written here.")));
        assertThat(meetings.opened(practice.clinician(), copy).text(NoteSection.SUBJECTIVE))
                .isEqualTo("Written here.");
        assertThat(opened().text(NoteSection.SUBJECTIVE)).isEqualTo("Written there.");
    }

    @Test
    void a_line_from_the_brief_is_numbered_and_keeps_where_it_came_from() {
        NoteChange change = insert(opened(), "First thing.", open(Seat.A), false);
        assertThat(change)
                .isInstanceOfSatisfying(
                        NoteChange.Inserted.class,
                        inserted -> assertThat(inserted.text()).isEqualTo("First thing.\n“I saw you.” [1]"));
        insert(opened(), opened().text(NoteSection.SUBJECTIVE), open(Seat.B), false);

        assertThat(opened().text(NoteSection.SUBJECTIVE)).endsWith("[1]\n“I saw you.” [2]");
        assertThat(opened().sources())
                .extracting(NoteSource::number, NoteSource::of, NoteSource::prompt, NoteSource::keptFromOther)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, Seat.A, "best-moment", false),
                        org.assertj.core.groups.Tuple.tuple(2, Seat.B, "best-moment", false));
        assertThat(opened().sources().getFirst().origin())
                .startsWith("Ana, Protected time")
                .contains("revealed");
    }

    /** A sealed answer that both gave, and that is open. */
    private Said.Reference open(Seat of) {
        return new Said.Reference(answered(), "best-moment", of);
    }

    /** One of the same sheet that its author keeps to themselves and the care team. */
    private Said.Reference kept(Seat of) {
        return new Said.Reference(answered(), "closing-hard", of);
    }

    private OccurrenceId answered() {
        if (answered == null) {
            Instant now = Meetings.at(YESTERDAY, 9);
            OccurrenceId lookBack = homework.occurrence(homework.assign(
                    practice.clinician(),
                    practice.couple(),
                    Homeworking.sealed("protected-time", "look-back", Meetings.today()),
                    now));
            Map<String, AnswerBody> given =
                    Map.of("best-moment", AnswerBody.ofText("I saw you."), "closing-hard", AnswerBody.ofNumber(3));
            homework.does(practice.couple().a(), Seat.A, lookBack, now, given);
            homework.does(practice.couple().b(), Seat.B, lookBack, now, given);
            answered = lookBack;
        }
        return answered;
    }

    private NoteChange insert(NoteSheet upon, String text, Said.Reference source, boolean confirmed) {
        return Actors.as(
                practice.clinician(),
                () -> notes.insertFromBrief(
                        meetings.draft(upon, NoteSection.SUBJECTIVE, text), NoteSection.SUBJECTIVE, source, confirmed));
    }

    @Test
    void point_4_what_one_keeps_from_the_other_enters_the_joint_note_only_after_a_question_and_the_trail_says_so() {
        refused("sessions.insert.kept", () -> insert(opened(), "", kept(Seat.A), false));
        assertThat(opened().sources()).isEmpty();
        assertThat(taken()).isZero();
        insert(opened(), "", kept(Seat.A), true);
        assertThat(opened().sources())
                .singleElement()
                .satisfies(source -> assertThat(source.keptFromOther()).isTrue());
        assertThat(taken()).isEqualTo(1);
        insert(opened(), "", open(Seat.A), false);
        assertThat(taken()).isEqualTo(1);
    }

    @Test
    void what_may_be_brought_in_is_told_by_the_policy_it_was_said_under_and_not_by_todays() {
        Said.Reference said = kept(Seat.A);
        Actors.as(
                practice.clinician(),
                () -> couples.changePolicy(practice.couple().id(), 0, Secrets.NO_SECRETS));
        assertThatThrownBy(() -> insert(opened(), "", said, false))
                .isInstanceOfSatisfying(
                        KeptFromOther.class,
                        asks -> assertThat(words.getTranslation(asks.messageKey(), Locale.ENGLISH, asks.parameters()))
                                .contains("under limited secrets"));
    }

    @Test
    void p1_what_was_prepared_and_not_sent_asks_first_like_anything_private_until_it_is_sent_and_open() {
        Instant now = Meetings.at(YESTERDAY, 9);
        OccurrenceId talk = homework.occurrence(homework.assign(
                practice.clinician(), practice.couple(), homework.wish("say-it-hear-it", Meetings.today()), now));
        Map<String, AnswerBody> prepared = Map.of("topic", AnswerBody.ofText("Sundays at your parents"));
        homework.does(practice.couple().a(), Seat.A, talk, now, prepared);
        homework.does(practice.couple().b(), Seat.B, talk, now, prepared);
        Said.Reference topic = new Said.Reference(talk, "topic", Seat.A);
        refused("sessions.insert.kept", () -> insert(opened(), "", topic, false));
        Actors.as(practice.couple().a(), () -> sending.send(homework.part(talk, Seat.A)));
        assertThat(insert(opened(), "", topic, false)).isInstanceOf(NoteChange.Inserted.class);
        refused("sessions.insert.kept", () -> insert(opened(), "", new Said.Reference(talk, "topic", Seat.B), false));
    }

    private int taken() {
        return superuser
                .jdbc()
                .sql(
                        "select count(*) from audit.entry where practice_id = ? and action = 'took private item into note'")
                .param(practice.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void point_4_an_answer_that_nobody_gave_or_that_is_anothers_couples_enters_no_note() {
        assertThatThrownBy(() -> insert(opened(), "", new Said.Reference(answered(), "made-up", Seat.A), true))
                .isInstanceOf(NotFound.class);
        OccurrenceId foreign = homework.occurrence(homework.assign(
                practice.colleague(),
                practice.colleaguesCouple(),
                homework.wish("our-rituals", Meetings.today()),
                Meetings.at(YESTERDAY, 9)));
        assertThatThrownBy(() -> insert(opened(), "", new Said.Reference(foreign, "best-moment", Seat.A), true))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_one_keeps_from_the_other_never_enters_the_others_own_record() {
        var alone = meetings.planned(practice.clinician(), practice.couple(), Seat.B, YESTERDAY, 16);
        NoteId individual = meetings.started(practice.clinician(), practice.couple(), alone);
        NoteSheet sheet = meetings.opened(practice.clinician(), individual);
        assertThat(sheet.alone()).isEqualTo(Seat.B);
        refused("sessions.insert.other-compartment", () -> insert(sheet, "", kept(Seat.A), true));
        assertThat(insert(sheet, "", kept(Seat.B), false)).isInstanceOf(NoteChange.Inserted.class);
    }

    @Test
    void signing_locks_the_text_and_the_header_and_shows_the_hash() {
        NoteSheet signed = signed();

        assertThat(signed.signature()).isNotNull().satisfies(signature -> {
            assertThat(signature.by()).isEqualTo("Clara Clinician");
            assertThat(signature.hash()).matches("[0-9a-f]{64}");
            assertThat(signature.holds()).isTrue();
        });
        refused(
                "sessions.note.signed",
                () -> Actors.as(
                        practice.clinician(), () -> signing.sign(meetings.draft(opened(), NoteSection.PLAN, "More."))));
        assertThat(save(opened(), "Changed."))
                .isInstanceOfSatisfying(
                        NoteChange.Elsewhere.class,
                        elsewhere -> assertThat(elsewhere.signed()).isTrue());

        Actors.as(practice.clinician(), () -> appointments.attend(session, 1, Map.of(Seat.B, Attendance.ABSENT)));
        assertThat(opened().header()).isEqualTo(signed.header());
    }

    @Test
    void an_empty_note_cannot_be_signed() {
        refused(
                "sessions.note.empty",
                () -> Actors.as(
                        practice.clinician(),
                        () -> signing.sign(meetings.draft(opened(), NoteSection.SUBJECTIVE, "  "))));
        assertThat(opened().isSigned()).isFalse();
    }

    @Test
    void a_note_cannot_be_signed_before_its_session() {
        var later = meetings.planned(
                practice.clinician(), practice.couple(), null, Meetings.today().plusDays(3), 14);
        NoteId early = meetings.started(practice.clinician(), practice.couple(), later);
        NoteSheet sheet = meetings.opened(practice.clinician(), early);
        refused(
                "sessions.note.early",
                () -> Actors.as(
                        practice.clinician(), () -> signing.sign(meetings.draft(sheet, NoteSection.PLAN, "Breathe."))));
    }

    @Test
    void a_signature_is_of_what_stands_in_the_window_or_of_nothing() {
        NoteSheet here = opened();
        save(opened(), "Written there.");
        assertThat(Actors.as(practice.clinician(), () -> signing.sign(meetings.draft(here, NoteSection.PLAN, "Here."))))
                .isInstanceOf(NoteChange.Elsewhere.class);
        assertThat(opened().isSigned()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update sessions.note set saved_at = now(), version = version + 1 where id = :note",
                "update sessions.note set signed_at = null, signed_by = null, content_hash = null, header = null where id = :note",
                "update sessions.note_section set body = 's1.other-words' where note_id = :note",
                "insert into sessions.note_section select practice_id, couple_id, note_id, 'EXTRA', 9, 's1.more' from sessions.note_section where note_id = :note limit 1",
                "insert into sessions.note_source (practice_id, couple_id, note_id, number, quote, origin, inserted_at) select practice_id, couple_id, id, 9, 's1.x', 's1.y', now() from sessions.note where id = :note",
                "delete from sessions.note_section where note_id = :note",
                "delete from sessions.note where id = :note",
                "truncate sessions.note_section"
            })
    void a_signed_note_cannot_be_changed_by_sql_either(String sql) {
        signed();
        assertThatThrownBy(() ->
                        Actors.as(practice.clinician(), () -> transaction.executeWithoutResult(tx -> run(asApp, sql))))
                .isInstanceOf(DataAccessException.class);
        // Nor by the role that owns the server.
        assertThatThrownBy(() -> run(superuser.jdbc(), sql)).isInstanceOf(DataAccessException.class);
        assertThat(opened().signature())
                .satisfies(signature -> assertThat(signature.holds()).isTrue());
    }

    private void run(JdbcClient jdbc, String sql) {
        var statement = jdbc.sql(sql);
        (sql.contains(":note") ? statement.param("note", note.value()) : statement).update();
    }

    @Test
    void nobody_signs_in_the_name_of_another_by_sql_either() {
        assertThatThrownBy(() -> Actors.as(
                        practice.clinician(),
                        () -> transaction.executeWithoutResult(tx -> asApp.sql("""
                        update sessions.note set signed_at = now(), signed_by = :other, content_hash = 'x', header = 'y'
                        where id = :note""")
                                .param("other", practice.colleague().account().value())
                                .param("note", note.value())
                                .update())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void addenda_follow_in_order_each_signed() {
        refused("sessions.addendum.unsigned", () -> addendum("Too early."));
        NoteSheet signed = signed();
        addendum("Leo called: he meant Friday.");
        addendum("And Maya confirmed.");
        refused("sessions.addendum.missing", () -> addendum(" "));

        assertThat(opened().addenda()).extracting(NoteSheet.Addendum::number).containsExactly(1, 2);
        assertThat(opened().addenda()).allSatisfy(one -> {
            assertThat(one.by()).isEqualTo("Clara Clinician");
            assertThat(one.hash()).matches("[0-9a-f]{64}");
        });
        assertThat(opened().signature()).isEqualTo(signed.signature());
    }

    private void addendum(String text) {
        Actors.as(practice.clinician(), () -> signing.addendum(note, text));
    }

    @Test
    void an_associate_drafts_and_cannot_sign_yet() {
        var held = meetings.held(practice.associate(), practice.traineesCouple(), YESTERDAY, 10);
        NoteId draft = meetings.started(practice.associate(), practice.traineesCouple(), held);
        NoteSheet sheet = meetings.opened(practice.associate(), draft);
        Actors.as(practice.associate(), () -> {
            NoteChange kept = notes.save(meetings.draft(sheet, NoteSection.PLAN, "Ask Vera."));
            assertThat(kept).isInstanceOf(NoteChange.Saved.class);
            NoteDraft now = meetings.draft(notes.open(draft), NoteSection.PLAN, "Ask Vera.");
            refused("sessions.note.co-signature", () -> signing.sign(now));
        });
        NoteSheet read = meetings.opened(practice.supervisor(), draft);
        assertThat(read.text(NoteSection.PLAN)).isEqualTo("Ask Vera.");
        Actors.as(
                practice.supervisor(),
                () -> assertThatThrownBy(() -> notes.save(meetings.draft(read, NoteSection.PLAN, "No.")))
                        .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void a_foreign_note_answers_like_one_that_does_not_exist_and_the_attempt_is_in_the_trail() {
        Actors.as(practice.colleague(), () -> {
            assertThatThrownBy(() -> notes.open(note)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> signing.addendum(note, "x")).isInstanceOf(NotFound.class);
        });
        assertThat(trail("opened note", practice.colleague())).isEqualTo(2);
        for (Actor nobody : java.util.List.of(
                practice.owner(), practice.couple().a(), practice.couple().b())) {
            Actors.as(
                    nobody, () -> assertThatThrownBy(() -> notes.open(note)).isInstanceOf(AccessDeniedException.class));
        }
        assertThat(Actors.as(practice.owner(), this::sections)).isZero();
        // The database role of partners has no right to the table at all.
        for (Actor partner :
                java.util.List.of(practice.couple().a(), practice.couple().b())) {
            assertThatThrownBy(() -> Actors.as(partner, this::sections))
                    .rootCause()
                    .hasMessageContaining("permission denied for table note_section");
        }
    }

    private Integer sections() {
        return transaction.execute(tx -> asApp.sql("select count(*) from sessions.note_section")
                .query(Integer.class)
                .single());
    }

    @Test
    void opening_a_note_is_in_the_trail() {
        opened();
        assertThat(trail("opened note", practice.clinician())).isPositive();
    }

    private int trail(String action, Actor who) {
        return superuser
                .jdbc()
                .sql("select count(*) from audit.entry where practice_id = ? and action = ? and actor_id = ?")
                .params(practice.id(), action, who.account().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void the_list_shows_drafts_and_sessions_without_a_note() {
        meetings.held(practice.clinician(), practice.couple(), YESTERDAY.minusDays(7), 14);
        NotesDesk desk = Actors.as(practice.clinician(), noteLists::desk);
        assertThat(desk.drafts().lines()).extracting(NoteSummary::id).containsExactly(note);
        assertThat(desk.missing().lines())
                .extracting(SessionEntry::startsAt)
                .containsExactly(Meetings.at(YESTERDAY.minusDays(7), 14));
        signed();
        assertThat(Actors.as(practice.clinician(), noteLists::desk).drafts().lines())
                .isEmpty();
        assertThat(Actors.as(practice.clinician(), noteLists::desk).asOf())
                .isAfter(Instant.now().minus(Duration.ofMinutes(1)));
    }

    @Test
    void point_17_opening_the_note_of_one_alone_is_an_access_to_their_record_and_not_to_the_others() {
        var alone = meetings.planned(practice.clinician(), practice.couple(), Seat.B, YESTERDAY, 16);
        meetings.opened(practice.clinician(), meetings.started(practice.clinician(), practice.couple(), alone));
        assertThat(Actors.as(practice.couple().b(), record::toMine).newest()).hasSize(1);
        assertThat(Actors.as(practice.couple().a(), record::toMine).newest()).isEmpty();
    }
}
