package org.hearthwork.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.TwoAtOnce;
import org.hearthwork.access.AccountId;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.access.InvitationLink;
import org.hearthwork.access.InvitationStatus;
import org.hearthwork.access.People;
import org.hearthwork.access.PracticeSettings;
import org.hearthwork.couples.Aim;
import org.hearthwork.couples.CareTeams;
import org.hearthwork.couples.CoupleFile;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.CoupleStatus;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.Inviting;
import org.hearthwork.couples.LiftedHold;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.kit.Overtaken;
import org.hearthwork.kit.Seat;
import org.hearthwork.notes.NoteLists;
import org.hearthwork.notes.Notes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Two people have the same page open: the second to write is told who was first and what they did; nothing is lost. */
@SpringBootTest
class LostUpdatesTest {

    private static final LocalDate SOON = Meetings.today().plusDays(20);

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
    Couples couples;

    @Autowired
    Inviting inviting;

    @Autowired
    SafetyHolds holds;

    @Autowired
    CareTeams careTeams;

    @Autowired
    People people;

    @Autowired
    AsSuperuser superuser;

    Practice practice;
    CoupleId couple;
    Actor clara;
    Actor carl;

    @BeforeEach
    void clara_and_carl_look_after_the_same_couple() {
        practice = fixture.fresh();
        couple = practice.couple().id();
        clara = practice.clinician();
        carl = practice.colleague();
        Actors.as(practice.owner(), () -> careTeams.add(couple, carl.account()));
    }

    private static void overtaken(Actor second, Actor first, Runnable deed, Consumer<Overtaken> told) {
        assertThatThrownBy(() -> Actors.as(second, deed)).isInstanceOfSatisfying(Overtaken.class, overtaken -> {
            assertThat(overtaken.by()).isEqualTo(first.name());
            told.accept(overtaken);
        });
    }

    /** Both write upon the same version at once, each on a connection of their own: one is kept, the other one is told. */
    private static int lost(Runnable claras, Runnable carls, Actor clara, Actor carl) {
        List<TwoAtOnce.Outcome<Boolean>> both =
                TwoAtOnce.run(() -> Actors.as(clara, claras), () -> Actors.as(carl, carls));
        List<RuntimeException> refused =
                both.stream().flatMap(one -> one.refusal().stream()).toList();
        assertThat(refused).singleElement().isInstanceOf(Overtaken.class);
        return both.getFirst().refusal().isPresent() ? 0 : 1;
    }

