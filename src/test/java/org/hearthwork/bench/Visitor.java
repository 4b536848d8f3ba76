package org.hearthwork.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.hearthwork.PracticeFixture;
import org.hearthwork.browser.RunningHearthwork;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A person with a browser, spoken without one: signs in by the form, opens a page, and goes on inside it by Vaadin's own
 * messages, with the page's security key and its two counters. Of one thread at a time.
 */
final class Visitor {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*content=\"([^\"]+)\"");
    private static final Pattern SYNC = Pattern.compile("\"syncId\":(\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What came back: how long it took to the last byte, and how many bytes travelled. */
    record Answer(Duration took, int bytes, String text) {
        double millis() {
            return took.toNanos() / 1e6;
        }
    }

    private final RunningHearthwork hearthwork;
    private String cookie = "";
    private int ui;
    private String key = "";
    private int syncId;
    private int clientId;

    private Visitor(RunningHearthwork hearthwork) {
        this.hearthwork = hearthwork;
    }

    /** Signs in and opens this page. */
    static Visitor of(RunningHearthwork hearthwork, String email, String path) {
        Visitor visitor = new Visitor(hearthwork);
        visitor.signIn(email);
        visitor.open(path);
        return visitor;
    }

    private void signIn(String email) {
        Matcher token = TOKEN.matcher(get("login").text());
        if (!token.find()) {
            throw new IllegalStateException("the sign-in page carries no token");
        }
        post(
                "login",
                "application/x-www-form-urlencoded",
                "username=" + encode(email) + "&password=" + PracticeFixture.PASSWORD + "&_csrf="
                        + encode(token.group(1)));
    }

    /** Loads the page anew, as for a new tab. */
    Answer open(String path) {
        get(path);
        JsonNode config = JSON.readTree(
                        get("?v-r=init&location=" + encode(path) + "&query=").text())
                .path("appConfig");
        ui = config.path("v-uiId").asInt();
        key = config.path("uidl").path("Vaadin-Security-Key").asString();
        syncId = config.path("uidl").path("syncId").asInt();
        clientId = 0;
        return go(path);
    }

    /** Goes to this address as a click on a link does. */
    Answer go(String path) {
        Answer answer =
                post("?v-r=uidl&v-uiId=" + ui, "application/json", """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"",\
                "appShellTitle":"Hearthwork","historyState":{"idx":0},"trigger":"client"}}],"syncId":%d,"clientId":%d}""".formatted(key, path, syncId, clientId++));
        Matcher sync = SYNC.matcher(answer.text());
        if (!sync.find()
                || !answer.text().contains("\"changes\"")
                || answer.text().contains("error-page")) {
            throw new IllegalStateException("no page for " + path + ": "
                    + answer.text().substring(0, Math.min(300, answer.text().length())));
        }
        syncId = Integer.parseInt(sync.group(1));
        return answer;
    }

    private Answer get(String path) {
        return send(request(path).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
    }

    private Answer post(String path, String type, String body) {
        return send(request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(hearthwork.address(path)))
                .timeout(PATIENCE)
                .header("Accept-Encoding", "gzip")
                .header("Cookie", cookie);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            long before = System.nanoTime();
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            Duration took = Duration.ofNanos(System.nanoTime() - before);
            response.headers().allValues("Set-Cookie").stream()
                    .filter(set -> set.startsWith("hearthwork")) // and the port, since each has a cookie of its own
                    .forEach(set -> cookie = set.substring(0, set.indexOf(';')));
            return new Answer(took, response.body().length, text(response));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String text(HttpResponse<byte[]> response) throws IOException {
        boolean packed =
                response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        byte[] body = packed
                ? new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes()
                : response.body();
        return new String(body, StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
