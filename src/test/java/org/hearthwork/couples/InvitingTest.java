package org.hearthwork.couples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actors;
import org.hearthwork.access.InvitationStatus;
import org.hearthwork.access.Invitations;
import org.hearthwork.access.OpenInvitation;
import org.hearthwork.kit.AllAtOnce;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.core.userdetails.UserDetailsService;

@SpringBootTest
class InvitingTest {

    private static final Signatures ALL = Signatures.all(Secrets.NO_SECRETS);
    private static final Signatures ONE = new Signatures(Set.of(ConsentDocument.TREATMENT), Secrets.NO_SECRETS);
    private static final String PASSWORD = "between-sessions";

    @Autowired
    PracticeFixture fixture;

    @Autowired
    Couples couples;

    @Autowired
    Inviting inviting;

    @Autowired
    SafetyHolds holds;

    @Autowired
    Invitations invitations;

    @Autowired
    Welcome welcome;

    @Autowired
    UserDetailsService accounts;

    Practice practice;
    CoupleId couple;
    String email;

    @BeforeEach
    void a_new_couple() {
        practice = fixture.fresh();
        couple = Actors.as(
                practice.clinician(),
                () -> couples.open(new NewCouple(
                        " Ida ",
                        "Jon",
                        ZoneId.of("America/New_York"),
                        Secrets.NO_SECRETS,
                        new NewCouple.Family("two, 1 and 4", "", "after nine"))));
        email = UUID.randomUUID() + "@partner.test";
    }

    private String invite(Seat seat, String to) {
        return Actors.as(practice.clinician(), () -> inviting.invite(couple, seat, to))
                .replace("invitation/", "");
    }

    private CoupleFile file() {
        return Actors.as(practice.clinician(), () -> couples.file(couple));
    }

