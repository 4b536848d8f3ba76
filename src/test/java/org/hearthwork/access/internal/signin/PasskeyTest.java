package org.hearthwork.access.internal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.TwoAtOnce;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.access.AppOnThePhone;
import org.hearthwork.access.KeyOnThePhone;
import org.hearthwork.access.OwnPasskeys;
import org.hearthwork.access.OwnSecondStep;
import org.hearthwork.access.OwnSignIn;
import org.hearthwork.access.PasskeyId;
import org.hearthwork.access.PasswordResets;
import org.hearthwork.access.People;
import org.hearthwork.access.ProductsWord;
import org.hearthwork.access.Proving;
import org.hearthwork.access.internal.SignedIn;
import org.hearthwork.access.internal.factor.NewAuthenticator;
import org.hearthwork.access.internal.factor.PasswordShown;
import org.hearthwork.couples.PartnerPasswords;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Passkeys (S3): whose opens what, which answer is none, and what takes one away. */
@SpringBootTest
class PasskeyTest {

    private static final Instant NOW = Instant.now();
    private static final String BETTER = "a wooden boat on the lake";

    @Autowired
    PracticeFixture fixture;

    @Autowired
    AsSuperuser superuser;

    @Autowired
    JdbcClient asTheApp;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ProductsWord word;

    @Autowired
    PasskeyDoor door;

    @Autowired
    Accounts accounts;

    @Autowired
    OwnPasskeys own;

    @Autowired
    OwnSecondStep secondStep;

    @Autowired
    OwnSignIn signIn;

    @Autowired
    Proving proving;

    @Autowired
    People people;

    @Autowired
    PasswordResets resets;

    @Autowired
    PartnerPasswords partnerPasswords;

    private Practice practice;
    private Actor ana;

    @BeforeEach
    void a_practice_and_a_browser() {
        practice = fixture.fresh();
        ana = practice.couple().a();
        newBrowser();
    }

    @AfterEach
    void nobody() {
        RequestContextHolder.resetRequestAttributes();
    }

    // --- signing in --------------------------------------------------------------------------------------------------

    @Test
    void a_passkey_signs_in_by_itself_also_who_works_in_a_practice() {
        for (Actor one : List.of(ana, practice.owner(), practice.clinician(), practice.supervisor())) {
            KeyOnThePhone key = added(one);
            assertThat(signIn(key).actor()).isEqualTo(one);
            assertThat(in(one, () -> own.list()).getFirst().used()).isNotNull();
        }
        assertThat(trail()).contains("added passkey");
    }

    @Test
    void one_that_nobody_added_opens_nothing() {
        KeyOnThePhone key = phone();
        in(ana, () -> key.makes(own.ask("Never sent")));
        assertRefused(key, "made and not kept");
    }

    @Test
    void an_answer_is_good_once_and_for_the_question_of_this_browser() {
        KeyOnThePhone key = added(ana);
        String first = key.answers(door.ask());
        door.open(first, "");
        assertRefused(first, "the same once more");

        String asked = door.ask();
        String late = key.answers(asked);
        newBrowser();
        assertRefused(late, "in a browser that was not asked");
        door.ask();
        assertRefused(late, "of another question");

        String old = key.answers(door.ask());
        door.ask();
        assertRefused(old, "of the question before");
    }

