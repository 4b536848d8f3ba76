package org.hearthwork.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.hearthwork.browser.Wire.Cost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What travels: pages packed and never kept, files kept for good and asked for once. */
class BytesBrowserTest {

    private static final int NAME = 10; // where the name in a gzip header begins
    private static final Pattern FILES =
            Pattern.compile("(?:href|src)=\"(?:\\./)?([^\"]+\\.(?:js|css|svg|woff2)[^\"]*)\"");

    private static HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(
                                    URI.create(Browsing.shared().hearthwork().address(path)))
                            .header("Accept", "text/html,*/*;q=0.8")
                            .header("Accept-Encoding", "gzip, deflate, br")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static String opened(byte[] packed) throws IOException {
        return new String(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void p7_a_page_travels_packed_with_a_padding_of_its_own_each_time() throws Exception {
        Set<Integer> paddings = new HashSet<>();
        for (int each = 0; each < 40; each++) {
            byte[] page = get("login").body();
            int end = NAME;
            while (page[end] != 0) {
                end++;
            }
            paddings.add(end - NAME);
            assertThat(opened(page)).contains("<title>Hearthwork</title>");
        }
        assertThat(paddings).hasSizeGreaterThan(15).allMatch(padding -> padding >= 1 && padding <= 100);
    }

    @Test
    void p7_pages_and_what_vaadin_answers_are_kept_by_nobody() throws Exception {
        for (String path : List.of("login", "?v-r=init&location=login&query=")) {
            HttpResponse<byte[]> answer = get(path);
            assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        }
    }

    @Test
    void p7_every_file_a_page_names_carries_its_hash_and_is_kept_for_good() throws Exception {
        List<String> files = FILES.matcher(opened(get("login").body()))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toList());
        assertThat(files).hasSizeGreaterThanOrEqualTo(9).anyMatch(file -> file.endsWith(".woff2"));
        for (String file : files) {
            HttpResponse<byte[]> answer = get(file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.headers().allValues("Cache-Control"))
                    .as(file)
                    .containsExactly("max-age=31536000, immutable");
            assertThat(answer.headers().map()).as(file).doesNotContainKeys("pragma", "expires");
        }
    }

    @Test
    void p7_a_file_that_is_not_there_is_not_remembered_for_good() throws Exception {
        assertThat(get("VAADIN/build/nothing-AAAAAAAA.js")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .doesNotContain("immutable");
    }

    @ParameterizedTest
    @CsvSource({"nora@maple.test, 1280, today", "maya@maple.test, 360, home"})
    void p7_a_first_screen_is_light_and_a_second_look_asks_for_no_file_again(String email, int width, String screen) {
        Browsing browsing = Browsing.shared();
        Page first = browsing.signedIn(email, width);
        Page empty = browsing.open(width);
        empty.context().addCookies(first.context().cookies());
        Wire wire = new Wire(empty.context());
        Cost cold = wire.step(() -> wire.page().navigate(browsing.hearthwork().address(screen)));
        assertThat(cold.bytes()).isLessThan(500_000);
        assertThat(cold.requests()).isLessThanOrEqualTo(30);
        Cost again = wire.step(() -> wire.page().reload());
        assertThat(again.revalidations()).isZero();
        assertThat(again.requests()).isLessThanOrEqualTo(6);
        assertThat(again.bytes()).isLessThan(30_000);
    }
}
