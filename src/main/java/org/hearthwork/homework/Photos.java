package org.hearthwork.homework;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hearthwork.access.Actors;
import org.hearthwork.access.ForPartners;
import org.hearthwork.access.ProductsWord;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.couples.CareScope;
import org.hearthwork.homework.internal.PhotoRows;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A photo beside a memory: its author keeps it, takes it away, and says whether the care team sees it too. */
@Service
public class Photos {

    private final CareScope scope;
    private final Parts parts;
    private final PhotoRows rows;
    private final ProductsWord word;
    private final AuditTrail trail;
    private final Clock clock;

    Photos(CareScope scope, Parts parts, PhotoRows rows, ProductsWord word, AuditTrail trail, Clock clock) {
        this.scope = scope;
        this.parts = parts;
        this.rows = rows;
        this.word = word;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Keeps it beside a line that is still being written, instead of the one that was there.
     *
     * @throws InAlready when the part is handed in
     * @throws Refusal at {@code photo} where none belongs
     */
    @ForPartners
    @Transactional
    public Photo keep(ParticipationId id, String prompt, Picture picture) {
        Part work = parts.forWriting(id);
        if (work.mine().isFinished()) {
            throw new InAlready(parts.canBeGoneOnWith(work));
        }
        if (!work.asked(prompt).photo()) {
            throw new Refusal("photo", "library.answer.unknown");
        }
        PhotoId photo = new PhotoId(Ids.next());
        word.give("keep-photo", photo.toString());
        rows.keep(id, prompt, photo, picture, clock.instant());
        trail.done(Action.KEPT_A_PHOTO, id.value(), work.mine().coupleId());
        return new Photo(
                photo, work.occurrence().occurrenceId(), prompt, true, picture.width(), picture.height(), false);
    }

    /** One's own beside this question, where there is one. */
    @ForPartners
    @Transactional(readOnly = true)
    public Optional<Photo> own(ParticipationId id, String prompt) {
        Part work = parts.required(id);
        return rows.of(List.of(work.occurrence().occurrenceId())).stream()
                .filter(photo -> photo.mine() && photo.prompt().equals(prompt))
                .findFirst();
    }

    /** One's own, and the other one's that are open to both, for a page that is in the trail already. */
    @ForPartners
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Photo> beside(List<OccurrenceId> occurrences) {
        return occurrences.isEmpty() ? List.of() : rows.of(occurrences);
    }

    /** Takes it away for good. One that is gone already is gone. */
    @ForPartners
    @Transactional
    public void remove(PhotoId id) {
        if (rows.remove(id)) {
            trail.done(Action.REMOVED_A_PHOTO, id.value(), Actors.required().ownCouple());
        }
    }

    /** Shows it to the care team, or not any more. */
    @ForPartners
    @Transactional
    public void showToCareTeam(PhotoId id, boolean shown) {
        if (!rows.show(id, shown)) {
            throw scope.missing(Action.SHOWED_A_PHOTO_TO_THE_CARE_TEAM, id.value());
        }
        trail.done(
                Action.SHOWED_A_PHOTO_TO_THE_CARE_TEAM,
                id.value(),
                Actors.required().ownCouple());
    }

    /** The picture itself: one's own, or the other one's that is open to both. What is not, is not there. */
    @ForPartners
    @Transactional
    public byte[] image(PhotoId id) {
        byte[] image = rows.image(id).orElseThrow(() -> scope.missing(Action.OPENED_A_PHOTO, id.value()));
        trail.done(Action.OPENED_A_PHOTO, id.value(), Actors.required().ownCouple());
        return image;
    }
}
