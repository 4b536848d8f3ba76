package org.hearthwork.demo.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.kit.PracticeClock;

/** What is still to come in the life of one couple, the earliest first; living through one moment may bring others. */
final class Moments {

    private record Moment(Instant at, Runnable doing) {}

    private final PriorityQueue<Moment> ahead = new PriorityQueue<>(Comparator.comparing(Moment::at));

    void add(Instant at, Runnable doing) {
        ahead.add(new Moment(at, doing));
    }

    void add(Instant at, Actor by, Runnable doing) {
        add(at, () -> Actors.as(by, doing));
    }

    /** Lives through all of them up to this one. @param goOn asked before each */
    void liveUntil(Instant now, Runnable goOn) {
        for (Moment next = ahead.peek(); next != null && !next.at().isAfter(now); next = ahead.peek()) {
            goOn.run();
            Moment moment = ahead.remove();
            PracticeClock.at(moment.at(), moment.doing());
        }
    }
}
