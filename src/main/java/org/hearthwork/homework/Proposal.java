package org.hearthwork.homework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Curiosity;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Visibility;

/**
 * What somebody says yes to: the shared fields of one work, as they stand in front of the person who confirms. Two yeses
 * are an agreement only if they name the same version.
 *
 * @param version the name of exactly this content; equal content has equal names
 */
public record Proposal(String version, List<Line> lines) {

    public record Line(String label, List<String> words) {}

    /** @param prompts of the work, in order; those that both share and that are no confirmation make the proposal */
    public static Proposal of(Collection<Prompt> prompts, Map<String, AnswerBody> answers) {
        List<Line> lines = new ArrayList<>();
        StringBuilder content = new StringBuilder();
        for (Prompt prompt : prompts) {
            AnswerBody answer = prompt.kept(answers.getOrDefault(prompt.key(), AnswerBody.EMPTY))
                    .plain();
            if (isPart(prompt) && !answer.isEmpty()) {
                lines.add(new Line(prompt.label(), prompt.inWords(answer)));
                content.append(prompt.key()).append('=').append(answer.toJson()).append('\n');
            }
        }
        return new Proposal(hash(content.toString()), lines);
    }

    /** Whether a question of the two is one of its fields; what one of them puts forward alone is not. */
    public static boolean isPart(Prompt prompt) {
        return prompt.visibility() == Visibility.JOINT
                && !(prompt.kind() instanceof PromptKind.Confirm || prompt.kind() instanceof Curiosity);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The answer that confirms this version and no other. */
    public AnswerBody yes() {
        return AnswerBody.ofKeys(List.of(PromptKind.Confirm.AGREED), version);
    }

    public boolean isConfirmedBy(AnswerBody answer) {
        return answer.equals(yes());
    }

    private static String hash(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
