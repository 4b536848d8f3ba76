package org.hearthwork.homework;

import java.time.LocalDate;
import java.util.List;
import org.hearthwork.couples.Partner;

/**
 * Something a partner answered, with where it comes from and who may hear it.
 *
 * @param label the prompt's short name for clinicians
 * @param lines the answer in words, at least one
 */
public record Said(Source source, String label, List<String> lines, Tag tag) {

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
