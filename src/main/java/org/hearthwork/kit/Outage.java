package org.hearthwork.kit;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;

/** Tells a database that cannot be reached from everything else that can be wrong with a statement. */
public final class Outage {

    private static final Set<String> GOING_OR_NOT_YET_THERE = Set.of("57P01", "57P02", "57P03");

    private Outage() {}

    /** @return what the driver or the pool said of it, or empty when the database was there */
    public static Optional<SQLException> in(Throwable failure) {
        return Failure.chain(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(Outage::isOne)
                .findFirst();
    }

    /** Class 08 is the connection itself; a pool that waited in vain for one says so by its type. */
    private static boolean isOne(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || state != null && (state.startsWith("08") || GOING_OR_NOT_YET_THERE.contains(state));
    }
}