    @Test
    void a_question_is_open_for_five_minutes() {
        KeyOnThePhone key = added(ana);
        String intime = key.answers(door.ask());
        assertThat(PracticeClock.at(NOW.plus(Duration.ofMinutes(4)), () -> door.open(intime, "")))
                .isNotNull();
        String late = key.answers(door.ask());
        assertThatThrownBy(() -> PracticeClock.at(NOW.plus(Duration.ofMinutes(6)), () -> door.open(late, "")))
                .isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void two_who_bring_one_answer_at_once_are_not_both_let_in() {
        KeyOnThePhone key = added(ana);
        String answer = key.answers(door.ask());
        var browser = RequestContextHolder.getRequestAttributes();
        Supplier<String> tries = () -> {
            RequestContextHolder.setRequestAttributes(browser);
            try {
                door.open(answer, "");
                return "in";
            } catch (BadCredentialsException refused) {
                return "refused";
            } finally {
                RequestContextHolder.resetRequestAttributes();
            }
        };
        assertThat(TwoAtOnce.run(tries::get, tries::get))
                .extracting(TwoAtOnce.Outcome::value)
                .containsExactlyInAnyOrder("in", "refused");
    }

    @Test
    void an_answer_from_another_page_or_without_a_finger_is_none() {
        KeyOnThePhone key = added(ana);
        String ours = key.origin;
        for (String other : List.of("http://localhost:9", "https://localhost:8080", "https://elsewhere.test")) {
            key.origin = other;
            assertRefused(key, other);
        }
        key.origin = ours;
        key.verifies = false;
        assertRefused(key, "without a finger");
        key.verifies = true;
        assertRefused(
                key.answers(door.ask().replace("\"rpId\":\"localhost\"", "\"rpId\":\"elsewhere.test\"")),
                "for another host");
        assertThat(signIn(key)).isNotNull();
    }

    @Test
    void words_that_are_no_answer_open_nothing() {
        for (String words : List.of("", "{}", "null", "{\"id\": \"x\"}", "[1]", "x".repeat(30_000), "\0")) {
            door.ask();
            assertRefused(words, words);
        }
    }

    @Test
    void one_that_counts_has_to_count_on() {
        KeyOnThePhone key = phone();
        key.counter = 5;
        add(ana, key);
        key.counter = 7;
        assertThat(signIn(key)).isNotNull();
        for (long back : new long[] {7, 6, 5, 4, 0}) {
            key.counter = back;
            assertRefused(key, "counted " + back);
        }
        awaitInTrail("passkey counted back");
        key.counter = 8;
        assertThat(signIn(key)).as("the one that was not copied goes on").isNotNull();
    }

    @Test
    void one_that_says_it_is_somebody_elses_opens_nothing() {
        KeyOnThePhone key = added(ana).withHandle(handleOf(practice.couple().b()));
        assertRefused(key, "Ben's");
        assertRefused(key.withHandle(new byte[0]), "nobody's");
        assertThat(signIn(key.withHandle(handleOf(ana))).actor()).isEqualTo(ana);
    }

    @Test
    void a_closed_account_is_refused_as_one_that_is_not_there() {
        Actor clinician = practice.clinician();
        KeyOnThePhone key = added(clinician);
        Actors.as(practice.owner(), () -> people.setActive(clinician.account(), false));
        assertRefused(key, "closed");
        Actors.as(practice.owner(), () -> people.setActive(clinician.account(), true));
        assertThat(signIn(key).actor()).isEqualTo(clinician);
    }

    @Test
    void what_ends_sessions_as_soon_as_a_passkey_was_looked_at_ends_this_one_too() {
        KeyOnThePhone key = added(ana);
        superuser.jdbc().sql("""
                create function access.test_ends_sessions() returns trigger language plpgsql security definer as $$
                begin
                    update access.account set next_epoch = next_epoch + 1 where id = new.account_id;
                    return null;
                end $$;
                create constraint trigger test_ends_sessions after update on access.passkey deferrable initially deferred
                    for each row when (new.account_id = '%s') execute function access.test_ends_sessions()""".formatted(ana.account().value())).update();
        try {
            assertThat(signIn(key).epoch())
                    .isLessThan(accounts.loadUserByUsername(ana.email()).epoch());
        } finally {
            superuser
                    .jdbc()
                    .sql("drop function access.test_ends_sessions() cascade")
                    .update();
        }
    }

    @Test
    void who_is_signed_in_as_somebody_else_meets_the_door_like_a_stranger() {
        KeyOnThePhone key = added(ana);
        for (Actor beside : List.of(practice.couple().b(), practice.owner(), ana)) {
            assertThat(in(beside, () -> signIn(key)).actor()).isEqualTo(ana);
        }
    }

    @Test
    void bad_answers_keep_nobody_out_who_comes_from_another_network() {
        KeyOnThePhone key = added(ana);
        key.verifies = false;
        for (int bad = 0; bad < 30; bad++) {
            assertThatThrownBy(() -> door.open(key.answers(door.ask()), "10.77.1.1"))
                    .isExactlyInstanceOf(BadCredentialsException.class);
        }
        key.verifies = true;
        assertThat(door.open(key.answers(door.ask()), "10.78.1.1").actor()).isEqualTo(ana);
        awaitInTrail("sign in failed");
    }

    // --- at the second door ------------------------------------------------------------------------------------------

    @Test
    void at_the_second_door_it_has_to_be_one_of_the_account_whose_password_was_shown() {
        KeyOnThePhone anas = added(ana);
        KeyOnThePhone bens = added(practice.couple().b());
        PasswordShown waiting = waiting(ana);
        assertThat(door.isForOneOf(waiting)).isTrue();
        assertThat(door.isForOneOf(new PasswordShown(practice.owner().email(), 0, NOW, null)))
                .isFalse();
        String question = door.ask(waiting);
        assertThat(question).contains(anas.id()).doesNotContain(bens.id());
        assertRefused(bens.answers(question), "Ben's");
        assertThat(door.open(anas.answers(door.ask(waiting)), "").actor()).isEqualTo(ana);
    }

    @Test
    void the_second_door_asks_nobody_whose_password_does_not_stand_any_more() {
        added(ana);
        PasswordShown waiting = waiting(ana);
        assertThat(PracticeClock.at(NOW.plus(Duration.ofMinutes(16)), () -> door.isForOneOf(waiting)))
                .as("too late")
                .isFalse();
        assertThatThrownBy(() -> PracticeClock.at(NOW.plus(Duration.ofMinutes(16)), () -> door.ask(waiting)))
                .as("too late")
                .isInstanceOf(Refusal.class);
        PasswordShown nobody = new PasswordShown("nobody@couple.test", 0, NOW, null);
        assertThat(door.isForOneOf(nobody)).isFalse();
        assertThatThrownBy(() -> door.ask(nobody)).as("nobody").isInstanceOf(Refusal.class);
        superuser
                .jdbc()
                .sql("update access.account set next_epoch = next_epoch + 1 where id = ?")
                .param(ana.account().value())
                .update();
        assertThat(door.isForOneOf(waiting)).as("signed out everywhere since").isFalse();
        assertThatThrownBy(() -> door.ask(waiting))
                .as("signed out everywhere since")
                .isInstanceOf(Refusal.class);
        assertThat(door.isForOneOf(waiting(ana))).as("shown anew").isTrue();
    }

    @Test
    void what_is_refused_at_the_second_door_is_a_line_of_whose_password_was_shown() {
        added(ana);
        KeyOnThePhone bens = added(practice.couple().b());
        String bad = bens.answers(door.ask(waiting(ana)));
        assertRefused(bad, "Ben's");
        awaitInTrail("second step failed");
        assertThat(about("second step failed")).containsExactly(ana.account().value());
        assertThat(trail()).doesNotContain("sign in failed");

        PracticeClock.at(NOW, () -> {
            for (int tried = 0; tried < 60; tried++) {
                assertThatThrownBy(() -> door.open(bad, "10.79.1.1"))
                        .isExactlyInstanceOf(BadCredentialsException.class);
            }
            String more = bens.answers(door.ask(waiting(ana)));
            assertThatThrownBy(() -> door.open(more, "10.79.1.1")).isInstanceOf(TooManyTries.class);
            return true;
        });
        awaitInTrail("sign in throttled");
        assertThat(about("sign in throttled")).containsExactly(ana.account().value());
    }

    private PasswordShown waiting(Actor who) {
        return new PasswordShown(
                who.email(), accounts.loadUserByUsername(who.email()).epoch(), NOW, null);
    }

    private List<UUID> about(String action) {
        return superuser
                .jdbc()
                .sql("select subject_id from audit.entry where practice_id = ? and action = ?")
                .params(practice.id(), action)
                .query(UUID.class)
                .list();
    }

    // --- proving anew ------------------------------------------------------------------------------------------------

    @Test
    void a_passkey_of_ones_own_proves_anew_who_one_is() {
        KeyOnThePhone key = added(ana);
        KeyOnThePhone bens = added(practice.couple().b());
        assertThat(in(ana, () -> proving.hasPasskey())).isTrue();
        assertThat(in(practice.owner(), () -> proving.hasPasskey())).isFalse();
        Actors.as(ana, () -> proving.proveByPasskey(key.answers(proving.askPasskey())));
        assertThat(trail()).contains("proved anew");
        assertThatThrownBy(() -> Actors.as(ana, () -> proving.proveByPasskey(bens.answers(proving.askPasskey()))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Actors.as(ana, () -> proving.proveByPasskey(key.answers(door.ask()))))
                .as("what was asked for signing in proves nothing")
                .isInstanceOf(Refusal.class);
        String proof = in(ana, () -> key.answers(proving.askPasskey()));
        assertRefused(proof, "what was asked for proving signs nobody in");
        key.verifies = false;
        assertThatThrownBy(() -> Actors.as(ana, () -> proving.proveByPasskey(key.answers(proving.askPasskey()))))
                .isInstanceOf(Refusal.class);
    }

    // --- adding and removing -----------------------------------------------------------------------------------------

    @Test
    void a_new_one_answers_the_question_of_its_account() {
        KeyOnThePhone key = phone();
        String asked = in(ana, () -> own.ask("Phone"));
        assertNotAdded(practice.couple().b(), key.makes(asked), "asked of Ana");
        assertNotAdded(ana, key.makes(asked), "tried already");
        String another = in(ana, () -> own.ask("Phone"));
        key.origin = "https://elsewhere.test";
        assertNotAdded(ana, key.makes(another), "from another page");
        KeyOnThePhone unlocked = phone();
        unlocked.verifies = false;
        assertNotAdded(ana, unlocked.makes(in(ana, () -> own.ask("Phone"))), "without a finger");
        assertNotAdded(ana, "{}", "no answer");
        assertThat(in(ana, () -> own.list())).isEmpty();
    }

    @Test
    void nobody_takes_the_place_of_anothers_passkey() {
        KeyOnThePhone key = added(ana);
        Actor ben = practice.couple().b();
        assertNotAdded(ben, key.makes(in(ben, () -> own.ask("Mine now"))), "Ana's");
        assertNotAdded(ana, key.makes(in(ana, () -> own.ask("Twice"))), "her own once more");
        key.withHandle(handleOf(ana));
        assertThat(signIn(key).actor()).isEqualTo(ana);
    }

    @Test
    void it_has_a_name_and_ten_are_enough() {
        for (String name : List.of(" ", "x".repeat(61))) {
            assertThatThrownBy(() -> Actors.as(ana, () -> own.ask(name)))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.field()).isEqualTo("name"));
        }
        for (int one = 0; one < 10; one++) {
            added(ana);
        }
        KeyOnThePhone more = phone();
        assertNotAdded(ana, more.makes(in(ana, () -> own.ask("One more"))), "the eleventh");
        assertThat(in(ana, () -> own.list()))
                .hasSize(10)
                .allSatisfy(one -> assertThat(one.name()).isEqualTo("Phone"));
    }

