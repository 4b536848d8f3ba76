package org.hearthwork.tracking;

import java.time.LocalDate;
import java.util.List;
import org.hearthwork.couples.Partner;
import org.hearthwork.couples.Secrets;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.kit.Seat;

/**
 * Something a partner answered, with where it comes from and who may hear it.
 *
 * @param label the prompt's short name for clinicians
 * @param lines the answer in words, at least one
 * @param under the policy it was given under
 */
public record Said(Source source, String label, List<String> lines, Tag tag, Secrets under) {

    /** Which stored answer it is: all that a screen may say of a line that is to go somewhere else. */
    public Reference reference() {
        return new Reference(
                source.occurrence(), source.prompt(), source.partner().seat());
    }

    public record Reference(OccurrenceId occurrence, String prompt, Seat seat) {}

    public String text() {
        return String.join("; ", lines);
    }

    /**
     * Where a line comes from, to be kept with it wherever it goes.
     *
     * @param prompt the key of the prompt
     * @param exercise the title of the exercise
     * @param on the day it was handed in, in the couple's time zone
     */
    public record Source(
            AssignmentId assignment,
            OccurrenceId occurrence,
            String prompt,
            Partner partner,
            String exercise,
            LocalDate on) {}
}
