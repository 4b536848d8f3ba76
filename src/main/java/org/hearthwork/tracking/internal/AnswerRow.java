package org.hearthwork.tracking.internal;

import java.util.UUID;
import org.hearthwork.couples.Secrets;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.tracking.AssignmentPage;
import org.hearthwork.tracking.Tag;
import org.jspecify.annotations.Nullable;

/**
 * One answer that was handed in, as row security gave it.
 *
 * @param under the policy it was given under
 * @param landed whether the other one said that it landed with them
 * @param opened who opened it to the two, where a clinician did
 */
public record AnswerRow(
        UUID occurrence,
        Seat seat,
        String prompt,
        Tag tag,
        Secrets under,
        AnswerBody body,
        boolean landed,
        AssignmentPage.@Nullable Opened opened) {

    public AnswerRow(UUID occurrence, Seat seat, String prompt, Tag tag, AnswerBody body) {
        this(occurrence, seat, prompt, tag, Secrets.LIMITED_SECRETS, body, false, null);
    }
}
