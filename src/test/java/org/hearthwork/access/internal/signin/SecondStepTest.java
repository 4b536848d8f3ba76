package org.hearthwork.access.internal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.TwoAtOnce;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.access.AppOnThePhone;
import org.hearthwork.access.OwnSecondStep;
import org.hearthwork.access.PasswordResets;
import org.hearthwork.access.internal.SignedIn;
import org.hearthwork.access.internal.WhoAsks;
import org.hearthwork.access.internal.factor.NewAuthenticator;
import org.hearthwork.access.internal.factor.PasswordShown;
import org.hearthwork.couples.PartnerPasswords;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Between the password and the sign-in (S3): what opens the second door, for whom, and how often. */
@SpringBootTest
class SecondStepTest {

    private static final Instant NOW = Instant.now();
    private static final String BETTER = "a wooden boat on the lake";

    @Autowired
    PracticeFixture fixture;

    @Autowired
    AsSuperuser superuser;

    @Autowired
    JdbcClient asTheApp;

    @Autowired
    DoorKeeper firstDoor;

    @Autowired
    SecondDoor secondDoor;

    @Autowired
    Accounts accounts;

    @Autowired
    OwnSecondStep own;

    @Autowired
    PasswordResets resets;

    @Autowired
    PartnerPasswords partnerPasswords;

    private Practice practice;

    @BeforeEach
    void a_practice() {
        practice = fixture.fresh();
    }

    // --- on the way in -----------------------------------------------------------------------------------------------

    @Test
    void a_password_alone_signs_nobody_in_who_works_in_a_practice() {
        for (Actor one : List.of(practice.owner(), practice.clinician(), practice.associate(), practice.supervisor())) {
            PasswordShown waiting = password(one);
            assertThat(waiting.toSetUp()).as("what %s sets up", one.name()).isNotNull();
            assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
        }
        assertThat(isLetInByPassword(practice.couple().a())).as("a partner").isTrue();
    }

    @Test
    void who_has_set_it_up_is_asked_for_a_code_and_none_is_taken_twice() {
        Actor clinician = practice.clinician();
        AppOnThePhone app = setUp(clinician);
        PasswordShown waiting = password(clinician);
        assertThat(waiting.toSetUp()).isNull();

        assertRefused(waiting, app.code(NOW), "the code it was set up with");
        assertRefused(waiting, app.code(NOW.plusSeconds(300)), "one of another time");
        assertRefused(waiting, "", "nothing");
        assertThat(open(waiting, app.code(NOW.plusSeconds(30))).actor()).isEqualTo(clinician);
        assertRefused(waiting, app.code(NOW.plusSeconds(30)), "the same once more");
        assertRefused(waiting, app.code(NOW.plusSeconds(-30)), "one before it");
        assertThat(PracticeClock.at(
                        NOW.plusSeconds(60), () -> secondDoor.open(waiting, spaced(app.code(NOW.plusSeconds(60))), "")))
                .as("the next one, typed with a blank")
                .isNotNull();
    }

    private static String spaced(String code) {
        return code.substring(0, 3) + " " + code.substring(3);
    }

    @Test
    void a_recovery_code_works_once_and_one_fewer_is_left() {
        Actor clinician = practice.clinician();
        NewAuthenticator wanted = wanted(clinician);
        setUp(clinician, wanted);
        PasswordShown waiting = password(clinician);
        String code = wanted.recoveryCodes().get(3);
        assertThat(open(waiting, code.toUpperCase(Locale.ROOT).replace('-', ' ')))
                .isNotNull();
        assertRefused(waiting, code, "the same once more");
        assertThat(open(waiting, wanted.recoveryCodes().get(4))).isNotNull();
        assertThat(in(clinician, () -> own.standing().orElseThrow().codesLeft()))
                .isEqualTo(8);
        assertThat(trail()).contains("set up second step", "used recovery code");
    }

