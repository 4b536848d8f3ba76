package org.hearthwork.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hearthwork.access.Actors;
import org.hearthwork.access.ForPartners;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The lines to the open pages of phones. A page asks for one while it is looked at, and its session must hold; a line ends
 * after a minute, and the page asks again, so that nobody listens longer than they are signed in.
 */
@RestController
class OpenPages implements SmartLifecycle {

    static final Duration LONGEST = Duration.ofSeconds(75); // the page asks for the next one after a minute

    private static final long BEAT_SECONDS = 15; // shorter than a proxy waits for a silent answer
    private static final int MOST_OF_ONE = 8; // pages of one partner that listen at a time

    private final News news;
    private final Set<OpenPage> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("beats").factory());
    private volatile boolean running;

    OpenPages(News news) {
        this.news = news;
    }

    /** @param since up to which number the page has read */
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ForPartners
    SseEmitter listen(@RequestParam long since, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no"); // a proxy that collects answers would keep the word to itself
        UUID partner = Actors.partner();
        SseEmitter line = new SseEmitter(LONGEST.toMillis());
        OpenPage page = new OpenPage(partner, line, request.getSession(), news::now);
        open.stream()
                .filter(one -> one.partner().equals(partner))
                .skip(MOST_OF_ONE - 1L)
                .forEach(OpenPage::end);
        Runnable leave = news.listen(partner, page::look);
        line.onTimeout(line::complete);
        line.onError(gone -> line.complete());
        line.onCompletion(() -> {
            leave.run();
            open.remove(page);
        });
        open.add(page);
        if (news.since(partner, since)) {
            page.look();
        } else {
            page.beat();
        }
        return line;
    }

    /** How many lines there are. */
    int size() {
        return open.size();
    }

    @Override
    public void start() {
        running = true;
        beats.scheduleWithFixedDelay(
                () -> open.forEach(page -> Thread.startVirtualThread(page::beat)),
                BEAT_SECONDS,
                BEAT_SECONDS,
                TimeUnit.SECONDS);
    }

    /** Before the server waits for answers that are under way: these would never end. */
    @Override
    public void stop() {
        running = false;
        beats.shutdownNow();
        open.forEach(OpenPage::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
