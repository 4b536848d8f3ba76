package org.hearthwork.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.database.OutsideLook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What stands before sign-in, over plain sockets, on a product that is told of its proxy and its name. */
class TheDoorBrowserTest {

    private static RunningHearthwork hearthwork;
    private static Practice practice;

    @BeforeAll
    static void behind_a_proxy() {
        hearthwork = RunningHearthwork.start(
                RunningHearthwork.begun(),
                Map.of(
                        "HEARTHWORK_EMPTY", "true",
                        "HEARTHWORK_URL", "https://hearthwork.example",
                        "HEARTHWORK_PROXY", "127.0.0.1"));
        practice = PracticeFixture.on(new OutsideLook(hearthwork.data()).superuser())
                .fresh();
    }

    @AfterAll
    static void done() {
        hearthwork.close();
    }

    /** Sends this as it stands. @return the whole answer */
    private static String raw(RunningHearthwork to, String request) {
        URI address = URI.create(to.address(""));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String page(RunningHearthwork to, String host, String... headers) {
        return raw(
                to,
                "GET /login HTTP/1.1\r\nHost: " + host + "\r\nAccept: text/html\r\nConnection: close\r\n"
                        + String.join(
                                "",
                                List.of(headers).stream()
                                        .map(one -> one + "\r\n")
                                        .toList()) + "\r\n");
    }

    private static long lines(String words) {
        return hearthwork.output().lines().filter(line -> line.contains(words)).count();
    }

    @Test
    void point_18_it_answers_to_its_own_names_and_refuses_others_with_one_line() {
        assertThat(page(hearthwork, "hearthwork.example")).startsWith("HTTP/1.1 200");
        assertThat(page(hearthwork, "localhost:1")).startsWith("HTTP/1.1 200");
        assertThat(page(hearthwork, "127.0.0.1")).startsWith("HTTP/1.1 200");
        long before = lines("Refused a request for the host");
        assertThat(page(hearthwork, "evil.example")).startsWith("HTTP/1.1 400").doesNotContain("Set-Cookie");
        assertThat(lines("Refused a request for the host")).isEqualTo(before + 1);
        assertThat(lines("evil.example")).isEqualTo(1);
        assertThat(page(hearthwork, "localhost", "X-Forwarded-Host: evil.example"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void point_18_behind_its_proxy_the_cookie_stays_on_https() {
        String answer =
                page(hearthwork, "hearthwork.example", "X-Forwarded-Proto: https", "X-Forwarded-For: 203.0.113.9");
        assertThat(answer)
                .contains("Set-Cookie: __Host-hearthwork=")
                .contains("; Secure")
                .contains("Strict-Transport-Security: max-age=63072000")
                .contains("Cross-Origin-Opener-Policy: same-origin");
    }

    @Test
    void point_18_without_a_configured_proxy_forwarded_headers_change_nothing() {
        // not the demo practice, which refuses whatever comes through a proxy
        RunningHearthwork plain =
                RunningHearthwork.start(RunningHearthwork.begun(), Map.of("HEARTHWORK_EMPTY", "true"));
        String answer;
        try {
            answer = page(
                    plain,
                    "localhost",
                    "X-Forwarded-Proto: https",
                    "X-Forwarded-Host: evil.example",
                    "Forwarded: proto=https");
        } finally {
            plain.close();
        }
        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .contains("Set-Cookie: hearthwork-"
                        + URI.create(plain.address("")).getPort() + "=")
                .contains("Cross-Origin-Opener-Policy: same-origin")
                .doesNotContain("Strict-Transport-Security")
                .doesNotContain("evil.example");
    }

    @Test
    void point_18_leaving_quickly_clears_what_the_browser_kept() {
        assertThat(raw(hearthwork, "GET /leave HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .contains("Clear-Site-Data: \"cookies\", \"storage\"");
    }

    @Test
    void point_14_a_passkey_without_our_token_or_without_a_question_is_refused() {
        PageLoad form = new PageLoad(Browsing.shared().hearthwork());
        String token = form.token();
        Map.of("made-up", "/login?stale", token, "/login?passkey")
                .forEach((sent, where) -> assertThat(
                                form.tryPasskey("{}", sent).headers().firstValue("Location"))
                        .hasValueSatisfying(address -> assertThat(address).endsWith(where)));
        assertThat(form.get("today").statusCode()).isEqualTo(302);
    }

    @Test
    void point_14_a_sign_in_without_our_token_is_refused() {
        PageLoad form = new PageLoad(Browsing.shared().hearthwork());
        form.token();
        assertThat(form.trySignIn("nora@maple.test", "between-sessions", "made-up")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/login?stale"));
        assertThat(form.get("today").statusCode()).isEqualTo(302);
        assertThat(form.signIn("nora@maple.test", "between-sessions")
                        .get("today")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void point_15_who_tries_too_often_is_told_to_wait() {
        PageLoad stranger = new PageLoad(Browsing.shared().hearthwork());
        String token = stranger.token();
        String where = "";
        for (int guess = 0; guess < 11; guess++) {
            where = stranger.trySignIn("nobody@maple.test", "guess " + guess, token)
                    .headers()
                    .firstValue("Location")
                    .orElse("");
        }
        assertThat(where).endsWith("/login?wait=3");
        assertThat(stranger.load("login?wait=3")).contains("Too many tries").contains("Wait 3 minutes");
    }

    @Test
    void point_18_a_malformed_request_is_at_most_a_line() {
        int before = hearthwork.output().length();
        String end = "Host: localhost\r\nConnection: close\r\n";
        for (String request : List.of(
                "GET /%zz HTTP/1.1\r\n" + end + "\r\n",
                "GET /login;a=b//..%2f HTTP/1.1\r\n" + end + "\r\n",
                "BREW /login HTTP/1.1\r\n" + end + "\r\n",
                "GET /login?a=%zz HTTP/1.1\r\n" + end + "\r\n",
                "POST /login HTTP/1.1\r\n" + end
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 13\r\n\r\nusername=%zz&",
                "POST /?v-r=uidl&v-uiId=0 HTTP/1.1\r\n" + end + "Content-Length: 5\r\n\r\n{\"a\":",
                "POST /?v-r=uidl&v-uiId=no HTTP/1.1\r\n" + end + "Content-Length: 2\r\n\r\n{}",
                "POST /?v-r=heartbeat&v-uiId=no HTTP/1.1\r\n" + end + "Content-Length: 0\r\n\r\n",
                "POST /VAADIN/dynamic/resource/0/x/y HTTP/1.1\r\n" + end + "Content-Length: 0\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: bad host\r\nConnection: close\r\n\r\n")) {
            raw(hearthwork, request);
        }
        PageLoad in = new PageLoad(hearthwork);
        in.get("login");
        in.broken("{\"csrfToken\":");
        String said = hearthwork.output().substring(before);
        assertThat(said).doesNotContain("\tat ");
        assertThat(said.lines().count()).isLessThan(12);
    }
}
