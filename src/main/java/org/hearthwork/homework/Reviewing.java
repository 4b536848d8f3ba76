package org.hearthwork.homework;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.hearthwork.access.ForClinicians;
import org.hearthwork.access.LastChanges;
import org.hearthwork.access.LastChanges.What;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.homework.internal.HomeworkRows;
import org.hearthwork.homework.internal.Occurrence;
import org.hearthwork.homework.internal.ReviewRows;
import org.hearthwork.kit.Overtaken;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a clinician does with what came in: keeping it sealed, opening it to the two, reading and rating it. */
@Service
public class Reviewing {

    private final InCare inCare;
    private final Courses courses;
    private final HomeworkRows rows;
    private final ReviewRows reviews;
    private final LastChanges changes;
    private final AuditTrail trail;
    private final Clock clock;

    Reviewing(
            InCare inCare,
            Courses courses,
            HomeworkRows rows,
            ReviewRows reviews,
            LastChanges changes,
            AuditTrail trail,
            Clock clock) {
        this.inCare = inCare;
        this.courses = courses;
        this.rows = rows;
        this.reviews = reviews;
        this.changes = changes;
        this.trail = trail;
        this.clock = clock;
    }

    /** Keeps sealed answers closed even when both are done, or lets the rule work again. */
    @ForClinicians
    @Transactional
    public void keepSealed(OccurrenceId id, boolean sealed) {
        Occurrence occurrence = inCare.required(id);
        reviews.keepSealed(occurrence, sealed);
        trail.done(sealed ? Action.HELD_REVEAL : Action.RELEASED_REVEAL, id.value(), occurrence.coupleId());
    }

    /** Opens the reveal in session. @throws Refusal when the database finds a reason against it */
    @ForClinicians
    @Transactional
    public void openReveal(OccurrenceId id) {
        Occurrence occurrence = inCare.required(id);
        inCare.refuseParted(occurrence);
        if (!rows.openReveal(id, clock.instant())) {
            throw new Refusal("", "homework.reveal.not-yet");
        }
        courses.goOn(id);
        trail.done(Action.OPENED_REVEAL, id.value(), occurrence.coupleId());
    }

    /**
     * Opens to the two how each rated the other one in these, where both did: it does not open with the rest.
     *
     * @throws Refusal when the database finds a reason against it for each of them
     */
    @ForClinicians
    @Transactional
    public void openRatings(Set<OccurrenceId> ids) {
        boolean open = false;
        for (OccurrenceId id :
                ids.stream().sorted(comparing(OccurrenceId::value)).toList()) {
            Occurrence occurrence = inCare.required(id);
            inCare.refuseParted(occurrence);
            HomeworkRows.Ratings came = rows.openRatings(id, clock.instant());
            if (came == HomeworkRows.Ratings.OPENED) {
                trail.done(Action.OPENED_RATINGS_TO_BOTH, id.value(), occurrence.coupleId());
            }
            open |= came != HomeworkRows.Ratings.CLOSED;
        }
        if (!open) {
            throw new Refusal("", "homework.ratings.not-yet");
        }
    }

    /**
     * Notes that the clinician has read what came in.
     *
     * @param shown whose part was on the page; what came in behind its back stays unread
     */
    @ForClinicians
    @Transactional
    public void markReviewed(OccurrenceId id, Set<Seat> shown) {
        Occurrence occurrence = inCare.required(id);
        reviews.markReviewed(occurrence, shown, clock.instant());
        trail.done(Action.REVIEWED, id.value(), occurrence.coupleId());
    }

    /**
     * How well it went as the clinician sees it.
     *
     * @param shown the rating that was looked at, or null for none
     * @param rating 0 to 4, or null to take it back
     * @throws Overtaken with the rating of now, or an empty string for none, when somebody gave another since
     */
    @ForClinicians
    @Transactional
    public void rate(OccurrenceId id, @Nullable Integer shown, @Nullable Integer rating) {
        if (rating != null && (rating < 0 || rating > 4)) {
            throw new Refusal("rating", "homework.review.rating-range");
        }
        Occurrence occurrence = inCare.forChanging(id);
        Integer now = reviews.ratingOf(occurrence);
        if (!Objects.equals(now, shown) && !Objects.equals(now, rating)) {
            throw changes.overtaken(What.RATING, id.value(), now == null ? "" : now);
        }
        reviews.rate(occurrence, rating);
        changes.note(What.RATING, id.value(), occurrence.coupleId());
        trail.done(Action.RATED, id.value(), occurrence.coupleId());
    }
}
