package org.hearthwork.database;

import java.time.Instant;
import java.util.Optional;

/** Tells the database, once per transaction, on whose behalf it runs. */
public interface TransactionContext {

    /**
     * The signed context for a transaction on the given backend, or empty when nobody is signed in: then row security
     * shows no row at all.
     */
    Optional<String> sign(int backendProcess, Instant now);

    /** Whether it runs on behalf of a partner: then it comes by the phone's door. */
    boolean isOfPartner();

    /** Writes what the database needs to verify the signature; runs as the migrating role at every start. */
    void publishKey(java.sql.Connection asOwner) throws java.sql.SQLException;

    /** Whether the database verifies with this very key, or with none yet. */
    boolean isPublished(java.sql.Connection asOwner) throws java.sql.SQLException;
}
