package org.hearthwork.homework.internal;

import java.util.Map;
import org.hearthwork.couples.Couple;
import org.hearthwork.homework.AssignmentWish;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.RevealRule;
import org.hearthwork.homework.WhoSees;
import org.hearthwork.kit.Refusal;
import org.hearthwork.library.Exercise;

/** What may not be assigned, each in words at its field. */
public final class AssignmentRules {

    private static final int LONGEST_WHY = 600; // characters, as the columns of homework.assignment
    private static final int LONGEST_LINE = 300;

    private AssignmentRules() {}

    public static void check(AssignmentWish wish, Exercise exercise, Couple couple, boolean onHold) {
        if (exercise.sitting(wish.sitting()).isEmpty()) {
            throw new Refusal("sitting", "homework.assign.sitting-missing");
        }
        if (onHold
                && (wish.audience().joint()
                        || exercise.touch()
                        || exercise.blockedOnHold() && exercise.joint() && wish.audience() == Audience.EACH)) {
            throw new Refusal("audience", "homework.assign.on-hold");
        }
        if (wish.audience().joint() && !couple.worksTogether()) {
            throw new Refusal("audience", "homework.assign.not-together");
        }
        if (!wish.audience().joint() && wish.whoSees() == WhoSees.SEALED) {
            throw new Refusal("whoSees", "homework.assign.sealed-needs-both");
        }
        if (wish.audience() == Audience.BOTH_SEALED && wish.whoSees() == WhoSees.SHARED
                || wish.audience() == Audience.BOTH_SHARED && wish.whoSees() != WhoSees.SHARED) {
            throw new Refusal("whoSees", "homework.assign.who-sees-mismatch");
        }
        if (wish.reveal() != RevealRule.NEVER && !wish.audience().joint()) {
            throw new Refusal("reveal", "homework.assign.sealed-needs-both");
        }
        AssignmentWish.Kit kit = wish.kit();
        atMost("why", LONGEST_WHY, kit.why());
        Map.of("if", kit.cue(), "then", kit.action(), "obstacle", kit.obstacle(), "planB", kit.planB())
                .forEach((field, text) -> atMost(field, LONGEST_LINE, text));
        Integer confidence = kit.confidence();
        if (confidence != null && (confidence < 0 || confidence > 10)) {
            throw new Refusal("confidence", "homework.assign.confidence");
        }
        wish.notes().values().forEach(note -> atMost("note", LONGEST_WHY, note));
    }

    private static void atMost(String field, int max, String text) {
        if (text.strip().length() > max) {
            throw new Refusal(field, "homework.assign.long", max, text.strip().length() - max);
        }
    }
}
