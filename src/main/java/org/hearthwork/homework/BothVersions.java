package org.hearthwork.homework;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Prompt;

/**
 * The shared fields as each of the two filled them, and the version each said yes to: in their own sheet, or afterwards to the
 * other's. An agreement is one version to which both said yes.
 * All of it by the partner's id.
 */
public record BothVersions(
        Map<UUID, Map<String, AnswerBody>> answers, Map<UUID, Proposal> proposals, Map<UUID, String> yes) {

    /**
     * @param prompts of the work, in order
     * @param answers of each, by question
     * @param later the version that somebody said yes to afterwards
     */
    public static BothVersions of(
            Collection<Prompt> prompts, Map<UUID, Map<String, AnswerBody>> answers, Map<UUID, String> later) {
        Map<UUID, Proposal> proposals = new HashMap<>();
        Map<UUID, String> yes = new HashMap<>();
        answers.forEach((who, own) -> {
            Proposal proposal = Proposal.of(prompts, own);
            proposals.put(who, proposal);
            if (own.values().stream().anyMatch(proposal::isConfirmedBy)) {
                yes.put(who, proposal.version());
            }
        });
        yes.putAll(later);
        return new BothVersions(answers, proposals, yes);
    }

    /** The content of the version that this person said yes to; a yes to one that nobody's fields hold any more counts for nothing. */
    public Optional<Proposal> saidYesTo(UUID who) {
        return proposals.values().stream()
                .filter(one -> one.version().equals(yes.get(who)))
                .findFirst();
    }

    /** The fields of the one version to which these two said yes, if there is one. */
    public Optional<Map<String, AnswerBody>> agreed(UUID one, UUID other) {
        return saidYesTo(one)
                .filter(version -> saidYesTo(other).filter(version::equals).isPresent())
                .flatMap(version -> proposals.entrySet().stream()
                        .filter(own -> own.getValue().equals(version))
                        .map(own -> answers.getOrDefault(own.getKey(), Map.of()))
                        .findFirst());
    }
}
