package org.hearthwork.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer whose body waits until it is whole; then it is sent packed, if it is worth it, or as it was written. */
final class HeldAnswer extends ContentCachingResponseWrapper {

    /** Below this, header and padding weigh more than packing saves. */
    static final int LEAST = 200;

    private static final List<MediaType> PACKED = List.of(MediaType.TEXT_HTML, MediaType.APPLICATION_JSON);

    HeldAnswer(HttpServletResponse response) {
        super(response);
    }

    /** What was begun before an error is not sent. */
    @Override
    public void sendError(int status) throws IOException {
        resetBuffer();
        super.sendError(status);
    }

    /** What was begun before an error is not sent. */
    @Override
    public void sendError(int status, String words) throws IOException {
        resetBuffer();
        super.sendError(status, words);
    }

    void send() throws IOException {
        if (!isCommitted() && isWorthPacking()) {
            byte[] packed = PaddedGzip.pack(getContentAsByteArray());
            resetBuffer();
            setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            getResponse().setContentLength(packed.length);
            getResponse().getOutputStream().write(packed);
        }
        copyBodyToResponse();
    }

    private boolean isWorthPacking() {
        String type = getContentType();
        return getContentSize() >= LEAST
                && type != null
                && PACKED.stream().anyMatch(MediaType.parseMediaType(type)::equalsTypeAndSubtype)
                && getHeader(HttpHeaders.CONTENT_ENCODING) == null
                && getStatus() != SC_PARTIAL_CONTENT;
    }
}
