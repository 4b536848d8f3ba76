package org.hearthwork.library;

import java.util.List;
import java.util.Set;
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

    @Override
    public List<String> inWords(AnswerBody body) {
        return body.keysOrNone().stream()
                .map(key -> DayWindow.find(key).map(ReadersWords::window).orElseGet(() -> ReadersWords.window(key)))
                .toList();
    }
}
