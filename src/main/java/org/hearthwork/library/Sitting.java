package org.hearthwork.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is done in one go.
 *
 * @param closingRatings how much of it we did, how hard, how useful; none where nothing was done yet. A definition names
 *     the version of them that it closes with, so that they keep their words too
 * @param starter the question to begin talking with, or null where that of the exercise fits
 * @param begins when it opens, or null where the schedule opens it
 * @param makes what two sets of answers become for the next sitting, or null for nothing
 */
public record Sitting(
        String key,
        String title,
        int minutes,
        String intro,
        @JsonProperty("closing-ratings") List<Prompt> closingRatings,
        List<Prompt> prompts,
        @Nullable String starter,
        @Nullable Begins begins,
        @Nullable List<Mechanism> makes) {

    public Sitting {
        boolean smallerCannotKeep = prompts.stream().anyMatch(prompt -> prompt.canKeep() && !prompt.small())
                && prompts.stream().anyMatch(prompt -> prompt.visibility() == Visibility.UNTIL_SENT && prompt.small());
        if (smallerCannotKeep) {
            throw new IllegalArgumentException(
                    key + ": the smaller version asks for what can be sent, and not whether it is to be kept");
        }
        if (onlyAClinicianOpens(prompts.stream())
                || onlyAClinicianOpens(prompts.stream().filter(Prompt::small))) {
            throw new IllegalArgumentException(
                    key + ": it says that it opens, and a clinician alone opens all that is asked");
        }
        prompts.forEach(prompt -> {
            if (prompt.kind() instanceof Curiosity curiosity) {
                curiosity.refuseUnlessTaken(prompts, key);
            }
        });
        Set<String> keys = prompts.stream().map(Prompt::key).collect(Collectors.toSet());
        if (prompts.stream().anyMatch(prompt -> prompt.kind() instanceof InStep) && !keys.containsAll(InStep.ASKS)) {
            throw new IllegalArgumentException(key + ": a talk in turns asks " + InStep.ASKS);
        }
    }

    private static boolean onlyAClinicianOpens(Stream<Prompt> prompts) {
        return Visibility.onlyAClinicianOpens(prompts.map(Prompt::visibility));
    }

    /** Its prompts in order, with the closing ratings. @param smaller only those of the smaller version */
    public List<Prompt> prompts(boolean smaller) {
        Stream<Prompt> asked = prompts.stream().filter(prompt -> !smaller || prompt.small());
        return Stream.concat(asked, closingRatings.stream()).toList();
    }

    /** What two sets of answers become for the next sitting. */
    public List<Mechanism> mechanisms() {
        return makes == null ? List.of() : makes;
    }

    /** Whether it opens by itself, after another one. */
    public boolean follows() {
        return begins != null;
    }

    /** The talk that the two do in step, where that is what it is. */
    public Optional<InStep> talk() {
        return prompts.stream()
                .map(Prompt::kind)
                .filter(InStep.class::isInstance)
                .map(InStep.class::cast)
                .findFirst();
    }

    /** Whether a question of it is asked within the talk, and not on a screen of its own. */
    public boolean isAskedInTalk(Prompt prompt) {
        return talk().isPresent() && (prompt.kind() instanceof InStep || InStep.ASKS.contains(prompt.key()));
    }

    /** Whether it opens by itself more than once. */
    public boolean comesAgain() {
        return begins instanceof Begins.Again;
    }

    /** Whether the two agree on something in it. */
    public boolean isAgreement() {
        return prompts.stream().anyMatch(prompt -> prompt.kind() instanceof PromptKind.Confirm);
    }

    /** The questions whose answers what it makes is made of. */
    public List<String> matched() {
        return mechanisms().stream()
                .flatMap(mechanism -> mechanism.reads().stream())
                .distinct()
                .toList();
    }

    /** Of a sitting that is a day's tap: what it asks. */
    public Optional<Prompt> tick() {
        return prompts.stream()
                .filter(prompt -> prompt.kind() instanceof PromptKind.Tick)
                .findFirst();
    }

    public Optional<Prompt> prompt(String promptKey) {
        return prompts(false).stream()
                .filter(prompt -> prompt.key().equals(promptKey))
                .findFirst();
    }
}
