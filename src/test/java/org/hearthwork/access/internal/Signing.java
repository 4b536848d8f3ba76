package org.hearthwork.access.internal;

import org.hearthwork.database.Secret;
import org.hearthwork.database.TransactionContext;

/** The product's own context for a secret of a test's choice: what a node started with that secret would sign with. */
public final class Signing {

    private Signing() {}

    public static TransactionContext with(Secret secret) {
        return new SignedContext(secret);
    }
}
