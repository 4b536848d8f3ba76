package org.hearthwork.shell;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** An answer whose body waits until it is whole; then it is sent packed, if it is worth it, or as it was written. */
final class HeldAnswer extends HttpServletResponseWrapper {

    /** Below this, header and padding weigh more than packing saves. */
    static final int LEAST = 200;

    private static final Set<String> PACKED = Set.of("text/html", "application/json");

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private @Nullable Held stream;
    private @Nullable PrintWriter writer;
    private long announced = -1;

    HeldAnswer(HttpServletResponse response) {
        super(response);
    }

    /** The stream that keeps instead of sending. */
    private final class Held extends ServletOutputStream {
        @Override
        public void write(int one) {
            body.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            body.write(bytes, from, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("no page of ours is written in the background");
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (writer != null) {
            throw new IllegalStateException("this answer is written as text");
        }
        stream = stream == null ? new Held() : stream;
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (stream != null) {
            throw new IllegalStateException("this answer is written as bytes");
        }
        writer = writer == null ? new PrintWriter(new OutputStreamWriter(new Held(), getCharacterEncoding())) : writer;
        return writer;
    }

    @Override
    public void flushBuffer() {
        // it waits until it is whole
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        body.reset();
    }

    @Override
    public void reset() {
        super.reset();
        body.reset();
        stream = null;
        writer = null;
        announced = -1;
    }

    @Override
    public void setContentLength(int length) {
        announced = length;
    }

    @Override
    public void setContentLengthLong(long length) {
        announced = length;
    }

    @Override
    public void setHeader(String name, String value) {
        if (name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
            announced = Long.parseLong(value);
        } else {
            super.setHeader(name, value);
        }
    }

    void send() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (isCommitted()) {
            return; // a redirect, or words of the container for an error
        }
        if (body.size() == 0) {
            if (announced >= 0) {
                super.setContentLengthLong(announced);
            }
            return;
        }
        byte[] bytes = body.toByteArray();
        if (isWorthPacking(bytes)) {
            bytes = PaddedGzip.pack(bytes);
            super.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        super.setContentLengthLong(bytes.length);
        super.getOutputStream().write(bytes);
    }

    private boolean isWorthPacking(byte[] bytes) {
        String type = getContentType();
        return bytes.length >= LEAST
                && type != null
                && PACKED.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                && getHeader(HttpHeaders.CONTENT_ENCODING) == null
                && getStatus() != SC_PARTIAL_CONTENT;
    }
}