    @Test
    void what_opens_for_one_opens_for_nobody_else() {
        NewAuthenticator ofColleague = wanted(practice.colleague());
        AppOnThePhone colleagues = setUp(practice.colleague(), ofColleague);
        setUp(practice.clinician());
        PasswordShown waiting = password(practice.clinician());
        assertRefused(waiting, colleagues.code(NOW.plusSeconds(30)), "a colleague's code");
        assertRefused(waiting, ofColleague.recoveryCodes().getFirst(), "a colleague's recovery code");
        assertThat(open(
                        password(practice.colleague()),
                        ofColleague.recoveryCodes().getFirst()))
                .as("which was not used up by that")
                .isNotNull();
    }

    @Test
    void two_who_come_with_one_code_at_once_are_not_both_let_in() {
        Actor clinician = practice.clinician();
        NewAuthenticator wanted = wanted(clinician);
        AppOnThePhone app = setUp(clinician, wanted);
        PasswordShown waiting = password(clinician);
        for (String code :
                List.of(app.code(NOW.plusSeconds(30)), wanted.recoveryCodes().getFirst())) {
            assertThat(TwoAtOnce.run(() -> tryOut(waiting, code), () -> tryOut(waiting, code)))
                    .extracting(TwoAtOnce.Outcome::value)
                    .containsExactlyInAnyOrder("in", "refused");
        }
    }

    private String tryOut(PasswordShown waiting, String code) {
        try {
            open(waiting, code);
            return "in";
        } catch (BadCredentialsException refused) {
            return "refused";
        }
    }

    @Test
    void a_known_password_buys_no_more_guesses_of_a_code() {
        Actor clinician = practice.clinician();
        AppOnThePhone app = setUp(clinician);
        int looked = 0;
        for (int guess = 0; guess < 30; guess++) {
            PasswordShown waiting;
            try {
                waiting = password(clinician);
            } catch (TooManyTries wait) {
                continue;
            }
            try {
                open(waiting, "00000" + guess % 10);
            } catch (TooManyTries wait) {
                continue;
            } catch (BadCredentialsException refused) {
                looked++;
            }
        }
        assertThat(looked).isBetween(1, 10);
        PasswordShown late = PracticeClock.at(NOW.plus(Duration.ofMinutes(7)), () -> password(clinician));
        Instant later = NOW.plus(Duration.ofMinutes(7));
        assertThat(PracticeClock.at(later, () -> secondDoor.open(late, app.code(later), "10.9.9.9")))
                .isNotNull();
    }

    @Test
    void who_has_shown_the_password_waits_a_quarter_of_an_hour_at_most() {
        PasswordShown waiting = password(practice.clinician());
        assertThat(secondDoor.whoWaits(waiting)).isPresent();
        assertThat(secondDoor.whoWaits("somebody")).isEmpty();
        assertThat(secondDoor.whoWaits(null)).isEmpty();
        boolean waits = PracticeClock.at(
                NOW.plus(Duration.ofMinutes(16)),
                () -> secondDoor.whoWaits(waiting).isPresent());
        assertThat(waits).isFalse();
    }

    @Test
    void who_is_signed_in_as_somebody_else_meets_both_doors_like_a_stranger() {
        Actor ana = practice.couple().a();
        AppOnThePhone app = begin(ana);
        AppOnThePhone ofClinician = setUp(practice.clinician());
        for (Actor beside :
                List.of(practice.couple().b(), practice.owner(), fixture.fresh().clinician())) {
            assertThat(in(beside, () -> isLetInByPassword(ana)))
                    .as("%s with Ana's password", beside.name())
                    .isFalse();
            assertThat(in(beside, () -> password(practice.clinician())).toSetUp())
                    .as("sets up no second one")
                    .isNull();
        }
        assertThat(in(practice.couple().b(), () -> open(password(ana), app.code(NOW.plusSeconds(30))))
                        .actor())
                .isEqualTo(ana);
        assertThat(in(ana, () -> open(password(practice.clinician()), ofClinician.code(NOW.plusSeconds(30))))
                        .actor())
                .isEqualTo(practice.clinician());
        assertThat(in(ana, Actors::required)).isEqualTo(ana);
    }

