package org.hearthwork.kit;

/**
 * What was asked for does not exist, or not for this person. The two are one answer on purpose: telling them apart would
 * tell that the thing exists.
 */
public class NotFound extends RuntimeException {

    public NotFound() {
        super("not found");
    }
}
