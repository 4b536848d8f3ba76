package org.hearthwork.couples;

import java.util.List;

/**
 * What still stands before joint work and touch, for the care team alone.
 *
 * @param unscreened who was not seen alone for the screening yet
 * @param heldBack whose screening came out positive, with nothing decided since; one is enough
 */
public record Clearance(List<Partner> unscreened, List<Partner> heldBack) {

    public static final Clearance CLEAR = new Clearance(List.of(), List.of());

    public boolean isClear() {
        return unscreened.isEmpty() && heldBack.isEmpty();
    }
}
