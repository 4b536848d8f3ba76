package org.hearthwork.kit;

import java.io.Serializable;
import java.util.List;

/**
 * The beginning of a list that may be long. No list is cut in silence: whoever shows it says that there is more.
 *
 * @param more whether the list goes on after the last of these
 */
public record Stretch<T>(List<T> lines, boolean more) implements Serializable {

    /** @param read one more than {@code most} were asked for, to see whether there are more */
    public static <T> Stretch<T> of(List<T> read, int most) {
        return read.size() > most
                ? new Stretch<>(List.copyOf(read.subList(0, most)), true)
                : new Stretch<>(read, false);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
