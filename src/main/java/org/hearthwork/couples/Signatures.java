package org.hearthwork.couples;

import java.util.Set;

/** What somebody signs in their first minute. @param policy the one that the confidentiality text named which they read */
public record Signatures(Set<ConsentDocument> documents, Secrets policy) {

    public Signatures {
        documents = Set.copyOf(documents);
    }

    public static Signatures all(Secrets policy) {
        return new Signatures(Set.of(ConsentDocument.values()), policy);
    }

    boolean isEnough() {
        return documents.containsAll(ConsentDocument.REQUIRED);
    }
}