    @Test
    void one_that_was_removed_opens_nothing_and_nobody_removes_anothers() {
        KeyOnThePhone key = added(ana);
        PasskeyId id = in(ana, () -> own.list()).getFirst().id();
        for (Actor other : List.of(practice.couple().b(), practice.owner(), practice.clinician())) {
            assertThatThrownBy(() -> Actors.as(other, () -> own.remove(id))).isInstanceOf(NotFound.class);
        }
        assertThat(signIn(key)).isNotNull();
        Actors.as(ana, () -> own.remove(id));
        assertRefused(key, "removed");
        assertThat(trail()).contains("removed passkey");
    }

    // --- what takes them away ----------------------------------------------------------------------------------------

    @Test
    void a_new_password_takes_all_of_them_away() {
        KeyOnThePhone key = added(ana);
        Actors.as(ana, () -> signIn.changePassword(PracticeFixture.PASSWORD, BETTER));
        assertRefused(key, "changed by herself");
        assertThat(in(ana, () -> own.list())).isEmpty();

        Actor ben = practice.couple().b();
        KeyOnThePhone bens = added(ben);
        String path = in(
                practice.clinician(),
                () -> partnerPasswords.link(practice.couple().id(), Seat.B, true));
        assertThat(signIn(bens)).as("until the link is used").isNotNull();
        resets.use(path.substring("reset/".length()), BETTER);
        assertRefused(bens, "the phone is gone");

        Actor clinician = practice.clinician();
        KeyOnThePhone ofClinician = added(clinician);
        String plain = in(practice.owner(), () -> resets.linkForStaff(clinician.account(), false));
        resets.use(plain.substring("reset/".length()), BETTER);
        assertRefused(ofClinician, "a link for another password");
    }

