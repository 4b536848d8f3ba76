package org.hearthwork.homework;

import java.util.List;
import org.hearthwork.kit.Refusal;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Visibility;

/**
 * The one rule of who will see an answer. From what the clinician chose for an assignment, what a sitting asks, and the
 * prompt's own visibility follows one visibility: it is what the partner is told before typing, what is stored, what the
 * database releases, and what every screen shows. The database states the same rule in {@code homework.opens} and
 * {@code homework.kept_as}; a test holds the two together over every combination.
 */
public record Sharing(Audience audience, WhoSees whoSees, RevealRule reveal) {

    /** @throws Refusal at {@code whoSees} or {@code reveal} for a combination that promises nothing sensible */
    public Sharing {
        if (!choices(audience).contains(whoSees)) {
            throw new Refusal(
                    "whoSees",
                    whoSees == WhoSees.SEALED && !audience.joint()
                            ? "homework.assign.sealed-needs-both"
                            : audience.joint()
                                    ? "homework.assign.who-sees-mismatch"
                                    : "homework.assign.shared-needs-both");
        }
        if (!choices(audience, whoSees).contains(reveal)) {
            throw new Refusal("reveal", "homework.assign.reveal-none");
        }
    }

    /** Who may see it, for this audience; the first is the usual one. */
    public static List<WhoSees> choices(Audience audience) {
        return switch (audience) {
            case A, B -> List.of(WhoSees.CLINICIAN_ONLY);
            case EACH -> List.of(WhoSees.CLINICIAN_ONLY, WhoSees.SHARED);
            case BOTH_SEALED -> List.of(WhoSees.SEALED, WhoSees.CLINICIAN_ONLY);
            case BOTH_SHARED -> List.of(WhoSees.SHARED);
        };
    }

    /** How it may be revealed, for these two choices; the first is the usual one. */
    public static List<RevealRule> choices(Audience audience, WhoSees whoSees) {
        return audience == Audience.BOTH_SEALED && whoSees == WhoSees.SEALED
                ? List.of(RevealRule.WHEN_BOTH_DONE, RevealRule.BY_CLINICIAN, RevealRule.NEVER)
                : List.of(RevealRule.NEVER);
    }

    /** The most that any sitting of the assignment may open. */
    public Opens opens() {
        return switch (whoSees) {
            case CLINICIAN_ONLY -> Opens.NEVER;
            case SHARED -> Opens.AT_ONCE;
            case SEALED ->
                switch (reveal) {
                    case WHEN_BOTH_DONE -> Opens.WHEN_BOTH_IN;
                    case BY_CLINICIAN -> Opens.IN_SESSION;
                    case NEVER -> Opens.NEVER;
                };
        };
    }

    /**
     * What one sitting opens: nothing where it asks for nothing that could be shared; and a sheet on which the two agree is
     * open to both while they fill it, because nobody can confirm what they cannot see.
     */
    public Opens opens(List<Prompt> asked) {
        if (asked.stream().map(Prompt::visibility).noneMatch(Visibility::mayReachTheOther)) {
            return Opens.NEVER;
        }
        boolean agreement = asked.stream().anyMatch(prompt -> prompt.kind() instanceof PromptKind.Confirm);
        return agreement && opens() == Opens.WHEN_BOTH_IN ? Opens.AT_ONCE : opens();
    }

    /**
     * What becomes of a prompt's own visibility: private and clinician-only never widen, and what is its author's until
     * sent, or the care team's until a clinician opens it, stays that, also where the rest is open at once.
     */
    public static Visibility kept(Visibility prompt, Opens opens) {
        return switch (prompt) {
            case CLINICIAN_ONLY, PRIVATE -> prompt;
            case UNTIL_SENT, UNTIL_OPENED -> opens == Opens.NEVER ? Visibility.PRIVATE : prompt;
            case SEALED, JOINT ->
                switch (opens) {
                    case NEVER -> Visibility.PRIVATE;
                    case AT_ONCE -> Visibility.JOINT;
                    case WHEN_BOTH_IN, IN_SESSION -> prompt;
                };
        };
    }

    /** Whether anything of it moves from one to the other, or is done by the two together. */
    public boolean isBetweenTheTwo() {
        return audience.joint() || opens() != Opens.NEVER;
    }
}
