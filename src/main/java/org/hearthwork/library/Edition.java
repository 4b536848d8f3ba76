package org.hearthwork.library;

import java.util.UUID;

/**
 * An exercise in one of its published versions: what an assignment started with, and is shown for good. What reads an
 * assignment holds this and not the exercise's key, so that nobody shows the words of another version by forgetting.
 *
 * @param exercise the key
 */
public record Edition(String exercise, int version) {

    /** How the key of a practice's own exercise begins; nothing that ships is called so. */
    private static final String OWN = "own-";

    private static final int HEX = 16;
    private static final int HALF = 16; // digits of an id

    /** Whether a practice published it, and not the product. */
    public boolean isOwn() {
        return isOwn(exercise);
    }

    public static boolean isOwn(String exercise) {
        return exercise.startsWith(OWN);
    }

    /** The key of an own exercise, made of its id. */
    public static String ownKey(UUID id) {
        return OWN + id.toString().replace("-", "");
    }

    /** The id that such a key is made of. */
    public static UUID idOf(String ownKey) {
        return new UUID(
                Long.parseUnsignedLong(ownKey, OWN.length(), OWN.length() + HALF, HEX),
                Long.parseUnsignedLong(ownKey, OWN.length() + HALF, OWN.length() + 2 * HALF, HEX));
    }
}
