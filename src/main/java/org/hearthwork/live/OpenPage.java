package org.hearthwork.live;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.hearthwork.access.Glances;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** The line to one open page. It carries one word, the same for everybody and for everything. */
record OpenPage(UUID partner, SseEmitter line, HttpSession session, LongSupplier now) {

    private static final long AGAIN_MILLIS = 1000;

    /** Says that the page may have something new to read. */
    void look() {
        try {
            Glances.expect(session);
            send(SseEmitter.event()
                    .name("look")
                    .id(String.valueOf(now.getAsLong()))
                    .reconnectTime(AGAIN_MILLIS)
                    .data("again"));
        } catch (IllegalStateException over) {
            end(); // the session, or the line
        }
    }

    /** Says nothing, so that whoever is between knows that it goes on. */
    void beat() {
        try {
            session.getCreationTime();
            send(SseEmitter.event().comment(""));
        } catch (IllegalStateException over) {
            end();
        }
    }

    private void send(SseEventBuilder word) {
        try {
            line.send(word);
        } catch (IOException gone) {
            end();
        }
    }

    void end() {
        line.complete();
    }

    /** Two lines are two, whatever they carry. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
