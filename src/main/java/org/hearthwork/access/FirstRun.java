package org.hearthwork.access;

import static org.hearthwork.kit.Columns.utc;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.hearthwork.access.internal.FirstPractice;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.kit.AllAtOnce;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The very first start: an empty database gets its practice and the one-time link of its owner. */
@Service
public class FirstRun {

    private final FirstPractice first;
    private final Passwords passwords;
    private final AuditTrail trail;
    private final Clock clock;

    FirstRun(FirstPractice first, Passwords passwords, AuditTrail trail, Clock clock) {
        this.first = first;
        this.passwords = passwords;
        this.trail = trail;
        this.clock = clock;
    }

    @ForEveryone
    @Transactional(readOnly = true)
    public boolean isNeeded() {
        return first.isMissing();
    }

    /** Whether the owner's link stands in the terminal and nobody has opened it. */
    @ForEveryone
    @Transactional(readOnly = true)
    public boolean awaitsOwner() {
        return first.awaitsOwner();
    }

    /**
     * Founds the practice; the database refuses as soon as one exists.
     *
     * @return the path of the owner's link, valid for 72 hours
     */
    @ForEveryone
    @Transactional
    public String found(PracticeSettings practice, String ownerEmail, String ownerName) {
        return first.found(practice, ownerEmail, ownerName, now());
    }

    /** Founds a practice whose owner says who they are when they come. @return the path of their link */
    @ForEveryone
    @Transactional
    public String foundForWhoeverComes(PracticeSettings practice) {
        return first.found(practice, "", "", now());
    }

    /**
     * A fresh link for an owner who never came; the one before stops working.
     *
     * @return its path, or empty when somebody has an account already
     */
    @ForEveryone
    @Transactional
    public Optional<String> renew() {
        return first.renew(now());
    }

    /**
     * Makes the first owner's account from their link, and names the practice.
     *
     * @return the e-mail to sign in with
     * @throws Refusal at {@code practice}, {@code name}, {@code email} or {@code password} in words, or without a field
     *     when the link does not hold any more
     */
    @ForEveryone
    @Transactional
    public String claim(String token, String practice, String name, String email, String password) {
        AllAtOnce form = new AllAtOnce();
        String practiceName = form.ask(() -> Names.required("practice", practice), "");
        String ownerName = form.ask(() -> Names.required("name", name), "");
        String ownerEmail = form.ask(() -> Emails.required("email", email), "");
        Passwords.Whose whose = new Passwords.Whose(ownerEmail, ownerName, practiceName);
        String hash = form.ask(() -> passwords.checkedHash(password, whose), "");
        form.decide();
        UUID account = Ids.next();
        UUID claimed = first.claim(token, account, practiceName, ownerName, ownerEmail, hash, now());
        trail.beforeSignIn(claimed, Action.ACCEPTED_INVITATION, account, null, null);
        return ownerEmail;
    }

    private OffsetDateTime now() {
        return utc(clock.instant());
    }
}
