package org.hearthwork.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.internal.SignedIn;
import org.hearthwork.access.internal.factor.NewAuthenticator;
import org.hearthwork.access.internal.signin.PasskeyDoor;
import org.hearthwork.access.internal.stay.Stays;
import org.hearthwork.couples.CareTeams;
import org.hearthwork.couples.PartnerPasswords;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.ProofNeeded;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What changes who gets in asks for a proof that is no older than a quarter of an hour (S3: a stale factor). */
@SpringBootTest
class FreshProofTest {

    private static final Instant NOW = Instant.now();

    @Autowired
    PracticeFixture fixture;

    @Autowired
    AsSuperuser superuser;

    @Autowired
    UserDetailsService accounts;

    @Autowired
    Stays stays;

    @Autowired
    Proving proving;

    @Autowired
    OwnSecondStep own;

    @Autowired
    OwnSignIn ownSignIn;

    @Autowired
    OwnPasskeys passkeys;

    @Autowired
    PasskeyDoor door;

    @Autowired
    Invitations invitations;

    @Autowired
    PasswordResets resets;

    @Autowired
    PartnerPasswords partnerPasswords;

    @Autowired
    People people;

    @Autowired
    CareTeams careTeams;

    @Autowired
    PlatformTransactionManager transactions;

    private Practice practice;

    @BeforeEach
    void a_practice() {
        practice = fixture.fresh();
    }

    @AfterEach
    void nobody() {
        RequestContextHolder.resetRequestAttributes();
        SecurityContextHolder.clearContext();
    }

    private Map<String, Runnable> ofOwner() {
        AccountId associate = practice.associate().account();
        Map<String, Runnable> deeds = new LinkedHashMap<>();
        deeds.put(
                "invites",
                () -> invitations.inviteStaff(Role.CLINICIAN, "New", "new-" + practice.id() + "@clinician.test"));
        deeds.put("gives a link", () -> resets.linkForStaff(associate, true));
        deeds.put("keeps out", () -> people.setActive(associate, false));
        deeds.put(
                "takes a supervisor away",
                () -> people.supervise(associate, practice.supervisor().account(), null));
        deeds.put(
                "adds to a care team",
                () -> careTeams.add(practice.couple().id(), practice.colleague().account()));
        deeds.put(
                "changes a care team",
                () -> careTeams.set(
                        practice.colleaguesCouple().id(),
                        Set.of(practice.colleague().account()),
                        Set.of(practice.clinician().account())));
        deeds.put("changes the password", () -> ownSignIn.changePassword(PracticeFixture.PASSWORD, "seven kettles"));
        deeds.put("sets up an app", () -> own.begin(NewAuthenticator.fresh(), "123456"));
        deeds.put("asks for a passkey", () -> passkeys.ask("Phone"));
        deeds.put("adds a passkey", () -> passkeys.add("Phone", "{}"));
        deeds.put("removes a passkey", () -> passkeys.remove(new PasskeyId(UUID.randomUUID())));
        return deeds;
    }

