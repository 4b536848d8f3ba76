package org.hearthwork.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A versioned exercise: what two people do, the words around it, and its evidence with its kind.
 *
 * @param tip the number of the tip it belongs to, 1 to 6
 * @param addition whether it is a further thing to do within its tip, beside the one that is the tip's own
 * @param minutes of one partner's first sitting
 * @param touch whether it is about touch: such work stops first under a safety hold
 * @param sittings in order; occurrence number k uses sitting min(k, size)
 * @param extraSittings sittings a clinician can assign on their own
 */
public record Exercise(
        String key,
        int version,
        int tip,
        @JsonProperty("tip-name") String tipName,
        boolean addition,
        String title,
        String summary,
        String shape,
        int minutes,
        String energy,
        String sitter,
        String recurring,
        boolean touch,
        @JsonProperty("blocked-on-hold") boolean blockedOnHold,
        String credit,
        String opening,
        Reason reason,
        List<Evidence> evidence,
        Smaller smaller,
        @JsonProperty("if-then") IfThen ifThen,
        String obstacle,
        @JsonProperty("plan-b") String planB,
        @JsonProperty("schedule-advice") String scheduleAdvice,
        String completion,
        Guide guide,
        String starter,
        List<Sitting> sittings,
        @JsonProperty("extra-sittings") @Nullable List<Sitting> extraSittings) {

    public Exercise {
        CourseRules.check(sittings);
    }

    /** @param source each study with its year and its people, a semicolon between two */
    public record Reason(String text, String source, Study kind) {}

    public record Evidence(String finding, String source, Study kind) {}

    public record Smaller(String title, String text, int minutes) {}

    public record IfThen(
            @JsonProperty("if") String cue,
            @JsonProperty("then") String action) {

        private static final Pattern LEAD =
                Pattern.compile("^(?:when(?:ever)?|if|cuando|si) +", Pattern.CASE_INSENSITIVE);

        /** A cue as it goes on after the word "If": "when the kettle goes on" becomes "the kettle goes on". */
        public static String afterIf(String cue) {
            return LEAD.matcher(cue.strip()).replaceFirst("");
        }
    }

    public record Guide(
            String purpose,
            @JsonProperty("when-not") String whenNot,
            String introduce,
            String review,
            @JsonProperty("look-for") String lookFor) {}

    /** Whether a safety hold stops it for both: then it is not what to go on with. */
    public boolean restsOnHold() {
        return blockedOnHold || touch;
    }

    public Edition edition() {
        return new Edition(key, version);
    }

    /** Whether the practice made it itself. */
    public boolean isOwn() {
        return Edition.isOwn(key);
    }

    /** The name of what is done in one go. @param less whether it is the smaller version of it */
    public String titleOf(Sitting sitting, boolean less) {
        return less ? smaller.title() : sitting.title();
    }

    /** The question to begin talking with, about what this sitting brought. */
    public String starterOf(Sitting sitting) {
        return sitting.starter() == null ? starter : sitting.starter();
    }

    /** How long that takes: the smaller version never longer than the sitting it stands for. */
    public int minutesOf(Sitting sitting, boolean less) {
        return less ? Math.min(sitting.minutes(), smaller.minutes()) : sitting.minutes();
    }

    /** The words of a card of this sitting. */
    public Optional<String> card(String sittingKey, String item) {
        return sitting(sittingKey).stream()
                .flatMap(sitting -> sitting.prompts().stream())
                .map(Prompt::kind)
                .filter(Cards.class::isInstance)
                .flatMap(cards -> ((Cards) cards).items().stream())
                .filter(card -> card.key().equals(item))
                .map(Option::label)
                .findFirst();
    }

    /** Every sitting that can be assigned as the first one. */
    public List<Sitting> allSittings() {
        return Stream.concat(sittings.stream(), extraSittings == null ? Stream.of() : extraSittings.stream())
                .toList();
    }

    public Optional<Sitting> sitting(String sittingKey) {
        return allSittings().stream()
                .filter(one -> one.key().equals(sittingKey))
                .findFirst();
    }

    /** Whether this sitting asks for it by this key: a question of another one may have the same. */
    public boolean asks(String sittingKey, boolean smaller, String promptKey, Charted what) {
        return sitting(sittingKey).stream()
                .flatMap(sitting -> sitting.prompts(smaller).stream())
                .anyMatch(prompt -> prompt.key().equals(promptKey) && prompt.charted() == what);
    }

    /** The sittings that open by themselves after this one: one, or all that come round from then on. */
    public List<Sitting> after(Sitting sitting) {
        return course().after(sitting);
    }

    /** The sittings that open by themselves after this one, however many lie between. */
    public List<Sitting> following(Sitting first) {
        return course().following(first);
    }

    /** What follows by itself in any round of an assignment, each round after its own beginning. */
    public List<Sitting> inAnyRound(Sitting first) {
        return course().inAnyRound(first);
    }

    /** Whether something follows in it that comes round on what the two agree on: no schedule opens it before they did. */
    public boolean waitsForAnAgreement(Sitting first) {
        return inAnyRound(first).stream().anyMatch(Sitting::comesAgain);
    }

    private Course course() {
        return new Course(sittings);
    }

    /**
     * The sitting of an occurrence that the schedule opens. Where sittings open by themselves, each round of the schedule
     * starts the same and the others follow it; and where one of these comes round on days, the schedule names the days.
     *
     * @param first the key of the sitting the assignment starts with
     * @param number of the occurrence, from 1
     * @throws IllegalArgumentException when there is no such sitting
     */
    public Sitting sittingOf(String first, int number) {
        Sitting start =
                sitting(first).orElseThrow(() -> new IllegalArgumentException(key + " has no sitting " + first));
        return sittings.contains(start) ? course().inRound(start, number) : start;
    }
}
