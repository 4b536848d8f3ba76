package org.hearthwork.access.internal;

import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Does something in somebody's name, or in nobody's; whoever was signed in before is so after. */
public final class WhoAsks {

    private WhoAsks() {}

    public static <T> T is(SignedIn somebody, Supplier<T> doing) {
        SecurityContext within = SecurityContextHolder.createEmptyContext();
        within.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(somebody, null, somebody.getAuthorities()));
        return within(within, doing);
    }

    /**
     * For whoever signs in: they are nobody yet, also where somebody else is still signed in, and the database is not asked in
     * that person's name about the one who comes.
     */
    public static <T> T isNobody(Supplier<T> doing) {
        return within(SecurityContextHolder.createEmptyContext(), doing);
    }

    private static <T> T within(SecurityContext context, Supplier<T> doing) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(context);
        try {
            return doing.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
