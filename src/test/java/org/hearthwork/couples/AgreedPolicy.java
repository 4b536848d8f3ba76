package org.hearthwork.couples;

import java.util.List;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.springframework.stereotype.Component;

/** The two of a couple agree on another policy with their clinician, and both sign it. */
@Component
public class AgreedPolicy {

    private final Couples couples;
    private final MyConsents consents;

    AgreedPolicy(Couples couples, MyConsents consents) {
        this.couples = couples;
        this.consents = consents;
    }

    /** @param shown how often theirs was changed before */
    public void on(Practice practice, int shown, Secrets policy) {
        Actors.as(
                practice.clinician(),
                () -> couples.changePolicy(practice.couple().id(), shown, policy));
        for (Actor each : List.of(practice.couple().a(), practice.couple().b())) {
            Actors.as(each, () -> consents.sign(ConsentDocument.CONFIDENTIALITY, policy));
        }
    }
}
