package org.hearthwork.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.internal.SignedIn;
import org.hearthwork.access.internal.WhoAsks;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.Inviting;
import org.hearthwork.couples.MyConsents;
import org.hearthwork.couples.PartnerPasswords;
import org.hearthwork.couples.Secrets;
import org.hearthwork.couples.Signatures;
import org.hearthwork.couples.Welcome;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Coming in: passwords, links for new ones, tries that are counted, and what stands in the trail of it. */
@SpringBootTest
class SigningInTest {

    private static final String BETTER = "a wooden boat on the lake";

    @Autowired
    MyConsents consents;

    @Autowired
    PracticeFixture fixture;

    @Autowired
    AsSuperuser superuser;

    @Autowired
    UserDetailsService accounts;

    @Autowired
    AuthenticationProvider door;

    @Autowired
    OwnSignIn own;

    @Autowired
    PasswordResets resets;

    @Autowired
    PartnerPasswords partnerPasswords;

    @Autowired
    People people;

    @Autowired
    Couples couples;

    @Autowired
    Inviting inviting;

    @Autowired
    Invitations invitations;

    @Autowired
    Welcome welcome;

    @Autowired
    Passwords passwords;

    Practice practice;

    @BeforeEach
    void a_practice() {
        practice = fixture.fresh();
    }

    // --- sessions ----------------------------------------------------------------------------------------------------

    /** Does it in the session that this principal signed in with. */
    private static <T> T in(SignedIn session, Supplier<T> doing) {
        return WhoAsks.is(session, doing);
    }

    private SignedIn session(Actor actor) {
        return (SignedIn) accounts.loadUserByUsername(actor.email());
    }

    @Test
    void point_13_who_is_let_in_again_does_not_get_the_old_session_back() {
        SignedIn old = session(practice.colleague());
        assertThat(in(old, () -> couples.list("", null, 0).lines())).isNotEmpty();
        Actors.as(practice.owner(), () -> people.setActive(practice.colleague().account(), false));
        Actors.as(practice.owner(), () -> people.setActive(practice.colleague().account(), true));
        assertThat(in(old, () -> couples.list("", null, 0).lines())).isEmpty();
        assertThat(in(
                        session(practice.colleague()),
                        () -> couples.list("", null, 0).lines()))
                .isNotEmpty();
    }

    @Test
    void point_14_signing_out_everywhere_ends_every_session_of_the_account_and_no_other() {
        SignedIn phone = session(practice.clinician());
        SignedIn desk = session(practice.clinician());
        SignedIn colleague = session(practice.colleague());
        in(desk, () -> {
            own.signOutEverywhere();
            return true;
        });
        assertThat(in(phone, () -> couples.list("", null, 0).lines())).isEmpty();
        assertThat(in(desk, () -> couples.list("", null, 0).lines())).isEmpty();
        assertThat(in(colleague, () -> couples.list("", null, 0).lines())).isNotEmpty();
        assertThat(trail()).contains("signed out everywhere by CLINICIAN");
    }

    // --- passwords ---------------------------------------------------------------------------------------------------

    private void change(Actor actor, String current, String wanted) {
        Actors.as(actor, () -> own.changePassword(current, wanted));
    }

    @Test
    void point_14_a_new_password_opens_the_old_one_does_not_and_the_sessions_are_over() {
        Actor ana = practice.couple().a();
        SignedIn old = session(ana);
        assertThat(in(old, consents::asked)).isEqualTo(MyConsents.Asked.NOTHING);
        change(ana, PracticeFixture.PASSWORD, BETTER);
        assertThat(signIn(ana.email(), BETTER)).isEqualTo("in");
        assertThat(signIn(ana.email(), PracticeFixture.PASSWORD)).isEqualTo("wrong");
        assertThat(in(old, consents::asked))
                .as("it reads not even what they signed")
                .isEqualTo(MyConsents.Asked.FIRST);
        assertThat(trail()).contains("changed password by PARTNER");
    }

