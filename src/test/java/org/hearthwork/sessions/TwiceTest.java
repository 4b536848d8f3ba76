package org.hearthwork.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.TwoAtOnce;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.access.InvitationLink;
import org.hearthwork.access.Invitations;
import org.hearthwork.access.Role;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.Inviting;
import org.hearthwork.couples.NewCouple;
import org.hearthwork.couples.Secrets;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.homework.Assigning;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.AssignmentWish;
import org.hearthwork.homework.CouldntReason;
import org.hearthwork.homework.Doing;
import org.hearthwork.homework.Homeworking;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.notes.NoteDraft;
import org.hearthwork.notes.NoteSection;
import org.hearthwork.notes.NoteSheet;
import org.hearthwork.notes.NoteTemplate;
import org.hearthwork.notes.Notes;
import org.hearthwork.notes.Signing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A wish that arrives twice is one wish, also when both arrive at once; the second hears what the first heard. */
@SpringBootTest
class TwiceTest {

    private static final LocalDate TOMORROW = Meetings.today().plusDays(1);

    @Autowired
    PracticeFixture fixture;

    @Autowired
    Meetings meetings;

    @Autowired
    Homeworking homework;

    @Autowired
    Appointments appointments;

    @Autowired
    Notes notes;

    @Autowired
    Signing signing;

    @Autowired
    Couples couples;

    @Autowired
    Inviting inviting;

    @Autowired
    Invitations invitations;

    @Autowired
    Assigning assigning;

    @Autowired
    Doing doing;

    @Autowired
    AsSuperuser superuser;

    Practice practice;

    @BeforeEach
    void scene() {
        practice = fixture.fresh();
    }

    /** Both hear the same, and nobody is refused. */
    private static <T> T twice(Actor actor, Supplier<T> deed) {
        List<TwoAtOnce.Outcome<T>> both = TwoAtOnce.run(() -> Actors.as(actor, deed), () -> Actors.as(actor, deed));
        assertThat(both.getLast().get()).isEqualTo(both.getFirst().get());
        return both.getFirst().get();
    }

    private int count(String sql, Object... parameters) {
        return superuser.jdbc().sql(sql).params(parameters).query(Integer.class).single();
    }

    private UUID couple() {
        return practice.couple().id().value();
    }

    @RepeatedTest(TwoAtOnce.TIMES)
    void point_10_assign_pressed_twice_is_one_assignment() {
        AssignmentId wanted = AssignmentId.next();
        AssignmentWish wish = homework.wish("say-it-hear-it", TOMORROW.plusDays(3));
        assertThat(twice(
                        practice.clinician(),
                        () -> assigning.assign(practice.couple().id(), wanted, wish)))
                .isEqualTo(wanted);
        assertThat(count("select count(*) from homework.assignment where couple_id = ?", couple()))
                .isOne();
        assertThat(count("select count(*) from homework.participation where couple_id = ?", couple()))
                .isEqualTo(2);
    }

    @RepeatedTest(TwoAtOnce.TIMES)
    void point_10_plan_pressed_twice_is_one_session() {
        AppointmentId wanted = AppointmentId.next();
        AppointmentWish wish = Meetings.wish(null, TOMORROW, 15);
        twice(practice.clinician(), () -> appointments.plan(practice.couple().id(), wanted, wish));
        assertThat(count("select count(*) from sessions.appointment where couple_id = ?", couple()))
                .isOne();
    }

    @RepeatedTest(TwoAtOnce.TIMES)
    void point_10_start_note_pressed_twice_is_one_note_with_a_session_and_without() {
        twice(practice.clinician(), () -> notes.start(practice.couple().id(), null, NoteTemplate.SOAP));
        assertThat(count("select count(*) from sessions.note where couple_id = ?", couple()))
                .isOne();
        AppointmentId session = meetings.held(practice.clinician(), practice.couple(), TOMORROW.minusDays(2), 14);
        twice(practice.clinician(), () -> notes.start(practice.couple().id(), session, NoteTemplate.SOAP));
        assertThat(count("select count(*) from sessions.note where couple_id = ?", couple()))
                .isEqualTo(2);
    }

