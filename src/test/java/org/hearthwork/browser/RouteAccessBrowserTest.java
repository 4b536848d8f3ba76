package org.hearthwork.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.hearthwork.AccessMatrix;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actor;
import org.hearthwork.database.OutsideLook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every screen for everybody by page load, on the running product, over HTTP. */
class RouteAccessBrowserTest {

    private static final RunningHearthwork HEARTHWORK = Browsing.shared().hearthwork();
    private static JdbcClient superuser;
    private static Map<String, Actor> people;
    private static Map<String, String> ids;

    @BeforeAll
    static void two_practices() {
        superuser = new OutsideLook(HEARTHWORK.data()).superuser();
        PracticeFixture fixture = PracticeFixture.on(superuser);
        Practice practice = fixture.fresh();
        people = AccessMatrix.people(practice, fixture.fresh());
        ids = AccessMatrix.scene(superuser, practice);
    }

    private static String heading(String response) {
        // The texts of a response are values of text nodes; a heading is the text we look for, exactly or as a
        // beginning.
        return response.replace("\\u0026", "&");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "owner",
                "clinician",
                "colleague",
                "associate",
                "supervisor",
                "partnerA",
                "partnerB",
                "otherPartner",
                "elsewhere"
            })
    void a_person_loads_their_screens_and_finds_nothing_elsewhere(String person) {
        PageLoad pages = new PageLoad(HEARTHWORK).signIn(people.get(person).email(), PracticeFixture.PASSWORD);
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (AccessMatrix.Try one : AccessMatrix.read(ids).tries()) {
            if (!one.person().equals(person)) {
                continue;
            }
            tried++;
            String response = heading(pages.load(one.address()));
            boolean notFound = response.contains("\"Not found\"");
            boolean opened = one.opens() != null
                    && Pattern.compile("\"" + Pattern.quote(one.opens()))
                            .matcher(response)
                            .find();
            if (one.opens() == null ? !notFound : notFound || !opened) {
                wrong.add(one.address() + ": expected " + one.opens()
                        + (notFound ? ", not found" : ", opened something"));
            }
        }
        assertThat(tried).isGreaterThan(30);
        assertThat(wrong).as(person).isEmpty();
    }

    @Test
    void a_stranger_is_asked_to_sign_in_everywhere() {
        assertThat(openTo(() -> new PageLoad(HEARTHWORK))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "clinician", "associate", "supervisor", "partnerA"})
    void who_has_shown_the_password_alone_is_asked_to_sign_in_everywhere(String person) {
        Actor who = people.get(person);
        // An app that nobody has: what is behind the second step is not asked for here.
        superuser.sql("""
                        insert into access.authenticator (practice_id, account_id, sealed, last_step, since)
                        values (?, ?, 's1.nothing', 0, now())""").params(who.practiceId(), who.account().value()).update();
        PageLoad halfway = new PageLoad(HEARTHWORK);
        assertThat(halfway.trySignIn(who.email(), PracticeFixture.PASSWORD, halfway.token())
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("/login/second"));
        assertThat(halfway.load("login/second")).contains("One more step").doesNotContain(who.name());
        assertThat(openTo(() -> halfway)).isEmpty();
        superuser
                .sql("delete from access.authenticator where account_id = ?")
                .param(who.account().value())
                .update();
    }

    /** Every address that answers with more than the sign-in, by page load and by navigation within the page. */
    private static List<String> openTo(Supplier<PageLoad> who) {
        List<String> open = new ArrayList<>();
        for (String address : AccessMatrix.read(ids).tries().stream()
                .map(AccessMatrix.Try::address)
                .distinct()
                .toList()) {
            PageLoad somebody = who.get();
            var page = somebody.get(address);
            String navigated = somebody.load(address);
            boolean toldToSignIn = page.statusCode() == 302
                    && page.headers().firstValue("Location").orElse("").endsWith("/login");
            // By navigation within the page: the sign-in form, or nothing where there is no screen at all.
            String answer = address.equals("nowhere") ? "\"Not found\"" : "\"Sign in\"";
            if (!toldToSignIn || !navigated.contains(answer) || navigated.contains("Ana")) {
                open.add(address + " " + page.statusCode());
            }
        }
        return open;
    }

    @Test
    void the_pages_for_strangers_need_no_sign_in() {
        for (var page : Map.of("login", "Sign in", "help-now", "Help right now", "invited", "I was invited")
                .entrySet()) {
            assertThat(new PageLoad(HEARTHWORK).load(page.getKey())).contains(page.getValue());
        }
        assertThat(new PageLoad(HEARTHWORK).load("invitation/no-such-token"))
                .contains("Welcome")
                .doesNotContain("Maple");
    }

    @Test
    void a_foreign_id_answers_like_one_that_does_not_exist() {
        PageLoad colleague =
                new PageLoad(HEARTHWORK).signIn(people.get("colleague").email(), PracticeFixture.PASSWORD);
        String foreign = colleague.load("couples/" + ids.get("couple"));
        String nothing = colleague.load("couples/" + ids.get("nothing"));
        assertThat(withoutIds(foreign).length()).isEqualTo(withoutIds(nothing).length());
        assertThat(foreign).doesNotContain("Ana").doesNotContain("Ben");
    }

    private static String withoutIds(String response) {
        return response.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id").replaceAll("\\d+", "0");
    }

    @Test
    void every_page_carries_the_headers_that_keep_it_to_itself() {
        for (String address : List.of("login", "help-now", "hearth/hearth.css")) {
            var headers = new PageLoad(HEARTHWORK).get(address).headers();
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .as(address)
                    .hasValueSatisfying(policy ->
                            assertThat(policy).contains("default-src 'self'").contains("frame-ancestors 'none'"));
            assertThat(headers.firstValue("X-Content-Type-Options")).as(address).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(address).contains("no-referrer");
        }
    }
}
