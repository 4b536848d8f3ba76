package org.hearthwork.homework.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.hearthwork.couples.Clearance;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.Partner;
import org.hearthwork.homework.AssignmentWish;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.Sharing;
import org.hearthwork.kit.Refusal;
import org.hearthwork.library.Exercise;

/** What may not be assigned, each in words at its field. */
public final class AssignmentRules {

    private static final int LONGEST_WHY = 600; // characters, as the columns of homework.assignment
    private static final int LONGEST_LINE = 300;

    private AssignmentRules() {}

    /** @param clearance what still stands before anything joint and anything with touch */
    public static void check(
            AssignmentWish wish, Exercise exercise, Couple couple, boolean onHold, Clearance clearance) {
        if (exercise.sitting(wish.sitting()).isEmpty()) {
            throw new Refusal("sitting", "homework.assign.sitting-missing");
        }
        Sharing sharing = wish.sharing();
        if (onHold && stopsOnHold(sharing, exercise)) {
            throw new Refusal("audience", "homework.assign.on-hold");
        }
        if (sharing.isBetweenTheTwo() && !couple.worksTogether()) {
            throw new Refusal("audience", "homework.assign.not-together");
        }
        if (sharing.isBetweenTheTwo() || exercise.touch()) {
            // For touch another audience would not help.
            refuseUncleared(exercise.touch() ? "exercise" : "audience", clearance);
        }
        if (exercise.touch() && !wish.recoveryAsked()) {
            throw new Refusal("recovery", "homework.assign.recovery-missing");
        }
        AssignmentWish.Kit kit = wish.kit();
        atMost("why", LONGEST_WHY, kit.why());
        atMost("if", LONGEST_LINE, kit.cue());
        atMost("then", LONGEST_LINE, kit.action());
        atMost("obstacle", LONGEST_LINE, kit.obstacle());
        atMost("planB", LONGEST_LINE, kit.planB());
        Integer confidence = kit.confidence();
        if (confidence != null && (confidence < 0 || confidence > 10)) {
            throw new Refusal("confidence", "homework.assign.confidence");
        }
        wish.notes().values().forEach(note -> atMost("note", LONGEST_WHY, note));
    }

    private static void refuseUncleared(String field, Clearance clearance) {
        if (!clearance.unscreened().isEmpty()) {
            throw new Refusal(field, "homework.assign.not-screened", names(clearance.unscreened()));
        }
        if (!clearance.heldBack().isEmpty()) {
            throw new Refusal(field, "homework.assign.held-back");
        }
    }

    /** "Ana &amp; Ben", as they are called everywhere. */
    private static String names(List<Partner> partners) {
        return partners.stream().map(Partner::firstName).collect(Collectors.joining(" & "));
    }

    /** A safety hold stops everything between the two, touch whoever it is for, and what the exercise itself says. */
    public static boolean stopsOnHold(Sharing sharing, Exercise exercise) {
        return sharing.isBetweenTheTwo()
                || exercise.touch()
                || exercise.blockedOnHold() && sharing.audience() == Audience.EACH;
    }

    private static void atMost(String field, int max, String text) {
        if (text.strip().length() > max) {
            throw new Refusal(field, "homework.assign.long", max, text.strip().length() - max);
        }
    }
}