    @Test
    void the_first_app_takes_away_what_the_password_alone_could_add_and_another_phone_leaves_them() {
        KeyOnThePhone planted = added(ana);
        KeyOnThePhone bens = added(practice.couple().b());
        setUpApp(ana);
        assertRefused(planted, "from before the first app");
        assertThat(in(ana, () -> own.list())).isEmpty();
        assertThat(signIn(bens).actor())
                .as("of somebody else")
                .isEqualTo(practice.couple().b());

        KeyOnThePhone key = added(ana);
        setUpApp(ana);
        assertThat(signIn(key).actor()).isEqualTo(ana);
    }

    // --- in the database ---------------------------------------------------------------------------------------------

    @Test
    void whoever_merely_reached_the_products_connection_learns_and_changes_nothing() {
        KeyOnThePhone key = added(ana);
        PasskeyId id = in(ana, () -> own.list()).getFirst().id();
        assertThatThrownBy(() -> asTheApp.sql("select count(*) from access.passkey")
                        .query(Long.class)
                        .single())
                .rootCause()
                .hasMessageContaining("permission denied");
        Actors.as(ana, () -> {
            assertThat(asTheApp.sql("select * from access.passkey_of(?)")
                            .param(key.id())
                            .query()
                            .listOfRows())
                    .isEmpty();
            for (String doing : List.of(
                    "access.take_passkey('" + key.id() + "', 9, now())",
                    "access.remove_passkey('" + id.value() + "')",
                    "access.add_passkey(gen_random_uuid(), 'abcdefghijklmnop', '', '', 0, 's1.', now())")) {
                assertThat(asTheApp.sql("select " + doing).query(Boolean.class).single())
                        .as(doing)
                        .isFalse();
            }
        });
        assertThat(superuser
                        .jdbc()
                        .sql("select encode(name, 'escape') from access.passkey where id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .startsWith("s1.")
                .doesNotContain("Phone");
    }

    @Test
    void the_products_word_for_one_thing_about_a_passkey_opens_no_other() {
        KeyOnThePhone key = added(ana);
        String id = in(ana, () -> own.list()).getFirst().id().value().toString();
        String account = ana.account().value().toString();
        // Each by its word, the last takes it away.
        List<List<String>> deeds = List.of(
                List.of("passkey-find", key.id(), "count(*) = 1 from access.passkey_of('%s')"),
                List.of("passkeys-of", account, "count(*) = 1 from access.passkeys_of('%s')"),
                List.of("passkey-take", key.id(), "access.take_passkey('%s', 9, now())"),
                List.of(
                        "passkey-add",
                        "none-until-now-00",
                        "access.add_passkey(gen_random_uuid(), '%s', '', '', 0, 's1.', now())"),
                List.of("passkey-remove", id, "access.remove_passkey('%s')"));
        for (List<String> deed : deeds) {
            for (List<String> other : deeds) {
                if (!other.equals(deed)) {
                    assertThat(done(other.getFirst(), deed))
                            .as("%s for %s", other.getFirst(), deed)
                            .isFalse();
                }
            }
            assertThat(done(deed.getFirst(), deed)).as("its own: %s", deed).isTrue();
        }
    }

    private boolean done(String said, List<String> deed) {
        return in(
                ana,
                () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(tx -> {
                    word.give(said, deed.get(1));
                    return asTheApp.sql("select " + deed.getLast().formatted(deed.get(1)))
                            .query(Boolean.class)
                            .single();
                })));
    }

    // --- how it is done ----------------------------------------------------------------------------------------------

    private static void newBrowser() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }

