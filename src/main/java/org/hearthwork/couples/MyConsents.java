package org.hearthwork.couples;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.hearthwork.access.Actors;
import org.hearthwork.access.ForPartners;
import org.hearthwork.access.Once;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.couples.internal.ConsentRows;
import org.hearthwork.kit.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the signed-in partner agreed to: read again, signed anew, taken back. The other one learns nothing of it. */
@Service
public class MyConsents {

    private final ConsentRows rows;
    private final CareScope scope;
    private final Once once;
    private final AuditTrail trail;
    private final Clock clock;

    MyConsents(ConsentRows rows, CareScope scope, Once once, AuditTrail trail, Clock clock) {
        this.rows = rows;
        this.scope = scope;
        this.once = once;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param policy the couple's, which the confidentiality text of today names @param each in the order they are read */
    public record Mine(Secrets policy, java.time.ZoneId zone, List<Consent> each) {

        /** Whether homework can start. */
        public boolean areEnough() {
            return MyConsents.areEnough(each);
        }

        /** Whether there is something to read that was not signed as it reads now. */
        public boolean isAnythingAsked() {
            return each.stream().anyMatch(Consent::isAsked);
        }
    }

    @ForPartners
    @Transactional(readOnly = true)
    public Mine read() {
        Couple couple = scope.own();
        return new Mine(rows.policy(couple.id()), couple.zone(), each(couple.id()));
    }

    private List<Consent> each(CoupleId couple) {
        return rows.of(couple).getOrDefault(new PartnerId(Actors.partner()), List.of());
    }

    /** Whoever can read nothing of it has signed nothing. */
    private static boolean areEnough(List<Consent> each) {
        return each.stream()
                .filter(Consent::holds)
                .map(Consent::document)
                .collect(Collectors.toSet())
                .containsAll(ConsentDocument.REQUIRED);
    }

    /**
     * Lets nobody start who has not signed what homework needs.
     *
     * @throws Refusal at {@code consents}, in the same words whatever is missing
     */
    @ForPartners
    @Transactional(readOnly = true)
    public void refuseUnsigned() {
        if (!areEnough(each(new CoupleId(Actors.required().ownCouple())))) {
            throw new Refusal("consents", "homework.do.consents");
        }
    }

    /** Whether homework can start, and whether there is something to read first or anew. */
    @ForPartners
    @Transactional(readOnly = true)
    public Asked asked() {
        List<Consent> each = each(new CoupleId(Actors.required().ownCouple()));
        if (!areEnough(each)) {
            return Asked.FIRST;
        }
        return each.stream().anyMatch(Consent::isAsked) ? Asked.ANEW : Asked.NOTHING;
    }

    /** What is to be read on the way to homework. */
    public enum Asked {
        NOTHING,
        /** A newer text; homework does not wait for it. */
        ANEW,
        /** Homework starts after it. */
        FIRST
    }

    /**
     * Signs a document as it reads today.
     *
     * @param read the policy that the text named which was read
     * @throws Refusal when the couple has another one by now: that text was not read
     */
    @ForPartners
    @Transactional
    public void sign(ConsentDocument document, Secrets read) {
        Couple couple = scope.own();
        PartnerId me = new PartnerId(Actors.partner());
        boolean names = document == ConsentDocument.CONFIDENTIALITY;
        if (names && rows.policy(couple.id()) != read) {
            throw new Refusal("", "couples.consent.policy-changed");
        }
        once.alone(me.value());
        if (rows.sign(couple.id(), me, document, names ? read : null, clock.instant())) {
            trail.done(Action.SIGNED_CONSENT, me.value(), couple.id().value(), me.value());
        }
    }

    /** Takes back what was agreed to: no homework starts from now on where it needs it. What was done stays. */
    @ForPartners
    @Transactional
    public void withdraw(ConsentDocument document) {
        Couple couple = scope.own();
        PartnerId me = new PartnerId(Actors.partner());
        once.alone(me.value());
        if (rows.withdraw(me, document, clock.instant())) {
            trail.done(Action.WITHDREW_CONSENT, me.value(), couple.id().value(), me.value());
        }
    }
}
