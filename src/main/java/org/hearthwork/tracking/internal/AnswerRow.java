package org.hearthwork.tracking.internal;

import java.util.UUID;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.tracking.AssignmentPage;
import org.hearthwork.tracking.Tag;
import org.jspecify.annotations.Nullable;

/**
 * One answer that was handed in, as row security gave it.
 *
 * @param landed whether the other one said that it landed with them
 * @param opened who opened it to the two, where a clinician did
 */
public record AnswerRow(
        UUID occurrence,
        Seat seat,
        String prompt,
        Tag tag,
        AnswerBody body,
        boolean landed,
        AssignmentPage.@Nullable Opened opened) {

    public AnswerRow(UUID occurrence, Seat seat, String prompt, Tag tag, AnswerBody body) {
        this(occurrence, seat, prompt, tag, body, false, null);
    }
}
