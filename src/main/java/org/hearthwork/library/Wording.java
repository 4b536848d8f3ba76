package org.hearthwork.library;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an author of an own version writes: the words of an exercise, which of its questions are asked and in which order, and
 * questions of their own. Everything else of it (what rests on a hold, when not to give it, what opens after what) is the
 * shipped version's, and has no place here.
 *
 * @param sittings all sittings of the shipped version, those on their own too, in its order
 */
public record Wording(String title, String summary, String opening, List<Part> sittings) {

    public record Part(String key, String title, String intro, int minutes, List<Question> questions) {}

    /**
     * One question, kept or new.
     *
     * @param type as a definition calls it
     * @param ours whether the practice added it
     * @param left whether it is left out; its words stay with the draft
     * @param low the words at the lower end of a scale, empty for everything else
     * @param min of a scale
     * @param max of a scale; of several choices how many may be picked, or 0 for any number
     * @param text what both agree to, empty for everything else
     */
    public record Question(
            String key,
            String type,
            boolean ours,
            boolean left,
            Visibility visibility,
            boolean small,
            String ask,
            String label,
            String hint,
            String low,
            String high,
            int min,
            int max,
            String text,
            List<Answer> answers) {

        public boolean isAsked() {
            return !left;
        }
    }

    public record Answer(String key, String label) {}

    /** Every text in it, of what is left out too. */
    public Stream<String> texts() {
        return Stream.concat(
                Stream.of(title, summary, opening), sittings.stream().flatMap(Wording::texts));
    }

    private static Stream<String> texts(Part part) {
        return Stream.concat(
                Stream.of(part.title(), part.intro()), part.questions().stream().flatMap(Wording::texts));
    }

    private static Stream<String> texts(Question one) {
        return Stream.concat(
                Stream.of(one.ask(), one.label(), one.hint(), one.low(), one.high(), one.text()),
                one.answers().stream().map(Answer::label));
    }
}
