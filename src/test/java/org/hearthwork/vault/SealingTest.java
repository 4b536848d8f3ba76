package org.hearthwork.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.CoupleFile;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.NewCouple;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.couples.Secrets;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.AssignmentWish;
import org.hearthwork.homework.Doing;
import org.hearthwork.homework.Homeworking;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.notes.NoteDraft;
import org.hearthwork.notes.NoteSection;
import org.hearthwork.notes.NoteSheet;
import org.hearthwork.notes.Notes;
import org.hearthwork.notes.Signing;
import org.hearthwork.outcomes.Checking;
import org.hearthwork.outcomes.Outcomes;
import org.hearthwork.sessions.Meetings;
import org.hearthwork.sessions.NoteId;
import org.hearthwork.tracking.AssignmentPage;
import org.hearthwork.tracking.Tracking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A moved text opens nowhere, and what an older version left open is sealed. */
@SpringBootTest
class SealingTest {

    /** Every text of this test has it, with a number behind. */
    private static final String CANARY = "kanarie-" + UUID.randomUUID() + "-";

    private static final String TEXTS =
            "select relation::text, name, holder, row_name from vault.sealed_column where not picture";

    @Autowired
    private PracticeFixture fixture;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Notes notes;

    @Autowired
    private Signing signing;

    @Autowired
    private SafetyHolds holds;

    @Autowired
    private Couples couples;

    @Autowired
    private Homeworking homework;

    @Autowired
    private Doing doing;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Checking checking;

    @Autowired
    private Tracking tracking;

    @Autowired
    private AsSuperuser superuser;

    @Autowired
    private Sealer sealer;

    @Autowired
    private Opened opened;

    private final AtomicInteger number = new AtomicInteger();
    private Practice practice;
    private Actor clinician;
    private NoteId note;
    private AssignmentId assignment;
    private CoupleId family;

    private String canary() {
        return CANARY + number.incrementAndGet() + " ñ";
    }

    @BeforeEach
    void a_couple_and_their_clinician_write() {
        practice = fixture.fresh();
        clinician = practice.clinician();
        Actor ana = practice.couple().a();
        Actor ben = practice.couple().b();
        family = Actors.as(
                clinician,
                () -> couples.open(
                        new CoupleId(Ids.next()),
                        new NewCouple(
                                "Gil",
                                "Hana",
                                PracticeFixture.ZONE,
                                Secrets.NO_SECRETS,
                                new NewCouple.Family(canary(), canary(), canary()))));
        note = meetings.started(
                clinician,
                practice.couple(),
                meetings.held(clinician, practice.couple(), Meetings.today().minusDays(1), 10));
        Actors.as(clinician, () -> {
            notes.save(meetings.draft(notes.open(note), NoteSection.SUBJECTIVE, canary()));
            NoteSheet sheet = notes.open(note);
            signing.sign(new NoteDraft(
                    note,
                    sheet.version(),
                    Map.of(NoteSection.SUBJECTIVE, sheet.text(NoteSection.SUBJECTIVE), NoteSection.PLAN, canary())));
            signing.addendum(note, canary());
            outcomes.begin(practice.couple().id());
        });
        AssignmentWish usual = homework.wish(
                "say-it-hear-it", LocalDate.now(PracticeFixture.ZONE).plusDays(3));
        assignment = homework.assign(
                clinician,
                practice.couple(),
                new AssignmentWish(
                        usual.exercise(),
                        usual.sitting(),
                        false,
                        usual.audience(),
                        usual.schedule(),
                        usual.due(),
                        usual.whoSees(),
                        usual.reveal(),
                        true,
                        new AssignmentWish.Kit(canary(), canary(), canary(), canary(), canary(), 8),
                        Map.of(Seat.A, canary(), Seat.B, canary()),
                        true),
                Instant.now());
        OccurrenceId occurrence = homework.occurrence(assignment);
        for (Seat seat : Seat.values()) {
            ParticipationId part = homework.part(occurrence, seat);
            Actors.as(seat == Seat.A ? ana : ben, () -> {
                doing.save(part, "helped", AnswerBody.ofText(canary()));
                doing.save(part, "heard", AnswerBody.ofText(canary()));
                doing.finish(part);
            });
        }
        checking.in(
                ana, Instant.now(), Map.of("good", AnswerBody.ofText(canary()), "wish", Checking.wish(canary(), true)));
        checking.in(ben, Instant.now(), Map.of("hard", AnswerBody.ofText(canary())));
        Actors.as(clinician, () -> holds.hold(practice.couple().id(), canary()));
    }