    @Test
    void a_password_that_was_changed_opens_the_second_door_no_more() {
        Actor clinician = practice.clinician();
        PasswordShown settingUp = password(clinician);
        use(Actors.as(practice.owner(), () -> resets.linkForStaff(clinician.account(), false)), BETTER);
        AppOnThePhone ofWhoKnewIt =
                new AppOnThePhone(Objects.requireNonNull(settingUp.toSetUp()).key());
        assertThatThrownBy(() -> open(settingUp, ofWhoKnewIt.code(NOW))).isInstanceOf(PasswordForgotten.class);

        Actor ana = practice.couple().a();
        AppOnThePhone app = begin(ana);
        PasswordShown waiting = password(ana);
        superuser
                .jdbc()
                .sql("update access.account set next_epoch = next_epoch + 1 where id = ?")
                .param(ana.account().value())
                .update();
        assertThatThrownBy(() -> open(waiting, app.code(NOW.plusSeconds(30)))).isInstanceOf(PasswordForgotten.class);
        assertThat(open(password(ana), app.code(NOW.plusSeconds(30)))).isNotNull();
    }

    @Test
    void what_was_written_down_holds_when_the_password_is_shown_once_more() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        PasswordShown first = password(practice.clinician(), PracticeFixture.PASSWORD, request);
        PasswordShown again = password(practice.clinician(), PracticeFixture.PASSWORD, request);
        assertThat(again.toSetUp()).isSameAs(first.toSetUp());
        PasswordShown another = password(practice.colleague(), PracticeFixture.PASSWORD, request);
        assertThat(another.toSetUp()).isNotSameAs(first.toSetUp());
    }

    @Test
    void nothing_typed_is_no_try_and_a_wrong_code_stands_in_the_trail_as_what_it_is() {
        Actor clinician = practice.clinician();
        AppOnThePhone app = setUp(clinician);
        PasswordShown waiting = password(clinician);
        for (int empty = 0; empty < 12; empty++) {
            assertRefused(waiting, " ", "nothing");
        }
        assertRefused(waiting, "000000", "a guess");
        assertThat(open(waiting, app.code(NOW.plusSeconds(30)))).isNotNull();
        Instant until = Instant.now().plusSeconds(10);
        while (!trail().contains("second step failed") && Instant.now().isBefore(until)) {
            Thread.onSpinWait();
        }
        assertThat(trail()).contains("second step failed").doesNotContain("sign in failed");
    }

    // --- setting up --------------------------------------------------------------------------------------------------

    @Test
    void setting_up_ends_what_was_signed_in_by_the_password_alone() {
        Actor ana = practice.couple().a();
        SignedIn before = accounts.loadUserByUsername(ana.email());
        assertThat(in(before, () -> own.standing())).isEmpty();
        AppOnThePhone app = begin(ana);
        assertThat(in(before, () -> own.standing()))
                .as("to a session from before, its account is nobody's")
                .isEmpty();
        assertThat(isLetInByPassword(ana)).isFalse();
        assertThat(open(password(ana), app.code(NOW.plusSeconds(30)))).isNotNull();
        assertThat(in(ana, () -> own.standing())).isPresent();
    }

    @Test
    void a_password_alone_puts_no_other_app_in_the_place_of_the_one_there_is() {
        Actor clinician = practice.clinician();
        PasswordShown early = password(clinician);
        AppOnThePhone app = setUp(clinician);
        AppOnThePhone others =
                new AppOnThePhone(Objects.requireNonNull(early.toSetUp()).key());
        assertThatThrownBy(() -> open(early, others.code(NOW)))
                .as("whoever knew the password before it was set up")
                .isInstanceOf(PasswordForgotten.class);
        assertRefused(
                waitingToSetUp(clinician, Objects.requireNonNull(early.toSetUp())),
                others.code(NOW),
                "whoever knows it now");
        assertThat(open(password(clinician), app.code(NOW.plusSeconds(30)))).isNotNull();
    }

    @Test
    void a_new_phone_takes_the_place_of_the_old_one() {
        Actor ana = practice.couple().a();
        NewAuthenticator old = NewAuthenticator.fresh();
        AppOnThePhone first = begin(ana, old);
        AppOnThePhone second = begin(ana);
        PasswordShown waiting = password(ana);
        assertRefused(waiting, first.code(NOW.plusSeconds(30)), "the old phone");
        assertRefused(waiting, old.recoveryCodes().getFirst(), "an old recovery code");
        assertThat(open(waiting, second.code(NOW.plusSeconds(30)))).isNotNull();
    }

    @Test
    void a_partner_turns_it_off_and_staff_do_not() {
        Actor ana = practice.couple().a();
        begin(ana);
        Actors.as(ana, () -> own.end());
        assertThat(isLetInByPassword(ana)).isTrue();
        assertThat(trail()).contains("ended second step");
        setUp(practice.clinician());
        assertThatThrownBy(() -> Actors.as(practice.clinician(), () -> own.end()))
                .isInstanceOf(Refusal.class)
                .hasMessage("access.second.required-of-you");
        assertThat(isLetInByPassword(practice.clinician())).isFalse();
    }

    @Test
    void a_code_that_does_not_match_sets_nothing_up() {
        Actor ana = practice.couple().a();
        assertThatThrownBy(() -> Actors.as(ana, () -> own.begin(NewAuthenticator.fresh(), "123456")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("code"));
        assertThat(isLetInByPassword(ana)).isTrue();
    }

    // --- losing the phone --------------------------------------------------------------------------------------------

    @Test
    void a_link_for_a_new_password_takes_it_away_only_when_it_says_so_and_only_when_it_is_used() {
        Actor clinician = practice.clinician();
        setUp(clinician);
        use(Actors.as(practice.owner(), () -> resets.linkForStaff(clinician.account(), false)), BETTER);
        assertThat(password(clinician, BETTER).toSetUp()).as("asked for a code").isNull();

        String path = Actors.as(practice.owner(), () -> resets.linkForStaff(clinician.account(), true));
        assertThat(password(clinician, BETTER).toSetUp()).as("still").isNull();
        use(path, BETTER + " again");
        assertThat(password(clinician, BETTER + " again").toSetUp())
                .as("sets up another one")
                .isNotNull();

        Actor ben = practice.couple().b();
        begin(ben);
        use(Actors.as(clinician, () -> partnerPasswords.link(practice.couple().id(), Seat.B, true)), BETTER);
        assertThat(isLetInByPassword(ben, BETTER)).isTrue();
        assertThat(trail().stream().filter("ended second step"::equals))
                .as("once for each who lost it, and not for the link that leaves it")
                .hasSize(2);
    }

    private void use(String path, String password) {
        resets.use(path.substring("reset/".length()), password);
    }

    // --- in the database ---------------------------------------------------------------------------------------------

    @Test
    void whoever_merely_reached_the_products_connection_learns_and_changes_nothing() {
        Actor clinician = practice.clinician();
        NewAuthenticator wanted = wanted(clinician);
        setUp(clinician, wanted);
        for (String table : List.of("access.authenticator", "access.recovery_code")) {
            assertThatThrownBy(() -> asTheApp.sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        for (Actor somebody :
                List.of(clinician, practice.colleague(), practice.couple().a())) {
            Actors.as(somebody, () -> {
                assertThat(asTheApp.sql("select * from access.authenticator_of(?)")
                                .param(clinician.email())
                                .query()
                                .listOfRows())
                        .isEmpty();
                assertThat(asTheApp.sql("select access.take_step(?, 99999999999)")
                                .param(clinician.email())
                                .query(Boolean.class)
                                .single())
                        .isFalse();
                assertThat(asTheApp.sql("select access.end_authenticator(?)")
                                .param(clinician.email())
                                .query(Boolean.class)
                                .single())
                        .isFalse();
            });
        }
        assertThat(superuser
                        .jdbc()
                        .sql("select encode(sealed, 'escape') from access.authenticator where account_id = ?")
                        .param(clinician.account().value())
                        .query(String.class)
                        .single())
                .startsWith("s1.")
                .doesNotContain(wanted.key().replace(" ", ""));
    }

    @Test
    void a_secret_moved_to_another_account_opens_nothing() {
        AppOnThePhone app = setUp(practice.clinician());
        setUp(practice.colleague());
        superuser
                .jdbc()
                .sql("""
                update access.authenticator set last_step = 0, sealed =
                    (select sealed from access.authenticator where account_id = ?) where account_id = ?""")
                .params(
                        practice.clinician().account().value(),
                        practice.colleague().account().value())
                .update();
        PasswordShown waiting = password(practice.colleague());
        assertThatThrownBy(() -> open(waiting, app.code(NOW.plusSeconds(30)))).hasMessageContaining("does not open");
    }

    // --- how it is done ----------------------------------------------------------------------------------------------

    private boolean isLetInByPassword(Actor who) {
        return isLetInByPassword(who, PracticeFixture.PASSWORD);
    }

    private boolean isLetInByPassword(Actor who, String password) {
        try {
            return firstDoor.authenticate(asked(who, password)) != null;
        } catch (SecondStepNeeded needed) {
            return false;
        }
    }

    private PasswordShown password(Actor who) {
        return password(who, PracticeFixture.PASSWORD);
    }

    /** Shows it, and stands before the second door. */
    private PasswordShown password(Actor who, String password) {
        return password(who, password, new MockHttpServletRequest());
    }

    private PasswordShown password(Actor who, String password, MockHttpServletRequest request) {
        try {
            firstDoor.authenticate(asked(who, password));
        } catch (SecondStepNeeded needed) {
            String before = Objects.requireNonNull(request.getSession()).getId();
            needed.remember(request);
            assertThat(request.getSession().getId()).isNotEqualTo(before);
            return (PasswordShown) Objects.requireNonNull(request.getSession().getAttribute(PasswordShown.KEY));
        }
        throw new AssertionError(who.name() + " was let in by the password alone");
    }

    private static UsernamePasswordAuthenticationToken asked(Actor who, String password) {
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(who.email(), password);
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address(who));
        attempt.setDetails(new WebAuthenticationDetails(request));
        return attempt;
    }

    private static String address(Actor who) {
        return "10." + Math.floorMod(who.email().hashCode(), 250) + ".8.1";
    }

    private SignedIn open(PasswordShown waiting, String code) {
        return PracticeClock.at(
                NOW,
                () -> secondDoor.open(
                        waiting, code, "10.1.1." + Math.floorMod(waiting.email().hashCode(), 250)));
    }

    private void assertRefused(PasswordShown waiting, String code, String why) {
        assertThatThrownBy(() -> open(waiting, code)).as(why).isInstanceOf(BadCredentialsException.class);
    }

    /** What is shown to somebody of the staff who has to set it up. */
    private NewAuthenticator wanted(Actor staff) {
        return Objects.requireNonNull(password(staff).toSetUp());
    }

    private AppOnThePhone setUp(Actor staff) {
        return setUp(staff, wanted(staff));
    }

    private AppOnThePhone setUp(Actor staff, NewAuthenticator wanted) {
        AppOnThePhone app = new AppOnThePhone(wanted.key());
        assertThat(open(waitingToSetUp(staff, wanted), app.code(NOW)).actor()).isEqualTo(staff);
        return app;
    }

    private PasswordShown waitingToSetUp(Actor staff, NewAuthenticator wanted) {
        return new PasswordShown(
                staff.email(), accounts.loadUserByUsername(staff.email()).epoch(), NOW, wanted);
    }

    private AppOnThePhone begin(Actor signedIn) {
        return begin(signedIn, NewAuthenticator.fresh());
    }

    private AppOnThePhone begin(Actor signedIn, NewAuthenticator wanted) {
        AppOnThePhone app = new AppOnThePhone(wanted.key());
        PracticeClock.at(NOW, () -> {
            Actors.as(signedIn, () -> own.begin(wanted, app.code(NOW)));
            return true;
        });
        return app;
    }

    private static <T> T in(Actor who, Supplier<T> doing) {
        return Actors.as(who, doing);
    }

    private static <T> T in(SignedIn session, Supplier<T> doing) {
        return WhoAsks.is(session, doing);
    }

    private List<String> trail() {
        return superuser
                .jdbc()
                .sql("select action from audit.entry where practice_id = ? order by number")
                .param(practice.id())
                .query(String.class)
                .list();
    }
}
