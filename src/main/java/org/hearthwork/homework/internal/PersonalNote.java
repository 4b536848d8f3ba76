package org.hearthwork.homework.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.hearthwork.couples.Partner;

/** What the clinician wrote to one of the two with what was given; it stands as it was given. */
@Embeddable
class PersonalNote {

    @Column(updatable = false)
    private UUID practiceId;

    @Column(updatable = false)
    private UUID coupleId;

    @Column(updatable = false)
    private UUID partnerId;

    @Column(updatable = false)
    private String body;

    protected PersonalNote() {}

    PersonalNote(Assignment with, Partner to, String body) {
        this.practiceId = with.practiceId();
        this.coupleId = with.coupleId();
        this.partnerId = to.id().value();
        this.body = body;
    }
}