    private record Row(String relation, String column, UUID holder, String name, String sealed) {

        SealedColumn.Place place() {
            return new SealedColumn(relation + "." + column).of(holder, name);
        }
    }

    /** Every sealed text of the practice. */
    private List<Row> sealedRows() {
        List<Row> rows = new ArrayList<>();
        superuser.jdbc().sql(TEXTS).query(column -> {
            String relation = column.getString(1);
            String name = column.getString(2);
            superuser
                    .jdbc()
                    .sql("select (" + column.getString(3) + ")::uuid, (" + column.getString(4) + ")::text, " + name
                            + " from " + relation + " where practice_id = ? and " + name + " <> ''")
                    .param(practice.id())
                    .query(row -> {
                        rows.add(new Row(
                                relation, name, row.getObject(1, UUID.class), row.getString(2), row.getString(3)));
                    });
        });
        return rows;
    }

    @Test
    void all_of_it_opens_where_it_lies_and_in_the_place_of_no_other_text() {
        List<Row> rows = sealedRows();
        List<String> words = opened.in(rows.stream().map(Row::sealed).toList());
        for (int i = 1; i <= number.get(); i++) {
            String written = CANARY + i + " ñ";
            assertThat(words).as(written).anyMatch(text -> text.contains(written));
        }
        int tried = 0;
        for (Row one : rows) {
            for (Row other : rows) {
                if (one != other) {
                    assertThatThrownBy(() -> opened.at(practice.id(), other.place(), one.sealed()))
                            .as(one + " in the place of " + other)
                            .isInstanceOf(GeneralSecurityException.class);
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(400);
    }

    @Test
    void a_text_that_was_moved_is_a_failure_and_no_answer() {
        superuser.jdbc().sql("""
                update homework.personal_note n set body = o.body from homework.personal_note o
                where n.assignment_id = ? and o.assignment_id = n.assignment_id and o.partner_id <> n.partner_id""").param(assignment.value()).update();
        assertThatThrownBy(this::page).isInstanceOf(Unopened.class);
    }

    private AssignmentPage page() {
        return Actors.as(clinician, () -> tracking.page(practice.couple().id(), assignment));
    }

    /** As it was before texts were sealed: everything open, and no constraint. */
    private void leftOpenByAnOlderVersion() {
        Keeping.letOpen(superuser.jdbc());
        superuser.jdbc().sql(TEXTS).query(column -> {
            String relation = column.getString(1);
            String name = column.getString(2);
            run("alter table " + relation + " disable trigger user");
            for (String sealed : superuser
                    .jdbc()
                    .sql("select " + name + " from " + relation + " where starts_with(" + name
                            + ", 's1.') and practice_id = ?")
                    .param(practice.id())
                    .query(String.class)
                    .list()) {
                superuser
                        .jdbc()
                        .sql("update " + relation + " set " + name + " = ? where " + name + " = ?")
                        .params(opened.in(sealed), sealed)
                        .update();
            }
            run("alter table " + relation + " enable trigger user");
        });
    }

    private void run(String sql) {
        superuser.jdbc().sql(sql).update();
    }

    @Test
    void what_an_older_version_left_open_is_sealed_at_the_next_start_and_says_the_same() throws SQLException {
        AssignmentPage before = page();
        CoupleFile file = file();
        var signed = meetings.opened(clinician, note);
        leftOpenByAnOlderVersion();
        assertThat(sealedRows()).anyMatch(row -> row.sealed().contains(CANARY));
        try (Connection owner = superuser.ownerConnection()) {
            sealer.sealWhatIsOpen(owner);
        }
        assertThat(sealedRows())
                .hasSizeGreaterThan(20)
                .allMatch(row -> row.sealed().startsWith("s1."));
        assertThat(page()).isEqualTo(before);
        assertThat(file()).isEqualTo(file);
        assertThat(meetings.opened(clinician, note)).isEqualTo(signed);
        assertThat(signed.signature()).isNotNull();
        assertThat(signed.signature().holds()).isTrue();
        assertThatThrownBy(
                        () -> run("update sessions.note_section set body = 'x' where note_id = '" + note.value() + "'"))
                .rootCause()
                .hasMessageContaining("locked for good");
        assertThatThrownBy(() -> run("update couples.safety_hold set reason = 'x' where couple_id = '"
                        + practice.couple().id().value() + "'"))
                .rootCause()
                .hasMessageContaining("lies_sealed");
    }

    private CoupleFile file() {
        return Actors.as(clinician, () -> couples.file(family));
    }
}
