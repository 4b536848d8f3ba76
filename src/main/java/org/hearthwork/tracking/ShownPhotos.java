package org.hearthwork.tracking;

import java.time.Instant;
import java.util.List;
import org.hearthwork.access.ForCareTeam;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.couples.CareScope;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.PhotoId;
import org.hearthwork.kit.Seat;
import org.hearthwork.tracking.internal.ShownPhotoRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The photos that partners chose to show to their care team; of others, that there are some is not to be known. */
@Service
public class ShownPhotos {

    private final CareScope scope;
    private final ShownPhotoRows rows;
    private final AuditTrail trail;

    ShownPhotos(CareScope scope, ShownPhotoRows rows, AuditTrail trail) {
        this.scope = scope;
        this.rows = rows;
        this.trail = trail;
    }

    /** @param by whose it is, who shows it */
    public record Shown(PhotoId id, Seat by, Instant at, int width, int height) {}

    /** Beside the memories of one assignment, the newest first. */
    @ForCareTeam
    @Transactional(readOnly = true)
    public List<Shown> of(CoupleId couple, AssignmentId assignment) {
        return rows.of(scope.require(couple), assignment);
    }

    /** The picture itself, as long as it is shown. */
    @ForCareTeam
    @Transactional
    public byte[] image(CoupleId couple, PhotoId id) {
        byte[] image = rows.image(scope.require(couple), id)
                .orElseThrow(() -> scope.missing(Action.OPENED_A_PHOTO, id.value()));
        trail.done(Action.OPENED_A_PHOTO, id.value(), couple.value());
        return image;
    }
}