    private KeyOnThePhone phone() {
        return new KeyOnThePhone(door.origin());
    }

    private void setUpApp(Actor who) {
        NewAuthenticator wanted = NewAuthenticator.fresh();
        PracticeClock.at(NOW, () -> {
            Actors.as(who, () -> secondStep.begin(wanted, new AppOnThePhone(wanted.key()).code(NOW)));
            return true;
        });
    }

    private KeyOnThePhone added(Actor who) {
        KeyOnThePhone key = phone();
        add(who, key);
        return key;
    }

    private void add(Actor who, KeyOnThePhone key) {
        Actors.as(who, () -> own.add("Phone", key.makes(own.ask("Phone"))));
    }

    private void assertNotAdded(Actor who, String answer, String why) {
        assertThatThrownBy(() -> Actors.as(who, () -> own.add("Phone", answer)))
                .as(why)
                .isInstanceOf(Refusal.class);
    }

    private SignedIn signIn(KeyOnThePhone key) {
        return door.open(key.answers(door.ask()), "");
    }

    private void assertRefused(KeyOnThePhone key, String why) {
        assertRefused(key.answers(door.ask()), why);
    }

    private void assertRefused(String answer, String why) {
        assertThatThrownBy(() -> door.open(answer, "")).as(why).isExactlyInstanceOf(BadCredentialsException.class);
    }

    private static byte[] handleOf(Actor who) {
        return ByteBuffer.allocate(16)
                .putLong(who.account().value().getMostSignificantBits())
                .putLong(who.account().value().getLeastSignificantBits())
                .array();
    }

    private static <T> T in(Actor who, Supplier<T> doing) {
        return Actors.as(who, doing);
    }

    private void awaitInTrail(String words) {
        Instant until = Instant.now().plusSeconds(10);
        while (!trail().contains(words) && Instant.now().isBefore(until)) {
            Thread.onSpinWait();
        }
        assertThat(trail()).contains(words);
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