    @Test
    void point_14_who_does_not_know_the_password_cannot_change_it_and_may_not_guess_for_long() {
        Actor ana = practice.couple().a();
        refused(() -> change(ana, "not-her-password", BETTER), "current", "access.password.current-wrong");
        refused(
                () -> change(ana, PracticeFixture.PASSWORD, PracticeFixture.PASSWORD),
                "password",
                "access.password.same");
        for (int guess = 0; guess < 8; guess++) {
            refused(() -> change(ana, "not-her-password", BETTER), "current", "access.password.current-wrong");
        }
        refused(() -> change(ana, PracticeFixture.PASSWORD, BETTER), "current", "access.password.wait");
        assertThat(signIn(ana.email(), BETTER)).isNotEqualTo("in");
    }

    @Test
    void point_14_nobody_takes_a_common_password_or_what_is_known_of_them() throws Exception {
        var whose = new Passwords.Whose("nora.lindqvist@maple.test", "Nora Lindqvist", "Maple Street Couples Therapy");
        for (String common : List.of(
                "123qweasdzxc",
                "sonyericsson",
                "Password2026!!",
                "dragondragon",
                "p a s s w o r d 1 2 3 4",
                "letmein!!!!!!")) {
            refused(() -> passwords.checkedHash(common, whose), "password", "access.password.common");
        }
        for (String known : List.of(
                "nora.lindqvist@maple.test", "Nora Lindqvist 90", "maple-street-26", "Maple Street Couples Therapy")) {
            refused(() -> passwords.checkedHash(known, whose), "password", "access.password.personal");
        }
        refused(() -> passwords.checkedHash("a b c d e f g h", whose), "password", "access.password.short");
        refused(() -> passwords.checkedHash("a".repeat(129), whose), "password", "access.password.long");
        assertThat(passwords.checkedHash("Nora swims in the cold lake", whose)).startsWith("$argon2id$");
        try (var list = Passwords.class.getResourceAsStream("/access/common-passwords.txt")) {
            assertThat(new String(list.readAllBytes()).lines().filter(line -> !line.startsWith("#!")))
                    .hasSizeGreaterThan(10_000);
        }
    }

    // --- links for a new password ------------------------------------------------------------------------------------

    private static String token(String path) {
        assertThat(path).startsWith("reset/");
        return path.substring("reset/".length());
    }

    private String linkForBen() {
        return token(Actors.as(
                practice.clinician(),
                () -> partnerPasswords.link(practice.couple().id(), Seat.B, false)));
    }

    @Test
    void point_14_a_link_from_the_clinician_gives_a_partner_a_new_password_once() {
        Actor ben = practice.couple().b();
        SignedIn old = session(ben);
        String token = linkForBen();
        assertThat(signIn(ben.email(), PracticeFixture.PASSWORD))
                .as("until it is used")
                .isEqualTo("in");
        refused(() -> resets.use(token, "Ben Ben Ben Ben"), "password", "access.password.personal");
        resets.use(token, BETTER);
        assertThat(signIn(ben.email(), BETTER)).isEqualTo("in");
        assertThat(in(old, consents::asked))
                .as("it reads not even what they signed")
                .isEqualTo(MyConsents.Asked.FIRST);
        refused(() -> resets.use(token, "another good password"), "", "access.invitation.gone");
        assertThat(resets.open(token).orElseThrow().state()).isEqualTo(ResetLink.State.USED);
        assertThat(trail()).contains("gave reset link by CLINICIAN", "reset password by nobody");
    }

    @Test
    void point_14_a_link_works_where_somebody_is_still_signed_in_whoever_it_is() {
        for (Actor at : List.of(practice.couple().a(), practice.couple().b(), practice.colleague())) {
            String token = linkForBen();
            Actors.as(at, () -> {
                assertThat(resets.open(token).orElseThrow().state()).isEqualTo(ResetLink.State.OPEN);
                resets.use(token, BETTER + " " + at.role());
                assertThat(resets.open(token).orElseThrow().state()).isEqualTo(ResetLink.State.USED);
            });
        }
    }

