package org.hearthwork.library;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing of one's own, put forward by its author alone, in turn with the other one: out of what excites them, whatever the
 * other one said of it, or in words of their own. Of what it was chosen from, nobody else ever learns.
 *
 * @param of questions of an earlier sitting with cards
 * @param wants the values, by column, of a card that excites
 * @param mine the question of that sitting in which one wrote down what they are curious about
 * @param offers the question of the same sitting at which it stands first
 */
public record Curiosity(
        List<Option> options, List<String> of, Map<String, List<String>> wants, String mine, String offers)
        implements Listed {

    private static final int AT_ONCE = 8;

    public Curiosity {
        Option.refuseUnfit(options, null);
    }

    /** Whether a card with these values, by column, is one that excites. */
    public boolean isWanted(Map<String, String> card) {
        return wants.entrySet().stream()
                .allMatch(column -> column.getValue().contains(card.getOrDefault(column.getKey(), "")));
    }

    /** Whether what is done is what was put forward. @param forward as it was put forward @param done an answer at which it stood first */
    public static boolean isFollowed(AnswerBody forward, AnswerBody done) {
        String words = forward.textOrEmpty().strip();
        return forward.keysOrNone().isEmpty()
                ? !words.isEmpty() && words.equals(done.textOrEmpty().strip())
                : done.keysOrNone().containsAll(forward.keysOrNone());
    }

    /** As a list of these alone, with room for words of one's own; by their groups only where they are many. */
    public PromptKind.Choices choicesOf(List<String> keys) {
        List<Option> these =
                options.stream().filter(option -> keys.contains(option.key())).toList();
        return new PromptKind.Choices(
                these.size() > AT_ONCE
                        ? these
                        : these.stream().map(Option::ungrouped).toList(),
                1,
                true);
    }

    @Override
    public void check(AnswerBody body) {
        Fit.atMost(PromptKind.Choices.LONGEST_OWN, body.textOrEmpty());
        Fit.known(options, body.keysOrNone(), body.textOrEmpty().isBlank() ? 1 : 0);
    }

    /** Where it stands first has to be asked, and know all of it. */
    void refuseUnlessTaken(List<Prompt> prompts, @Nullable String sitting) {
        boolean taken = prompts.stream()
                .anyMatch(prompt -> prompt.key().equals(offers)
                        && prompt.kind() instanceof PromptKind.Choices choices
                        && choices.own()
                        && choices.options().stream()
                                .map(Option::key)
                                .toList()
                                .containsAll(options.stream().map(Option::key).toList()));
        if (!taken) {
            throw new IllegalArgumentException(sitting + ": what is put forward can be taken nowhere");
        }
    }
}
