package org.hearthwork.access;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hearthwork.access.internal.SignedIn;
import org.hearthwork.access.internal.WhoAsks;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;

/** Who is asking, for the calling thread. */
public final class Actors {

    private Actors() {}

    public static Optional<Actor> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.actor())
                : Optional.empty();
    }

    /** The signed-in person. @throws IllegalStateException without one: guards stand before every such call */
    public static Actor required() {
        return current().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /** The signed-in person speaks another language from now on, for as long as this session lasts. */
    static void speak(String language) {
        SecurityContext session = SecurityContextHolder.getContext();
        Authentication before = Objects.requireNonNull(session.getAuthentication());
        SignedIn signedIn = (SignedIn) Objects.requireNonNull(before.getPrincipal());
        SignedIn now = signedIn.as(signedIn.actor().speaking(language));
        var after = UsernamePasswordAuthenticationToken.authenticated(now, null, before.getAuthorities());
        after.setDetails(before.getDetails());
        session.setAuthentication(after);
    }

    /** The practice of the signed-in person. */
    public static UUID practice() {
        return required().practiceId();
    }

    /** The account of the signed-in person. */
    public static UUID account() {
        return required().account().value();
    }

    /** The signed-in person as a partner of their couple. @throws IllegalStateException for everybody else */
    public static UUID partner() {
        return required().ownPartner();
    }

    /** The person behind a principal of ours. */
    public static Actor of(UserDetails principal) {
        return ((SignedIn) principal).actor();
    }

    /** Does something as this person, in the demo practice and in tests; whoever was signed in before is so after. */
    public static <T> T as(Actor actor, Supplier<T> doing) {
        return WhoAsks.is(new SignedIn(actor), doing);
    }

    public static void as(Actor actor, Runnable doing) {
        as(actor, () -> {
            doing.run();
            return true;
        });
    }
}
