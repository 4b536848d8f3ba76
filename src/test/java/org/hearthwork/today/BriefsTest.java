package org.hearthwork.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.StatementCount;
import org.hearthwork.access.Actors;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.homework.Homeworking;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Library;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Visibility;
import org.hearthwork.notes.NoteSection;
import org.hearthwork.notes.NoteSheet;
import org.hearthwork.notes.Notes;
import org.hearthwork.notes.Signing;
import org.hearthwork.sessions.Appointments;
import org.hearthwork.sessions.Attendance;
import org.hearthwork.sessions.Meetings;
import org.hearthwork.sessions.NoteId;
import org.hearthwork.tracking.Said;
import org.hearthwork.tracking.Share;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class BriefsTest {

    private static final LocalDate TODAY = Meetings.today();

    @Autowired
    PracticeFixture fixture;

    @Autowired
    Meetings meetings;

    @Autowired
    Homeworking homework;

    @Autowired
    Library library;

    @Autowired
    Briefs briefs;

    @Autowired
    Appointments appointments;

    @Autowired
    Notes notes;

    @Autowired
    Signing signing;

    @Autowired
    Workbench workbench;

    @Autowired
    AsSuperuser superuser;

    Practice practice;
    Instant now;

    @BeforeEach
    void scene() {
        practice = fixture.fresh();
        now = Instant.now();
    }

    private Brief brief() {
        return Actors.as(
                practice.clinician(), () -> briefs.open(practice.couple().id()));
    }

    private OccurrenceId given(String exercise, int daysAgo, int dueInDays) {
        return homework.occurrence(homework.assign(
                practice.clinician(),
                practice.couple(),
                homework.wish(exercise, TODAY.plusDays(dueInDays)),
                now.minus(Duration.ofDays(daysAgo))));
    }

    @Test
    void a_brief_begins_where_the_last_session_that_took_place_ended() {
        meetings.held(practice.clinician(), practice.couple(), TODAY.minusDays(14), 14);
        meetings.held(practice.clinician(), practice.couple(), TODAY.minusDays(7), 14);
        var missed = meetings.planned(practice.clinician(), practice.couple(), null, TODAY.minusDays(3), 14);
        Actors.as(
                practice.clinician(),
                () -> appointments.attend(
                        missed, Meetings.AS_PLANNED, Map.of(Seat.A, Attendance.ABSENT, Seat.B, Attendance.ABSENT)));
        meetings.planned(practice.clinician(), practice.couple(), null, TODAY.plusDays(1), 14);

        Brief brief = brief();
        assertThat(brief.since()).isEqualTo(Meetings.at(TODAY.minusDays(7), 14).plus(Duration.ofMinutes(50)));
        assertThat(brief.number()).isEqualTo(3);
        assertThat(brief.session())
                .isNotNull()
                .satisfies(session -> assertThat(session.startsAt()).isEqualTo(Meetings.at(TODAY.plusDays(1), 14)));
    }

    @Test
    void the_first_brief_looks_at_everything() {
        given("say-it-hear-it", 5, -2);
        Brief brief = brief();
        assertThat(brief.since()).isNull();
        assertThat(brief.number()).isEqualTo(1);
        assertThat(brief.digest().a()).isEqualTo(new Share(0, 1));
    }

    @Test
    void the_plan_of_the_last_signed_joint_note_is_carried_over() {
        var held = meetings.held(practice.clinician(), practice.couple(), TODAY.minusDays(7), 14);
        NoteId note = meetings.started(practice.clinician(), practice.couple(), held);
        NoteSheet sheet = meetings.opened(practice.clinician(), note);
        assertThat(brief().lastPlan()).isNull();
        Actors.as(
                practice.clinician(),
                () -> signing.sign(meetings.draft(sheet, NoteSection.PLAN, "Ten minutes on Sunday.")));
        assertThat(brief().lastPlan()).isNotNull().satisfies(plan -> {
            assertThat(plan.text()).isEqualTo("Ten minutes on Sunday.");
            assertThat(plan.of()).isEqualTo(Meetings.at(TODAY.minusDays(7), 14));
        });
    }

    @Test
    void nothing_for_the_clinician_alone_comes_into_the_session() {
        OccurrenceId occurrence = given("load-map", 5, 2);
        String secret = "kept-" + occurrence;
        for (Seat seat : Seat.values()) {
            Map<String, AnswerBody> answers = library.newest("load-map").sittings().getFirst().prompts(false).stream()
                    .filter(prompt -> text(prompt) && prompt.visibility() != Visibility.JOINT)
                    .collect(java.util.stream.Collectors.toMap(
                            Prompt::key, prompt -> AnswerBody.ofText(secret + " " + prompt.visibility())));
            assertThat(answers).isNotEmpty();
            homework.does(
                    seat == Seat.A ? practice.couple().a() : practice.couple().b(),
                    seat,
                    occurrence,
                    now.minus(Duration.ofDays(seat == Seat.A ? 3 : 2)),
                    answers);
        }
        Brief brief = brief();
        assertThat(brief.digest().said().toString() + brief.digest().onlyForYou())
                .contains(secret);
        SharedBrief shared = Actors.as(
                practice.clinician(), () -> briefs.inSession(practice.couple().id()));
        assertThat(shared.toString()).doesNotContain("PRIVATE").doesNotContain("CLINICIAN_ONLY");
        assertThat(shared.digest().said())
                .extracting(Said::tag)
                .allSatisfy(tag -> assertThat(tag.open()).isTrue());
    }

    private static boolean text(Prompt prompt) {
        return prompt.kind() instanceof PromptKind.Text || prompt.kind() instanceof PromptKind.LongText;
    }

    @Test
    void a_brief_takes_a_fixed_number_of_statements() {
        meetings.held(practice.clinician(), practice.couple(), TODAY.minusDays(30), 14);
        OccurrenceId first = given("say-it-hear-it", 20, -15);
        homework.does(practice.couple().a(), Seat.A, first, now.minus(Duration.ofDays(17)), Map.of());
        int before = statements();
        for (int more = 0; more < 4; more++) {
            OccurrenceId one = given("say-it-hear-it", 15, -10 + more);
            homework.does(practice.couple().a(), Seat.A, one, now.minus(Duration.ofDays(12)), Map.of());
        }
        assertThat(statements()).isEqualTo(before);
    }

    private int statements() {
        return StatementCount.count(this::brief);
    }

    @Test
    void opening_a_brief_is_in_the_trail_and_a_foreign_one_answers_like_none() {
        brief();
        assertThat(superuser
                        .jdbc()
                        .sql(
                                "select count(*) from audit.entry where practice_id = ? and action = 'opened brief' and couple_id = ?")
                        .params(practice.id(), practice.couple().id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        Actors.as(practice.colleague(), () -> {
            assertThatThrownBy(() -> briefs.open(practice.couple().id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> briefs.inSession(practice.couple().id())).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void beside_a_note_stands_the_brief_of_its_session() {
        meetings.held(practice.clinician(), practice.couple(), TODAY.minusDays(14), 14);
        var held = meetings.held(practice.clinician(), practice.couple(), TODAY.minusDays(7), 14);
        NoteId note = meetings.started(practice.clinician(), practice.couple(), held);
        NotePage page = Actors.as(practice.clinician(), () -> workbench.open(note));
        assertThat(page.brief())
                .isNotNull()
                .satisfies(brief -> assertThat(brief.since())
                        .isEqualTo(Meetings.at(TODAY.minusDays(14), 14).plus(Duration.ofMinutes(50))));
    }
}
