package org.hearthwork.homework;

/**
 * A photo beside a memory, without the picture itself.
 *
 * @param mine whether it is the one's who asks
 * @param toCareTeam whether its author shows it to the care team; nobody but them is told
 */
public record Photo(
        PhotoId id, OccurrenceId occurrence, String prompt, boolean mine, int width, int height, boolean toCareTeam) {

    /** Whether it goes with this answer. @param own whether that is the asker's */
    public boolean isBeside(OccurrenceId of, String question, boolean own) {
        return occurrence.equals(of) && prompt.equals(question) && mine == own;
    }
}
