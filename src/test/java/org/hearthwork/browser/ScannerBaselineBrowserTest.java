package org.hearthwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hearthwork.database.OutsideLook;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a scanner asks (S15): headers, cookies, caching, errors, and the addresses at which others leave a door open. */
class ScannerBaselineBrowserTest {

    private static final RunningHearthwork HEARTHWORK = Browsing.shared().hearthwork();

    private static final Map<String, Predicate<String>> HEADERS = new LinkedHashMap<>(Map.of(
            "Content-Security-Policy",
            value -> value.contains("default-src 'self'")
                    && value.contains("object-src 'none'")
                    && value.contains("base-uri 'self'")
                    && value.contains("form-action 'self'")
                    && value.contains("frame-ancestors 'none'"),
            "X-Content-Type-Options",
            "nosniff"::equals,
            "X-Frame-Options",
            "DENY"::equals,
            "Referrer-Policy",
            "no-referrer"::equals,
            "Permissions-Policy",
            value -> value.contains("camera=()"),
            "Cross-Origin-Opener-Policy",
            "same-origin"::equals,
            "Cache-Control",
            value -> value.contains("no-store")));

    /** What tells a stranger which programs to look up the holes of. */
    private static final List<String> TALKATIVE = List.of("Server", "X-Powered-By", "X-AspNet-Version", "Via");

