package org.hearthwork.access.internal.passkey;

/** Another passkey says it is this one: it was used less often, so one of the two is a copy. */
final class CountedBack extends RuntimeException {

    CountedBack() {
        super("the passkey had counted further");
    }
}
