package org.hearthwork.live;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import org.hearthwork.database.Told;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What this node heard lately: for whom, and when. A page says up to which moment it has read; so nothing is missed between
 * its reading and its listening, nor while its line was down, and what was not missed costs no look. The moment is a time and
 * no count: how much is told to others is nobody's to know.
 */
@Component
public class News {

    private static final int MOST = 10_000; // partners of whom it is remembered

    private final LinkedHashMap<UUID, Long> last = new LinkedHashMap<>();
    private final Map<UUID, Set<Runnable>> listening = new HashMap<>();
    private final long began = System.currentTimeMillis();
    private final long beganAt = System.nanoTime();

    /** Up to here, anything may have been told that is not remembered. */
    private long unknown = began;

    @Autowired
    News(Told told) {
        told.listen(this::heard, this::missed);
    }

    /** For whoever tells it what is heard. */
    News() {}

    /** Asked before a page reads what it shows. It never goes back, also where a clock is set, and not by a restart either. */
    public long now() {
        return began + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - beganAt);
    }

    /** Whether something was told for this partner since, or may have been. */
    synchronized boolean since(UUID partner, long read) {
        return read <= unknown || read <= last.getOrDefault(partner, 0L);
    }

    /** Calls back, on a thread of its own, whenever something is told for this partner. @return ends it */
    synchronized Runnable listen(UUID partner, Runnable look) {
        listening.computeIfAbsent(partner, one -> new CopyOnWriteArraySet<>()).add(look);
        return () -> leave(partner, look);
    }

    private synchronized void leave(UUID partner, Runnable look) {
        Set<Runnable> pages = listening.get(partner);
        if (pages != null && pages.remove(look) && pages.isEmpty()) {
            listening.remove(partner);
        }
    }

    /** How many pages listen. */
    synchronized int open() {
        return listening.values().stream().mapToInt(Set::size).sum();
    }

    final synchronized void heard(UUID partner) {
        last.remove(partner); // so that the one at the front is the longest ago
        last.put(partner, now());
        if (last.size() > MOST) {
            unknown = Math.max(unknown, last.pollFirstEntry().getValue());
        }
        listening.getOrDefault(partner, Set.of()).forEach(Thread::startVirtualThread);
    }

    final synchronized void missed() {
        unknown = now();
        listening.values().forEach(pages -> pages.forEach(Thread::startVirtualThread));
    }
}
