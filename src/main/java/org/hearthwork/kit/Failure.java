package org.hearthwork.kit;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something of ours broke. The person gets the reference, the log gets it too, with where it happened: kinds of exceptions,
 * the database's code and our own lines. Their messages stay out, for those of a database or a parser repeat the values
 * they stumbled over, and these are what clients and clinicians wrote.
 *
 * @param reference what the person can tell on the telephone
 * @param trace where it happened, without a word of anybody
 */
public record Failure(String reference, String trace) {

    private static final int FRAMES = 12; // of our own, of each exception

    public static Failure of(Throwable what) {
        // While the database is gone every click fails for the same reason: one line each, or the log hides it.
        String trace = Outage.in(what)
                .map(gone -> "the database cannot be reached [" + gone.getSQLState() + "]")
                .orElseGet(() -> chain(what).map(Failure::told).collect(Collectors.joining("\ncaused by ")));
        return new Failure(UUID.randomUUID().toString().substring(0, 8), trace);
    }

    /** This exception and its causes. A chain that bites its tail ends there. */
    public static Stream<Throwable> chain(Throwable what) {
        Set<Throwable> seen = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        return Stream.iterate(what, one -> one != null && seen.add(one), Throwable::getCause);
    }

    private static String told(Throwable one) {
        String code =
                one instanceof SQLException sql && sql.getSQLState() != null ? " [" + sql.getSQLState() + "]" : "";
        StackTraceElement[] frames = one.getStackTrace();
        Stream<StackTraceElement> origin = Arrays.stream(frames).limit(1);
        Stream<StackTraceElement> ours = Arrays.stream(frames)
                .skip(1)
                .filter(frame -> frame.getClassName().startsWith("org.hearthwork"))
                .limit(FRAMES);
        return one.getClass().getName()
                + code
                + Stream.concat(origin, ours).map(frame -> "\n\tat " + frame).collect(Collectors.joining());
    }
}