    @Test
    void after_a_quarter_of_an_hour_it_is_asked_for_and_nothing_was_done() {
        signIn(practice.owner());
        List<String> before = rows();
        ofOwner()
                .forEach((what, deed) ->
                        assertThatThrownBy(() -> after(16, deed)).as(what).isInstanceOf(ProofNeeded.class));
        signIn(practice.clinician());
        assertThatThrownBy(() ->
                        after(16, () -> partnerPasswords.link(practice.couple().id(), Seat.A, false)))
                .isInstanceOf(ProofNeeded.class);
        signIn(practice.couple().a());
        assertThatThrownBy(() -> after(16, own::end)).isInstanceOf(ProofNeeded.class);
        RequestContextHolder.resetRequestAttributes();
        assertThatThrownBy(() -> after(0, own::end)).as("no session to tell").isInstanceOf(ProofNeeded.class);
        SecurityContextHolder.clearContext();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void within_it_and_after_it_was_shown_again_it_is_done() {
        signIn(practice.owner());
        after(14, () -> people.setActive(practice.associate().account(), false));
        assertThatThrownBy(() -> after(16, () -> proving.prove("not the password")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("proof"));
        assertThatThrownBy(() -> after(16, ofOwner().get("gives a link"))).isInstanceOf(ProofNeeded.class);
        after(16, () -> proving.prove(PracticeFixture.PASSWORD));
        after(30, () -> people.setActive(practice.associate().account(), true));
        assertThatThrownBy(() -> after(32, ofOwner().get("gives a link"))).isInstanceOf(ProofNeeded.class);
        assertThat(superuser
                        .jdbc()
                        .sql("select count(*) from audit.entry where practice_id = ? and action = 'proved anew'")
                        .param(practice.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void who_has_an_app_shows_its_code_and_no_password_will_do() {
        Actor ana = practice.couple().a();
        NewAuthenticator wanted = NewAuthenticator.fresh();
        AppOnThePhone app = new AppOnThePhone(wanted.key());
        PracticeClock.at(NOW, () -> {
            Actors.as(ana, () -> own.begin(wanted, app.code(NOW)));
            return true;
        });
        signIn(ana);
        assertThat(proving.isByCode()).isTrue();
        assertThatThrownBy(() -> after(16, () -> proving.prove(PracticeFixture.PASSWORD)))
                .isInstanceOf(Refusal.class);
        after(16, () -> proving.prove(app.code(NOW.plus(Duration.ofMinutes(16)))));
        after(17, own::end);
        assertThat(proving.isByCode()).isFalse();
    }

    @Test
    void a_passkey_proves_it_too_also_who_has_an_app() {
        Actor ana = practice.couple().a();
        KeyOnThePhone key = new KeyOnThePhone(door.origin());
        NewAuthenticator wanted = NewAuthenticator.fresh();
        signIn(ana);
        after(0, () -> own.begin(wanted, new AppOnThePhone(wanted.key()).code(NOW)));
        signIn(ana);
        after(1, () -> passkeys.add("Phone", key.makes(passkeys.ask("Phone"))));
        PasskeyId id = passkeys.list().getFirst().id();
        String[] asked = {""};
        after(16, () -> asked[0] = proving.askPasskey());
        after(
                22,
                () -> assertThatThrownBy(() -> proving.proveByPasskey(key.answers(asked[0])))
                        .as("asked six minutes ago")
                        .isInstanceOf(Refusal.class));
        assertThatThrownBy(() -> after(22, () -> passkeys.remove(id))).isInstanceOf(ProofNeeded.class);
        after(23, () -> proving.proveByPasskey(key.answers(proving.askPasskey())));
        after(37, () -> passkeys.remove(id));
        assertThat(passkeys.list()).isEmpty();
    }

    @Test
    void a_new_passkey_is_asked_for_within_two_minutes_of_a_proof() {
        signIn(practice.couple().a());
        after(1, () -> passkeys.ask("Phone"));
        assertThatThrownBy(() -> after(3, () -> passkeys.ask("Phone"))).isInstanceOf(ProofNeeded.class);
        after(3, () -> proving.prove(PracticeFixture.PASSWORD));
        after(4, () -> passkeys.ask("Phone"));
    }

    @Test
    void guesses_keep_nobody_from_proving_it_by_a_passkey() {
        KeyOnThePhone key = new KeyOnThePhone(door.origin());
        signIn(practice.couple().a());
        after(1, () -> passkeys.add("Phone", key.makes(passkeys.ask("Phone"))));
        for (int guess = 0; guess < 10; guess++) {
            assertThatThrownBy(() -> after(16, () -> proving.prove("a guess")))
                    .hasMessage("access.password.current-wrong");
        }
        assertThatThrownBy(() -> after(16, () -> proving.prove("a guess"))).hasMessage("access.password.wait");
        after(16, () -> proving.proveByPasskey(key.answers(proving.askPasskey())));
    }

    @Test
    void guessing_ends_with_the_tries_of_the_account() {
        signIn(practice.owner());
        for (int guess = 0; guess < 10; guess++) {
            String wrong = "guess number " + guess;
            assertThatThrownBy(() -> after(16, () -> proving.prove(wrong))).hasMessage("access.password.current-wrong");
        }
        assertThatThrownBy(() -> after(16, () -> proving.prove(PracticeFixture.PASSWORD)))
                .hasMessage("access.password.wait");
    }

    /** As this person, in a session of their own that begins now. */
    private void signIn(Actor who) {
        SignedIn signedIn = (SignedIn) accounts.loadUserByUsername(who.email());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.getAuthorities()));
        SecurityContextHolder.setContext(context);
        MockHttpServletRequest request = new MockHttpServletRequest();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        PracticeClock.at(NOW, () -> {
            new TransactionTemplate(transactions).executeWithoutResult(tx -> stays.begin(request, who));
            return true;
        });
    }

    private static void after(int minutes, Runnable deed) {
        PracticeClock.at(NOW.plus(Duration.ofMinutes(minutes)), () -> {
            deed.run();
            return true;
        });
    }

    private List<String> rows() {
        return superuser
                .jdbc()
                .sql("""
                select 'account ' || id || status from access.account where practice_id = :practice
                union all select 'invitation ' || id from access.invitation where practice_id = :practice
                union all select 'reset ' || id from access.reset where practice_id = :practice
                union all select 'supervision ' || associate_id from access.supervision where practice_id = :practice
                union all select 'team ' || couple_id || account_id from couples.care_team where practice_id = :practice
                union all select 'passkey ' || id from access.passkey where practice_id = :practice
                union all select 'app ' || account_id from access.authenticator where practice_id = :practice
                order by 1""")
                .param("practice", practice.id())
                .query(String.class)
                .list();
    }
}
