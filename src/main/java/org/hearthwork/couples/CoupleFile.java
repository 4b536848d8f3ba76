package org.hearthwork.couples;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hearthwork.access.InvitationStatus;
import org.jspecify.annotations.Nullable;

/** The people side of a couple's record, for its care team. @param version the one that a change of status builds upon */
public record CoupleFile(
        Couple couple,
        Secrets secrets,
        NewCouple.Family family,
        List<Person> people,
        List<String> careTeam,
        int version,
        @Nullable OpenHold hold) {

    /** @param aim null where not recorded yet @param screenings with this one alone, the last recorded first */
    public record Person(
            Partner partner,
            String email,
            String phone,
            @Nullable Aim aim,
            InvitationStatus invitation,
            List<Consent> consents,
            List<Screening> screenings) {}

    /** @param by the name of who placed it */
    public record OpenHold(UUID id, Instant since, String by, String reason) {}
}
