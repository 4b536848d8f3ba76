package org.hearthwork.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.hearthwork.access.internal.FirstPractice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The very first start: an empty database gets its practice and the one-time link of its owner. */
@Service
public class FirstRun {

    private final FirstPractice first;
    private final Clock clock;

    FirstRun(FirstPractice first, Clock clock) {
        this.first = first;
        this.clock = clock;
    }

    @ForEveryone
    @Transactional(readOnly = true)
    public boolean isNeeded() {
        return first.isMissing();
    }

    /**
     * Founds the practice; the database refuses as soon as one exists.
     *
     * @return the path of the owner's link, valid for 72 hours
     */
    @ForEveryone
    @Transactional
    public String found(PracticeSettings practice, String ownerEmail, String ownerName) {
        return first.found(practice, ownerEmail, ownerName, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