    @RepeatedTest(TwoAtOnce.TIMES)
    void point_10_send_invitation_pressed_twice_is_one_link_that_holds() {
        superuser
                .jdbc()
                .sql("delete from access.account where couple_id = ?")
                .param(couple())
                .update();
        InvitationLink link = InvitationLink.fresh();
        String email = UUID.randomUUID() + "@partner.test";
        String path = twice(
                practice.clinician(), () -> inviting.invite(practice.couple().id(), Seat.A, email, link, null));
        assertThat(path).isEqualTo(link.path());
        assertThat(count("select count(*) from access.invitation where couple_id = ?", couple()))
                .isOne();
        assertThat(invitations.open(link.token()))
                .hasValueSatisfying(open -> assertThat(open.email()).isEqualTo(email));

        InvitationLink ofStaff = InvitationLink.fresh();
        String to = UUID.randomUUID() + "@staff.test";
        twice(practice.owner(), () -> invitations.inviteStaff(Role.CLINICIAN, "Nell New", to, ofStaff));
        assertThat(count("select count(*) from access.invitation where email = ?", to))
                .isOne();
    }

    @RepeatedTest(TwoAtOnce.TIMES)
    void point_10_new_couple_pressed_twice_is_one_record() {
        CoupleId wanted = CoupleId.next();
        NewCouple wish = new NewCouple(
                "Ida", "Jon", ZoneId.of("Europe/Berlin"), Secrets.LIMITED_SECRETS, NewCouple.Family.UNKNOWN);
        assertThat(twice(practice.clinician(), () -> couples.open(wanted, wish)))
                .isEqualTo(wanted);
        assertThat(count("select count(*) from couples.partner where couple_id = ?", wanted.value()))
                .isEqualTo(2);
    }

    private ParticipationId part() {
        AssignmentId assignment = homework.assign(
                practice.clinician(),
                practice.couple(),
                homework.wish("say-it-hear-it", TOMORROW.plusDays(3)),
                Instant.now());
        OccurrenceId occurrence = homework.occurrence(assignment);
        return homework.part(occurrence, Seat.A);
    }

    @RepeatedTest(TwoAtOnce.TIMES)
    void point_10_finish_pressed_twice_hands_in_once() {
        ParticipationId part = part();
        Actor ana = practice.couple().a();
        Actors.as(ana, () -> doing.save(part, "topic", AnswerBody.ofText("The evenings.")));
        assertThat(twice(ana, () -> doing.finish(part).revealed())).isFalse();
        assertThat(count("select count(*) from homework.participation where id = ? and state = 'DONE'", part.value()))
                .isOne();
        assertThat(count(
                        "select count(*) from audit.entry where subject_id = ? and action = 'handed in'", part.value()))
                .isOne();
    }

    @RepeatedTest(TwoAtOnce.TIMES)
    void point_10_couldnt_pressed_twice_is_said_once() {
        ParticipationId part = part();
        twice(practice.couple().a(), () -> {
            doing.couldnt(part, CouldntReason.TIRED);
            return true;
        });
        assertThat(count(
                        "select count(*) from audit.entry where subject_id = ? and action = 'could not'", part.value()))
                .isOne();
    }

    @RepeatedTest(TwoAtOnce.TIMES)
    void point_10_sign_pressed_twice_signs_once_and_so_does_an_addendum() {
        AppointmentId session = meetings.held(practice.clinician(), practice.couple(), TOMORROW.minusDays(2), 14);
        NoteId note = meetings.started(practice.clinician(), practice.couple(), session);
        NoteSheet shown = meetings.opened(practice.clinician(), note);
        NoteDraft draft = new NoteDraft(
                note, shown.version(), Map.of(NoteSection.SUBJECTIVE, "Both came.", NoteSection.PLAN, "Go on."));
        twice(practice.clinician(), () -> signing.sign(draft));
        NoteSheet signed = meetings.opened(practice.clinician(), note);
        assertThat(signed.signature())
                .satisfies(signature -> assertThat(signature.holds()).isTrue());
        assertThat(count(
                        "select count(*) from audit.entry where subject_id = ? and action = 'signed note'",
                        note.value()))
                .isOne();
        twice(practice.clinician(), () -> {
            signing.addendum(note, "She called the day after.");
            return true;
        });
        assertThat(meetings.opened(practice.clinician(), note).addenda()).hasSize(1);
    }
}
