package org.hearthwork.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Loads pages the way a browser does, without one: the page, Vaadin's start of a UI, and its first navigation. */
public final class PageLoad {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*content=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final RunningHearthwork hearthwork;

    public PageLoad(RunningHearthwork hearthwork) {
        this.hearthwork = hearthwork;
    }

    public PageLoad signIn(String email, String password) {
        HttpResponse<String> answer = trySignIn(email, password, token());
        String where = answer.headers().firstValue("Location").orElse("error");
        if (where.contains("error") || where.endsWith("/login/second")) {
            throw new IllegalStateException("no sign-in for " + email);
        }
        return this;
    }

    /** The token against forged forms, as the sign-in page carries it. */
    String token() {
        Matcher meta = CSRF.matcher(get("login").body());
        if (!meta.find()) {
            throw new IllegalStateException("the sign-in page carries no token");
        }
        return meta.group(1);
    }

    HttpResponse<String> trySignIn(String email, String password, String token) {
        return send(HttpRequest.newBuilder(URI.create(hearthwork.address("login")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "username=" + encode(email) + "&password=" + encode(password) + "&_csrf=" + encode(token))));
    }

    /** Sends the form of a passkey. */
    HttpResponse<String> tryPasskey(String answer, String token) {
        return send(HttpRequest.newBuilder(URI.create(hearthwork.address("login/passkey")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("answer=" + encode(answer) + "&_csrf=" + encode(token))));
    }

    /** As a browser asks for a page. */
    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(hearthwork.address(path)))
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
    }

    /** Opens a page as far as its heart begins to beat. @return the number of its UI */
    int open(String path) {
        JsonNode start = JSON.readTree(
                get("?v-r=init&location=" + encode(path) + "&query=").body());
        return start.path("appConfig").path("v-uiId").asInt();
    }

    /** Sends words that are no message of Vaadin's. */
    void broken(String body) {
        int ui = open("login");
        send(HttpRequest.newBuilder(URI.create(hearthwork.address("?v-r=uidl&v-uiId=" + ui)))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** @return the status of the answer */
    int heartbeat(int ui) {
        return send(HttpRequest.newBuilder(URI.create(hearthwork.address("?v-r=heartbeat&v-uiId=" + ui)))
                        .POST(HttpRequest.BodyPublishers.noBody()))
                .statusCode();
    }

    /** Everything the server sends for this address: the texts of the page among them. */
    public String load(String address) {
        return send(navigation(address)).body();
    }

    /** How long the server takes to answer with this address, once the page around it is there. */
    public Duration timed(String address) {
        HttpRequest.Builder navigation = navigation(address);
        long before = System.nanoTime();
        send(navigation);
        return Duration.ofNanos(System.nanoTime() - before);
    }

    private HttpRequest.Builder navigation(String address) {
        String path = address.contains("?") ? address.substring(0, address.indexOf('?')) : address;
        String query = address.contains("?") ? address.substring(address.indexOf('?') + 1) : "";
        JsonNode start = JSON.readTree(get("?v-r=init&location=" + encode(path) + "&query=" + encode(query))
                .body());
        JsonNode config = start.path("appConfig");
        JsonNode uidl = config.path("uidl");
        String navigate = """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"%s",\
                "appShellTitle":"","historyState":null,"trigger":""}}],"syncId":%d,"clientId":0}""".formatted(
                        uidl.path("Vaadin-Security-Key").asString(),
                        path,
                        query,
                        uidl.path("syncId").asInt());
        return HttpRequest.newBuilder(URI.create(hearthwork.address(
                        "?v-r=uidl&v-uiId=" + config.path("v-uiId").asInt())))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(navigate));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
