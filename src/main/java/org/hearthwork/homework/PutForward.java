package org.hearthwork.homework;

import java.util.List;
import org.hearthwork.couples.Partner;

/**
 * What one of the two puts forward in their turn, or could put forward.
 *
 * @param by whose it is
 * @param keys of options
 * @param words in their own words, or empty
 */
public record PutForward(Partner by, List<String> keys, String words) {

    public boolean isEmpty() {
        return keys.isEmpty() && words.isBlank();
    }
}