    private static void refused(Runnable deed, String field, String key) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.messageKey()).isEqualTo(key);
        });
    }

    @Test
    void who_opens_a_record_is_its_care_team() {
        CoupleFile file = file();
        assertThat(file.couple().names()).isEqualTo("Ida & Jon");
        assertThat(file.careTeam()).containsExactly("Clara Clinician");
        assertThat(file.family().children()).isEqualTo("two, 1 and 4");
        assertThat(file.people()).allSatisfy(person -> {
            assertThat(person.invitation()).isEqualTo(InvitationStatus.NOT_INVITED);
            assertThat(person.consents())
                    .extracting(Consent::state)
                    .containsOnly(Consent.State.NOT_SIGNED)
                    .hasSize(3);
        });
    }

    @Test
    void another_clinician_of_the_practice_finds_nothing() {
        assertThatThrownBy(() -> Actors.as(practice.colleague(), () -> couples.file(couple)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Actors.as(practice.colleague(), () -> inviting.invite(couple, Seat.A, email)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_owner_has_no_way_to_the_record() {
        assertThatThrownBy(() -> Actors.as(practice.owner(), () -> couples.file(couple)))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }

    @Test
    void a_partner_comes_in_by_their_link_and_signs() {
        String token = invite(Seat.A, email);
        assertThat(file().people().getFirst().invitation().state()).isEqualTo(InvitationStatus.State.SENT);
        assertThat(invitations.open(token)).hasValueSatisfying(open -> {
            assertThat(open.state()).isEqualTo(OpenInvitation.State.OPEN);
            assertThat(open.name()).isEqualTo("Ida");
        });
        assertThat(file().people().getFirst().invitation().state()).isEqualTo(InvitationStatus.State.OPENED);

        assertThat(welcome.accept(token, "Ida Mae", PASSWORD, ALL, "es")).isEqualTo(email);

        CoupleFile.Person ida = file().people().getFirst();
        assertThat(ida.invitation().state()).isEqualTo(InvitationStatus.State.ACTIVE);
        assertThat(ida.consents())
                .extracting(Consent::state)
                .containsOnly(Consent.State.SIGNED)
                .hasSize(3);
        assertThat(ida.partner().firstName()).isEqualTo("Ida Mae");
        assertThat(accounts.loadUserByUsername(email).getUsername()).isEqualTo(email);
    }

    @Test
    void a_link_works_on_a_phone_where_another_partner_is_still_signed_in() {
        String token = invite(Seat.A, email);
        Actors.as(practice.couple().a(), () -> {
            assertThat(invitations.open(token)).isPresent();
            welcome.accept(token, "Ida", PASSWORD, ALL, "en");
        });
        assertThat(file().people().getFirst().consents())
                .extracting(Consent::state)
                .containsOnly(Consent.State.SIGNED);
    }

    @Test
    void a_link_works_once() {
        String token = invite(Seat.A, email);
        welcome.accept(token, "Ida", PASSWORD, ALL, "en");
        refused(() -> welcome.accept(token, "Ida", PASSWORD, ALL, "en"), "", "access.invitation.gone");
        assertThat(invitations.open(token).orElseThrow().state()).isEqualTo(OpenInvitation.State.USED);
    }

    @Test
    void a_link_works_for_72_hours() {
        String token = invite(Seat.A, email);
        Instant before = Instant.now().plus(Duration.ofHours(71));
        Instant after = Instant.now().plus(Duration.ofHours(73));
        assertThat(PracticeClock.at(before, () -> invitations.open(token))
                        .orElseThrow()
                        .state())
                .isEqualTo(OpenInvitation.State.OPEN);
        assertThat(PracticeClock.at(after, () -> invitations.open(token))
                        .orElseThrow()
                        .state())
                .isEqualTo(OpenInvitation.State.EXPIRED);
        refused(
                () -> PracticeClock.at(after, () -> welcome.accept(token, "Ida", PASSWORD, ALL, "en")),
                "",
                "access.invitation.gone");
    }

    @Test
    void a_new_link_revokes_the_one_before() {
        String first = invite(Seat.A, email);
        String second = invite(Seat.A, email);
        assertThat(invitations.open(first).orElseThrow().state()).isEqualTo(OpenInvitation.State.REVOKED);
        refused(() -> welcome.accept(first, "Ida", PASSWORD, ALL, "en"), "", "access.invitation.gone");
        assertThat(welcome.accept(second, "Ida", PASSWORD, ALL, "en")).isEqualTo(email);
    }

    @Test
    void one_email_for_both_is_refused_and_says_why() {
        invite(Seat.A, email);
        refused(() -> invite(Seat.B, email.toUpperCase(java.util.Locale.ROOT)), "email", "couples.invite.same-email");
    }

    @Test
    void who_has_an_account_gets_no_new_link() {
        welcome.accept(invite(Seat.A, email), "Ida", PASSWORD, ALL, "en");
        refused(() -> invite(Seat.A, "another-" + email), "", "access.invitation.active");
    }

    @Test
    void an_email_that_came_to_an_account_meanwhile_ends_the_link() {
        String token = invite(Seat.A, email);
        CoupleId other = Actors.as(
                practice.clinician(),
                () -> couples.open(new NewCouple(
                        "Kim", "Lou", PracticeFixture.ZONE, Secrets.NO_SECRETS, NewCouple.Family.UNKNOWN)));
        String others = Actors.as(practice.clinician(), () -> inviting.invite(other, Seat.A, email));
        welcome.accept(others.replace("invitation/", ""), "Kim", PASSWORD, ALL, "en");
        refused(() -> welcome.accept(token, "Ida", PASSWORD, ALL, "en"), "", "access.invitation.gone");
    }

    @Test
    void hand_whoever_signs_up_hears_all_that_is_wrong_at_once() {
        String token = invite(Seat.A, email);
        assertThatThrownBy(() -> welcome.accept(token, " ", "short", ONE, "en"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(AllAtOnce.of(refusal))
                                .extracting(Refusal::field, Refusal::messageKey)
                                .containsExactly(
                                        tuple("name", "couples.name.missing"),
                                        tuple("password", "access.password.short"),
                                        tuple("consents", "couples.consents.missing")));
        assertThat(welcome.accept(token, "Ida", PASSWORD, ALL, "en")).isEqualTo(email);
    }

    @Test
    void nobody_comes_in_with_a_document_unsigned_or_a_weak_password() {
        String token = invite(Seat.A, email);
        refused(() -> welcome.accept(token, "Ida", PASSWORD, ONE, "en"), "consents", "couples.consents.missing");
        refused(() -> welcome.accept(token, "Ida", "short", ALL, "en"), "password", "access.password.short");
        refused(() -> welcome.accept(token, " ", PASSWORD, ALL, "en"), "name", "couples.name.missing");
        assertThat(welcome.accept(token, "Ida", PASSWORD, ALL, "en")).isEqualTo(email);
    }

    @Test
    void a_hold_ends_only_with_a_documented_decision() {
        Actors.as(practice.clinician(), () -> {
            refused(() -> holds.hold(couple, " "), "reason", "couples.hold.reason-missing");
            holds.hold(couple, "She said she is afraid at home.");
            assertThat(holds.onHold(couple)).isTrue();
            refused(
                    () -> holds.lift(couple, fixture.openHold(couple), ""),
                    "decision",
                    "couples.hold.decision-missing");
            holds.lift(couple, fixture.openHold(couple), "Seen both alone on Tuesday; no fear reported, plan agreed.");
            assertThat(holds.onHold(couple)).isFalse();
        });
    }
}