    @Test
    void point_14_a_link_holds_72_hours_and_until_the_next_one() {
        String first = linkForBen();
        String second = linkForBen();
        assertThat(resets.open(first).orElseThrow().state()).isEqualTo(ResetLink.State.REVOKED);
        refused(() -> resets.use(first, BETTER), "", "access.invitation.gone");
        Instant late = Instant.now().plus(Duration.ofHours(73));
        refused(() -> PracticeClock.at(late, () -> resets.use(second, BETTER)), "", "access.invitation.gone");
        assertThat(superuser
                        .jdbc()
                        .sql("select count(*) from access.reset where token_hash = :token::bytea")
                        .param("token", second.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void point_14_only_their_own_clinician_or_owner_hands_out_a_link() {
        for (Actor other : List.of(practice.colleague(), practice.associate())) {
            assertThatThrownBy(() -> Actors.as(
                            other, () -> partnerPasswords.link(practice.couple().id(), Seat.B, false)))
                    .isInstanceOf(NotFound.class);
        }
        Actor elsewhere = fixture.fresh().owner();
        assertThatThrownBy(() -> Actors.as(
                        elsewhere,
                        () -> resets.linkForStaff(practice.clinician().account(), false)))
                .isInstanceOf(NotFound.class);
        for (AccountId nobody :
                List.of(practice.owner().account(), practice.couple().a().account())) {
            assertThatThrownBy(() -> Actors.as(practice.owner(), () -> resets.linkForStaff(nobody, false)))
                    .isInstanceOf(NotFound.class);
        }
        String token = token(Actors.as(
                practice.owner(), () -> resets.linkForStaff(practice.clinician().account(), false)));
        resets.use(token, BETTER);
        assertThat(signIn(practice.clinician().email(), BETTER)).isEqualTo("second step");
    }

    // --- trying ------------------------------------------------------------------------------------------------------

    private String signIn(String email, String password) {
        return signIn(
                email,
                password,
                "10." + Math.abs(UUID.randomUUID().hashCode() % 250) + ".7." + Math.abs(email.hashCode() % 250));
    }

    private String signIn(String email, String password, String address) {
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(email, password);
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        attempt.setDetails(new WebAuthenticationDetails(request));
        try {
            door.authenticate(attempt);
            return "in";
        } catch (BadCredentialsException wrong) {
            return "wrong";
        } catch (AuthenticationException why) {
            return why.getMessage().startsWith("a second step") ? "second step" : "wait";
        }
    }

    @Test
    void point_15_an_account_is_tried_ten_times_and_then_once_in_a_while() {
        String email = practice.clinician().email();
        for (int guess = 0; guess < 10; guess++) {
            assertThat(signIn(email, "guess number " + guess)).isEqualTo("wrong");
        }
        assertThat(signIn(email, PracticeFixture.PASSWORD)).isEqualTo("wait");
        Instant later = Instant.now().plus(Duration.ofMinutes(4));
        assertThat(PracticeClock.at(later, () -> signIn(email, PracticeFixture.PASSWORD)))
                .isEqualTo("second step");
        assertThat(trailOnce(2)).contains("sign in failed by nobody", "sign in throttled by nobody");
        assertThat(trail().stream().filter("sign in throttled by nobody"::equals))
                .hasSize(1);
    }

    @Test
    void point_15_who_has_no_account_is_answered_and_counted_like_who_has_one() {
        String known = practice.clinician().email();
        String unknown = UUID.randomUUID() + "@clinician.test";
        List<String> ofKnown = new ArrayList<>();
        List<String> ofUnknown = new ArrayList<>();
        for (int guess = 0; guess < 12; guess++) {
            ofKnown.add(signIn(known, "guess number " + guess));
            ofUnknown.add(signIn(unknown, "guess number " + guess));
        }
        assertThat(ofUnknown).isEqualTo(ofKnown).contains("wrong", "wait");
    }

    @Test
    void point_15_an_unknown_email_costs_the_same_hash() {
        // With the product's own encoder: the accounts of the scene have a cheaper one.
        String hash = passwords.checkedHash(BETTER, new Passwords.Whose("", "", ""));
        superuser
                .jdbc()
                .sql("update access.account set password_hash = ? where id = ?")
                .params(hash, practice.supervisor().account().value())
                .update();
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            known.add(nanosOf(() -> signIn(practice.supervisor().email(), "not this one")));
            unknown.add(nanosOf(() -> signIn(practice.supervisor().email() + ".x", "not this one")));
        }
        double ratio = (double) median(unknown) / median(known);
        assertThat(ratio).isBetween(0.6, 1.6);
    }

    private static long nanosOf(Runnable deed) {
        long before = System.nanoTime();
        deed.run();
        return System.nanoTime() - before;
    }

    private static long median(List<Long> nanos) {
        Collections.sort(nanos);
        return nanos.get(nanos.size() / 2);
    }

    @Test
    void point_15_a_network_that_tries_many_accounts_has_to_wait_and_its_neighbour_not() {
        String v6 = "2001:db8:" + Integer.toHexString(UUID.randomUUID().hashCode() & 0xffff) + ":1100::";
        for (int guess = 0; guess < 60; guess++) {
            assertThat(signIn("nobody-" + guess + "@x.test", "guess", v6 + Integer.toHexString(guess + 1)))
                    .isEqualTo("wrong");
        }
        assertThat(signIn("nobody@x.test", "guess", v6.replace(":1100::", ":11ff::9")))
                .isEqualTo("wait");
        assertThat(signIn("nobody@x.test", "guess", v6.replace(":1100::", ":1200::9")))
                .isEqualTo("wrong");
    }

    @Test
    void point_15_who_comes_in_and_what_they_signed_stands_in_the_trail() {
        String path = Actors.as(
                practice.owner(),
                () -> invitations.inviteStaff(Role.CLINICIAN, "Nell", UUID.randomUUID() + "@staff.test"));
        invitations.acceptAsStaff(path.replace("invitation/", ""), "Nell", BETTER);
        var couple = Actors.as(
                practice.clinician(),
                () -> couples.open(new org.hearthwork.couples.NewCouple(
                        "Kim",
                        "Lou",
                        PracticeFixture.ZONE,
                        org.hearthwork.couples.Secrets.NO_SECRETS,
                        org.hearthwork.couples.NewCouple.Family.UNKNOWN)));
        String link = Actors.as(
                practice.clinician(), () -> inviting.invite(couple, Seat.A, UUID.randomUUID() + "@partner.test"));
        welcome.accept(link.replace("invitation/", ""), "Kim", BETTER, Signatures.all(Secrets.LIMITED_SECRETS), "en");
        assertThat(trail().stream().filter("accepted invitation by nobody"::equals))
                .hasSize(2);
        assertThat(trail()).contains("signed consent by nobody");
    }

    // --- the hash ----------------------------------------------------------------------------------------------------

    @Test
    void e_the_hash_is_given_only_inside_sign_in() throws SQLException {
        try (var connection = superuser.appConnection();
                var ask = connection.prepareStatement("select count(*) from access.credentials(?)")) {
            ask.setString(1, practice.clinician().email());
            try (var rows = ask.executeQuery()) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            }
        }
        assertThat(session(practice.clinician()).getPassword()).startsWith("$argon2id$");
    }

    // --- the trail ---------------------------------------------------------------------------------------------------

    private List<String> trail() {
        return superuser
                .jdbc()
                .sql(
                        "select action || ' by ' || coalesce(actor_kind, 'nobody') from audit.entry where practice_id = ? order by number")
                .params(practice.id())
                .query(String.class)
                .list();
    }

    /** A refused sign-in is written beside its answer: soon, but not before. */
    private List<String> trailOnce(int kinds) {
        Instant until = Instant.now().plusSeconds(10);
        while (trail().stream().distinct().count() < kinds && Instant.now().isBefore(until)) {
            Thread.onSpinWait();
        }
        return trail();
    }

    private static void refused(Runnable deed, String field, String key) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo(key);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }
}