    private SessionEntry entry(AppointmentId id) {
        return Actors.as(clara, () -> noteLists.ofCouple(couple)).sessions().lines().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private CoupleFile file() {
        return Actors.as(clara, () -> couples.file(couple));
    }

    @Test
    void point_10_who_moves_a_session_that_was_moved_is_told_by_whom_and_to_when() {
        AppointmentId session = meetings.planned(clara, practice.couple(), null, SOON, 15);
        SessionEntry shown = entry(session);
        Actors.as(carl, () -> appointments.move(session, shown.version(), Meetings.wish(null, SOON, 16)));

        Runnable claras = () -> appointments.move(session, shown.version(), Meetings.wish(null, SOON, 17));
        overtaken(
                clara,
                carl,
                claras,
                told -> assertThat(told.now(SessionEntry.class).startsAt()).isEqualTo(Meetings.at(SOON, 16)));
        assertThat(entry(session).startsAt()).isEqualTo(Meetings.at(SOON, 16));

        // Deliberately: upon what stands there now.
        Actors.as(clara, () -> appointments.move(session, entry(session).version(), Meetings.wish(null, SOON, 17)));
        assertThat(entry(session).startsAt()).isEqualTo(Meetings.at(SOON, 17));
    }

    @Test
    void point_10_nor_is_a_session_cancelled_that_somebody_has_just_moved() {
        AppointmentId session = meetings.planned(clara, practice.couple(), null, SOON, 15);
        SessionEntry shown = entry(session);
        Actors.as(carl, () -> appointments.move(session, shown.version(), Meetings.wish(null, SOON, 16)));
        overtaken(clara, carl, () -> appointments.cancel(session, shown.version()), told -> {});
        assertThat(entry(session).cancelled()).isFalse();
        Actors.as(clara, () -> appointments.cancel(session, entry(session).version()));
        Actors.as(clara, () -> appointments.cancel(session, shown.version())); // cancelled is cancelled
        overtaken(
                clara,
                clara,
                () -> appointments.move(session, shown.version(), Meetings.wish(null, SOON, 18)),
                told -> assertThat(told.now(SessionEntry.class).cancelled()).isTrue());
    }

    @RepeatedTest(TwoAtOnce.TIMES)
    void point_10_two_who_move_one_session_at_once() {
        AppointmentId session = meetings.planned(clara, practice.couple(), null, SOON, 15);
        int kept = lost(
                () -> appointments.move(session, 0, Meetings.wish(null, SOON, 16)),
                () -> appointments.move(session, 0, Meetings.wish(null, SOON, 17)),
                clara,
                carl);
        assertThat(entry(session).startsAt()).isEqualTo(Meetings.at(SOON, kept == 0 ? 17 : 16));
    }

    @Test
    void point_10_attendance_is_not_written_over_what_a_colleague_recorded() {
        LocalDate yesterday = Meetings.today().minusDays(1);
        AppointmentId session = meetings.planned(clara, practice.couple(), null, yesterday, 14);
        Actors.as(carl, () -> appointments.attend(session, 0, Map.of(Seat.B, Attendance.ABSENT)));
        Runnable claras =
                () -> appointments.attend(session, 0, Map.of(Seat.A, Attendance.ATTENDED, Seat.B, Attendance.ATTENDED));
        overtaken(
                clara,
                carl,
                claras,
                told -> assertThat(told.now(SessionEntry.class).attendanceB()).isEqualTo(Attendance.ABSENT));
        assertThat(entry(session).attendanceA()).isEqualTo(Attendance.EXPECTED);
    }

    @RepeatedTest(TwoAtOnce.TIMES)
    void point_10_two_who_set_the_status_of_a_couple_at_once() {
        int version = file().version();
        int kept = lost(
                () -> couples.change(couple, version, CoupleStatus.PAUSED),
                () -> couples.change(couple, version, CoupleStatus.SEPARATED),
                clara,
                carl);
        assertThat(file().couple().status()).isEqualTo(kept == 0 ? CoupleStatus.SEPARATED : CoupleStatus.PAUSED);
    }

    @Test
    void point_10_who_changes_a_status_that_was_changed_is_told_to_what() {
        CoupleFile shown = file();
        Actors.as(carl, () -> couples.change(couple, shown.version(), CoupleStatus.SEPARATED));
        overtaken(
                clara,
                carl,
                () -> couples.change(couple, shown.version(), CoupleStatus.PAUSED),
                told -> assertThat(told.now(CoupleFile.class).couple().status()).isEqualTo(CoupleStatus.SEPARATED));
    }

    @RepeatedTest(TwoAtOnce.TIMES)
    void point_10_two_who_record_what_a_partner_comes_for_at_once() {
        lost(
                () -> couples.recordAim(couple, Seat.A, null, Aim.IMPROVE),
                () -> couples.recordAim(couple, Seat.A, null, Aim.CLARIFY),
                clara,
                carl);
        Actors.as(clara, () -> couples.recordAim(couple, Seat.A, null, aim())); // the same again changes nothing
    }

    private Aim aim() {
        return file().people().getFirst().aim();
    }

    @RepeatedTest(TwoAtOnce.TIMES)
    void point_10_two_who_place_a_hold_at_once_lose_neither_reason_nor_words() {
        lost(
                () -> holds.hold(couple, "She is afraid at home."),
                () -> holds.hold(couple, "He said he would come after her."),
                clara,
                carl);
        assertThat(superuser
                        .jdbc()
                        .sql("select count(*) from couples.safety_hold where couple_id = ?")
                        .param(couple.value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void point_10_the_decision_that_ends_a_hold_is_not_written_over_and_a_hold_placed_since_stays() {
        Actors.as(clara, () -> holds.hold(couple, "She is afraid at home."));
        UUID shown = file().hold().id();
        Actors.as(carl, () -> holds.lift(couple, shown, "Seen both alone; no fear reported."));
        overtaken(
                clara,
                carl,
                () -> holds.lift(couple, shown, "A plan is agreed."),
                told -> assertThat(told.now(LiftedHold.class).decision())
                        .isEqualTo("Seen both alone; no fear reported."));
        Actors.as(carl, () -> holds.lift(couple, shown, "Seen both alone; no fear reported.")); // pressed twice

        Actors.as(carl, () -> holds.hold(couple, "A second call, at night."));
        overtaken(
                clara,
                carl,
                () -> holds.lift(couple, shown, "A plan is agreed."),
                told -> assertThat(told.now(CoupleFile.OpenHold.class).reason()).isEqualTo("A second call, at night."));
        assertThat(file().hold()).isNotNull();
    }

    @Test
    void point_10_an_invitation_sent_by_a_colleague_meanwhile_does_not_lose_its_link_unasked() {
        InvitationStatus shown = file().people().getFirst().invitation();
        superuser
                .jdbc()
                .sql("delete from access.account where couple_id = ?")
                .param(couple.value())
                .update();
        InvitationStatus before = file().people().getFirst().invitation();
        assertThat(shown.state()).isNotEqualTo(before.state());
        String email = UUID.randomUUID() + "@partner.test";
        Actors.as(carl, () -> inviting.invite(couple, Seat.A, email, InvitationLink.fresh(), before));

        InvitationLink claras = InvitationLink.fresh();
        overtaken(
                clara,
                carl,
                () -> inviting.invite(couple, Seat.A, email, claras, before),
                told -> assertThat(told.now(InvitationStatus.class).state()).isEqualTo(InvitationStatus.State.SENT));
        assertThat(Actors.as(clara, () -> inviting.invite(couple, Seat.A, email, claras, null)))
                .isEqualTo(claras.path());
    }

    @RepeatedTest(TwoAtOnce.TIMES)
    void point_10_two_owners_who_change_the_settings_at_once() {
        PracticeSettings shown = Actors.as(practice.owner(), () -> people.practice());
        var both = TwoAtOnce.run(
                () -> Actors.as(practice.owner(), () -> people.changePractice(renamed(shown, "Elm Street"))),
                () -> Actors.as(practice.owner(), () -> people.changePractice(renamed(shown, "Oak Street"))));
        assertThat(both.stream().flatMap(one -> one.refusal().stream()))
                .singleElement()
                .isInstanceOfSatisfying(
                        Overtaken.class,
                        told -> assertThat(told.now(PracticeSettings.class).name())
                                .isIn("Elm Street", "Oak Street"));
    }

    private static PracticeSettings renamed(PracticeSettings shown, String name) {
        return new PracticeSettings(name, ZoneId.of("Europe/Paris"), "FR", shown.version());
    }

    @RepeatedTest(TwoAtOnce.TIMES)
    void point_10_two_who_change_a_care_team_at_once() {
        Set<AccountId> shown = Set.of(clara.account(), carl.account());
        Set<AccountId> withAsa = Set.of(clara.account(), practice.associate().account());
        Set<AccountId> claraAlone = Set.of(clara.account());
        var both = TwoAtOnce.run(
                () -> Actors.as(practice.owner(), () -> careTeams.set(couple, shown, withAsa)),
                () -> Actors.as(practice.owner(), () -> careTeams.set(couple, shown, claraAlone)));
        assertThat(both.stream().flatMap(one -> one.refusal().stream()))
                .singleElement()
                .isInstanceOfSatisfying(
                        Overtaken.class,
                        told -> assertThat(told.by()).isEqualTo(practice.owner().name()));
        Set<AccountId> expected = both.getFirst().refusal().isPresent() ? claraAlone : withAsa;
        assertThat(Actors.as(practice.owner(), () -> careTeams.list(0)).lines())
                .filteredOn(team -> team.id().equals(couple))
                .singleElement()
                .satisfies(team -> assertThat(team.members().keySet()).isEqualTo(expected));
    }

    @Test
    void point_10_who_supervises_an_associate_is_compared_with_what_was_shown() {
        AccountId associate = practice.associate().account();
        AccountId supervisor = practice.supervisor().account();
        Actors.as(practice.owner(), () -> people.supervise(associate, supervisor, null));
        Actors.as(
                practice.owner(),
                () -> people.supervise(associate, supervisor, null)); // the same again changes nothing
        superuser
                .jdbc()
                .sql("update access.account set kind = 'SUPERVISOR' where id = ?")
                .param(carl.account().value())
                .update();
        overtaken(
                practice.owner(),
                practice.owner(),
                () -> people.supervise(associate, supervisor, carl.account()),
                told -> assertThat(told.now(Object.class)).isEqualTo(""));
    }
}
