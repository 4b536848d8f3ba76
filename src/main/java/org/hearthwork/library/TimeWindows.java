package org.hearthwork.library;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hearthwork.library.internal.ReadersWords;
import org.jspecify.annotations.Nullable;

/**
 * Parts of days, in the couple's time zone.
 *
 * @param max how many windows
 * @param days how many days ahead are offered, each with its date; or null for the days of any week
 */
public record TimeWindows(int max, @Nullable Integer days) implements PromptKind.Picked {
    @Override
    public void check(AnswerBody body) {
        Fit.picked(body.keysOrNone().size(), max);
        if (days != null) {
            Fit.windows(body.keysOrNone());
        }
    }

    @Override
    public List<String> inOrder(Set<String> keys) {
        return DayWindow.inOrder(keys);
    }

    /** Those with a date in the order of the calendar, then those of earlier days as they were picked. */
    @Override
    public List<String> inWords(AnswerBody body) {
        List<String> dated = inOrder(Set.copyOf(body.keysOrNone()));
        return Stream.concat(dated.stream(), body.keysOrNone().stream().filter(key -> !dated.contains(key)))
                .map(key -> DayWindow.find(key).map(ReadersWords::window).orElseGet(() -> ReadersWords.window(key)))
                .toList();
    }
}
