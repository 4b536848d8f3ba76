package org.hearthwork.couples;

import java.util.List;
import org.hearthwork.access.InvitationStatus;
import org.jspecify.annotations.Nullable;

/** The people side of a couple's record, for its care team. */
public record CoupleFile(
        Couple couple,
        Secrets secrets,
        NewCouple.Family family,
        List<Person> people,
        List<String> careTeam,
        @Nullable OpenHold hold) {

    /** @param aim null where not recorded yet */
    public record Person(
            Partner partner,
            String email,
            String phone,
            @Nullable Aim aim,
            InvitationStatus invitation,
            List<ConsentDocument> signed) {}

    public record OpenHold(java.time.Instant since, String reason) {}
}