    private static final List<String> DOORS_OF_OTHERS = List.of(
            "actuator",
            "actuator/health",
            "actuator/env",
            "actuator/heapdump",
            "actuator/mappings",
            "actuator/loggers",
            "manage/env",
            "management/health",
            "metrics",
            "prometheus",
            "heapdump",
            "jolokia",
            "h2-console",
            "console",
            "swagger-ui/index.html",
            "v3/api-docs",
            "graphql",
            "api",
            "error",
            "trace",
            "dump",
            ".env",
            ".git/config",
            ".git/HEAD",
            ".svn/entries",
            ".DS_Store",
            "application.properties",
            "application.yml",
            "config/application.properties",
            "META-INF/MANIFEST.MF",
            "WEB-INF/web.xml",
            "WEB-INF/classes/application.properties",
            "BOOT-INF/classes/application.properties",
            "VAADIN/stats.json",
            "VAADIN/config/stats.json",
            "VAADIN/build/../../application.properties",
            "hearth/..%2f..%2fapplication.properties",
            "hearth/%2e%2e/%2e%2e/application.properties",
            "db/migration/V1__roles_and_schemas.sql",
            "i18n/access.properties",
            "secret",
            "sealing-key",
            "backup.zip",
            "dump.sql",
            "phpinfo.php",
            "wp-login.php",
            "admin",
            "server-status",
            "manager/html",
            "cgi-bin/test",
            "crossdomain.xml",
            ".well-known/openid-configuration",
            "copilot",
            "vaadin-dev-server-settings.json",
            "?v-r=init&debug",
            "?debug",
            "?v-r=hello");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private HttpResponse<String> send(String method, String path, String accept)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(HEARTHWORK.address(path)))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .header("Accept", accept)
                        .header("X-Canary", "brought-back")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static List<String> wrongHeaders(String of, HttpHeaders headers) {
        List<String> wrong = new ArrayList<>();
        HEADERS.forEach((name, right) -> {
            Optional<String> value = headers.firstValue(name);
            if (value.filter(right).isEmpty()) {
                wrong.add(of + ": " + name + " is " + value.orElse("missing"));
            }
        });
        TALKATIVE.stream()
                .filter(name -> headers.firstValue(name).isPresent())
                .forEach(name -> wrong.add(of + " says " + name));
        for (String cookie : headers.allValues("Set-Cookie")) {
            if (!cookie.contains("HttpOnly") || !cookie.contains("SameSite=Lax") || cookie.contains("Domain=")) {
                wrong.add(of + " sets " + cookie.replaceAll("=.*?;", "=...;"));
            }
        }
        return wrong;
    }

    @Test
    void s15_every_page_carries_the_headers_and_no_cookie_is_open_to_script() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (String path : List.of(
                "login", "login/second", "help-now", "invited", "invitation/none", "reset/none", "today", "nowhere")) {
            wrong.addAll(wrongHeaders(path, send("GET", path, "text/html").headers()));
        }
        PageLoad nora = new PageLoad(HEARTHWORK).signIn("nora@maple.test", "between-sessions");
        for (String path :
                List.of("today", "couples", "account", "library", "nowhere", "?v-r=init&location=today&query=")) {
            wrong.addAll(wrongHeaders("nora " + path, nora.get(path).headers()));
        }
        PageLoad maya = new PageLoad(HEARTHWORK).signIn("maya@maple.test", "between-sessions");
        for (String path : List.of("home", "together", "me", "session")) {
            wrong.addAll(wrongHeaders("maya " + path, maya.get(path).headers()));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void s15_what_may_be_kept_is_the_same_for_everybody_and_what_is_somebodys_may_not() throws Exception {
        for (String file : List.of("hearth/hearth.css", "favicon.svg")) {
            HttpHeaders headers = send("GET", file, "*/*").headers();
            assertThat(headers.firstValue("X-Content-Type-Options")).as(file).contains("nosniff");
            assertThat(headers.allValues("Set-Cookie")).as(file).isEmpty();
        }
    }

    @Test
    void s15_the_doors_that_others_leave_open_are_not_here() throws Exception {
        Pattern ours = Pattern.compile("hearthwork-quick-exit|for\\(;;\\)|\"v-uiId\"|^$");
        List<String> open = new ArrayList<>();
        PageLoad nora = new PageLoad(HEARTHWORK).signIn("nora@maple.test", "between-sessions");
        for (String path : DOORS_OF_OTHERS) {
            HttpResponse<String> stranger = send("GET", path, "*/*");
            HttpResponse<String> signedIn = nora.get(path);
            if (stranger.statusCode() == 200 && !ours.matcher(stranger.body()).find()) {
                open.add("a stranger: " + path + " " + stranger.statusCode());
            }
            if (signedIn.statusCode() == 200 && !ours.matcher(signedIn.body()).find()) {
                open.add("nora: " + path + " " + signedIn.statusCode());
            }
            for (HttpResponse<String> answer : List.of(stranger, signedIn)) {
                if (tellsOfTheInside(answer.body())) {
                    open.add(path + " tells of the inside: " + answer.statusCode());
                }
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void s15_methods_that_no_page_uses_bring_nothing_back() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (String method : List.of("TRACE", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND", "BREW")) {
            for (String path : List.of("", "login", "today", "hearth/hearth.css")) {
                HttpResponse<String> answer = send(method, path, "*/*");
                boolean isRefused = answer.statusCode() >= 400 || answer.statusCode() == 302;
                boolean tells = answer.body().contains("brought-back") || tellsOfTheInside(answer.body());
                // OPTIONS of a file says which methods there are, and that is all.
                if (tells
                        || !(isRefused
                                || method.equals("OPTIONS") && answer.body().isEmpty())) {
                    wrong.add(method + " /" + path + " " + answer.statusCode());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void s15_what_breaks_before_a_page_says_so_in_our_words_and_nothing_of_what_broke() {
        JdbcClient superuser = new OutsideLook(HEARTHWORK.data()).superuser();
        String function = "alter function access.%s(uuid, bytea, text, timestamptz, timestamptz) rename to %s";
        superuser.sql(function.formatted("begin_session", "begin_session_away")).update();
        try {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                Page page = Browsing.shared().open(Browsing.PHONE, scheme);
                page.navigate(HEARTHWORK.address("login"));
                page.getByLabel("Email").fill("samir@maple.test");
                page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                        .first()
                        .fill("between-sessions");
                var broken = page.waitForResponse(
                        answer -> answer.status() == 500,
                        () -> page.getByRole(
                                        AriaRole.BUTTON,
                                        new Page.GetByRoleOptions()
                                                .setName("Sign in")
                                                .setExact(true))
                                .click());
                assertThat(page.locator("h1")).hasText("Sorry, that did not work");
                assertThat(tellsOfTheInside(broken.text())).isFalse();
                assertThat(Browsing.axe(page)).isEmpty();
                Browsing.picture(page, "sorry-plain-" + scheme);
                page.setViewportSize(Browsing.DESK, 800);
                Browsing.picture(page, "sorry-plain-desk-" + scheme);
                page.getByText("Go to the start").click();
                page.waitForURL("**/login**");
                page.context().close();
            }
        } finally {
            superuser
                    .sql(function.formatted("begin_session_away", "begin_session"))
                    .update();
        }
    }

    private static boolean tellsOfTheInside(String body) {
        return Pattern.compile(
                        "Exception|\\bat org\\.|Whitelabel|Tomcat|SQLSTATE|spring-|password_hash|hearthwork_owner")
                .matcher(body)
                .find();
    }
}
