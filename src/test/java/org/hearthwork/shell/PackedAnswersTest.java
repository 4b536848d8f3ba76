package org.hearthwork.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a browser gets for what the product writes. */
class PackedAnswersTest {

    private static final String LONG = "<p>Between sessions é</p>".repeat(100);

    private interface Writing {
        void to(HttpServletResponse response) throws IOException;
    }

    private static MockHttpServletResponse answer(String path, String accepted, Writing writing) throws Exception {
        return answer("GET", path, accepted, writing);
    }

    private static MockHttpServletResponse answer(String method, String path, String accepted, Writing writing)
            throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        if (!accepted.isEmpty()) {
            request.addHeader("Accept-Encoding", accepted);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        FilterChain chain = (asked, given) -> writing.to((HttpServletResponse) given);
        new PackedAnswers().doFilter(request, response, chain);
        return response;
    }

    private static Writing page(String type, String words) {
        return response -> {
            response.setContentType(type);
            response.setContentLength(words.getBytes(StandardCharsets.UTF_8).length);
            response.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
        };
    }

    private static String opened(MockHttpServletResponse response) throws IOException {
        return new String(
                new GZIPInputStream(new ByteArrayInputStream(response.getContentAsByteArray())).readAllBytes(),
                StandardCharsets.UTF_8);
    }

    @Test
    void pages_and_answers_of_the_protocol_travel_packed() throws Exception {
        for (String type : new String[] {"text/html;charset=utf-8", "application/json; charset=UTF-8"}) {
            MockHttpServletResponse response = answer("/today", "gzip, deflate, br", page(type, LONG));
            assertThat(response.getHeader("Content-Encoding")).isEqualTo("gzip");
            assertThat(response.getHeader("Vary")).isEqualTo("Accept-Encoding");
            assertThat(response.getContentLength()).isEqualTo(response.getContentAsByteArray().length);
            assertThat(opened(response)).isEqualTo(LONG);
        }
    }

    @Test
    void text_written_as_text_is_packed_too_even_when_flushed_on_the_way() throws Exception {
        MockHttpServletResponse response = answer("/", "gzip", given -> {
            given.setContentType("text/html;charset=utf-8");
            given.getWriter().write(LONG);
            given.flushBuffer();
            given.getWriter().write("end");
        });
        assertThat(opened(response)).isEqualTo(LONG + "end");
    }

    @Test
    void who_does_not_ask_for_it_gets_it_as_it_is() throws Exception {
        for (String accepted : new String[] {"", "br", "gzip;q=0", "identity, gzip; q=0.000", "gzip;q=0, *", "*;q=0"}) {
            MockHttpServletResponse response = answer("/today", accepted, page("text/html;charset=utf-8", LONG));
            assertThat(response.getHeader("Content-Encoding")).isNull();
            assertThat(response.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(LONG);
        }
    }

    @Test
    void who_takes_anything_or_gzip_among_others_gets_it_packed() throws Exception {
        for (String accepted : new String[] {"*", "br;q=1.0, gzip;q=0.5", "gzip ; q=1", "identity;q=0, *;q=0.1"}) {
            MockHttpServletResponse response = answer("/today", accepted, page("text/html;charset=utf-8", LONG));
            assertThat(response.getHeader("Content-Encoding")).as(accepted).isEqualTo("gzip");
        }
    }

    @Test
    void short_ones_and_other_kinds_stay_as_they_are() throws Exception {
        assertThat(answer("/session", "gzip", page("application/json", "{}")).getHeader("Content-Encoding"))
                .isNull();
        MockHttpServletResponse sheet = answer("/hearth/hearth.css", "gzip", page("text/css", LONG));
        assertThat(sheet.getHeader("Content-Encoding")).isNull();
        assertThat(sheet.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(LONG);
        MockHttpServletResponse file = answer("/VAADIN/build/x.json", "gzip", page("application/json", LONG));
        assertThat(file.getHeader("Content-Encoding")).isNull();
    }

    @Test
    void an_answer_without_a_body_keeps_what_it_says() throws Exception {
        MockHttpServletResponse moved = answer("/", "gzip", given -> given.sendRedirect("/login"));
        assertThat(moved.getRedirectedUrl()).isEqualTo("/login");
        assertThat(moved.getHeader("Content-Encoding")).isNull();
        MockHttpServletResponse head = answer("HEAD", "/", "gzip", given -> given.setContentLength(12));
        assertThat(head.getContentLength()).isEqualTo(12);
    }

    @Test
    void what_was_begun_before_an_error_is_not_sent() throws Exception {
        MockHttpServletResponse failed = answer("/", "gzip", given -> {
            given.setContentType("text/html");
            given.getOutputStream().write(LONG.getBytes(StandardCharsets.UTF_8));
            given.sendError(500);
        });
        assertThat(failed.getStatus()).isEqualTo(500);
        assertThat(failed.getHeader("Content-Encoding")).isNull();
        assertThat(failed.getContentAsByteArray()).isEmpty();
    }

    @Test
    void a_file_named_by_its_hash_is_told_from_one_that_is_not() {
        assertThat(KeptFiles.isNamedByHash("/VAADIN/build/FlowClient-Bcqr-ce4.js"))
                .isTrue();
        assertThat(KeptFiles.isNamedByHash("/VAADIN/build/newsreader-latin-wght-normal-CCVVNp6i.woff2"))
                .isTrue();
        assertThat(KeptFiles.isNamedByHash("/VAADIN/build/stats.json")).isFalse();
        assertThat(KeptFiles.isNamedByHash("/VAADIN/other/FlowClient-Bcqr-ce4.js"))
                .isFalse();
        assertThat(KeptFiles.isNamedByHash("/favicon.svg")).isFalse();
    }
}
