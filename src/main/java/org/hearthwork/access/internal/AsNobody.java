package org.hearthwork.access.internal;

import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Whoever signs in is nobody yet, also where somebody else is still signed in: the database is not asked in that person's
 * name about the one who comes.
 */
public final class AsNobody {

    private AsNobody() {}

    public static <T> T doing(Supplier<T> what) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        try {
            return what.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
