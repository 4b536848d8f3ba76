package org.hearthwork.library;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An own version as its author goes on with it.
 *
 * @param exercise the key it has, or will have
 * @param origin the shipped version that it is made of
 * @param upon the newest published version that the author has seen, 0 while there is none
 * @param version for whoever writes next
 * @param bounds what may not be done with a question, by sitting and question ("agree/date-when")
 */
public record OwnDraft(
        DraftId id,
        String exercise,
        Edition origin,
        String originTitle,
        int upon,
        int version,
        Instant savedAt,
        Wording wording,
        Map<String, Bound> bounds) {

    /**
     * What holds for one question of the shipped version.
     *
     * @param stays why it has to be asked, or {@link Stays#FREE}
     * @param may who may see the answers: never more than by the shipped version
     */
    public record Bound(Stays stays, List<Visibility> may) {

        /** What a question that the practice added itself may be. */
        public static final Bound OURS = new Bound(
                Stays.FREE,
                List.of(
                        Visibility.PRIVATE,
                        Visibility.UNTIL_OPENED,
                        Visibility.SEALED,
                        Visibility.JOINT,
                        Visibility.CLINICIAN_ONLY));
    }

    /** Why a question cannot be left out. */
    public enum Stays {
        FREE,
        /** A later sitting goes by its answers. */
        READ_LATER,
        /** It is for the care team alone: it looks after somebody. */
        SAFETY,
        /** Both say yes to the sitting by it. */
        AGREED,
        /** The two are asked it within their talk. */
        TALK,
        /** It is the day's tap. */
        DAY,
        /** It is prepared alone and sent, or kept. */
        SENT
    }

    public Bound bound(Wording.Part sitting, Wording.Question question) {
        return question.ours() ? Bound.OURS : bounds.getOrDefault(name(sitting.key(), question.key()), Bound.OURS);
    }

    /** How fields and refusals name what belongs to a question. */
    public static String name(String sitting, String question) {
        return sitting + "/" + question;
    }
}
