package org.hearthwork.homework;

import org.hearthwork.access.ForPartners;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came, since, of a part that is in. Only read: looking opens nothing and leaves no line in the trail. */
@Service
public class Awaiting {

    private final Parts parts;
    private final Courses courses;

    Awaiting(Parts parts, Courses courses) {
        this.parts = parts;
        this.courses = courses;
    }

    @ForPartners
    @Transactional(readOnly = true)
    public HandedIn cameOf(ParticipationId id) {
        Part part = parts.required(id);
        return part.mine().isDone()
                ? new HandedIn(parts.isRevealed(part), courses.following(part).orElse(null))
                : new HandedIn(false, null);
    }
}
