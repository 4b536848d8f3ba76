package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.UI;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.homework.AssignmentId;
import org.springframework.modulith.NamedInterface;

/** The ways to a couple's homework on the desk, for other modules. */
@NamedInterface("navigation")
public final class TrackingNavigation {

    private TrackingNavigation() {}

    /** The address of an assignment. */
    public static String assignment(CoupleId couple, AssignmentId assignment) {
        return "couples/" + couple + "/homework/" + assignment;
    }

    public static void open(CoupleId couple, AssignmentId assignment) {
        UI.getCurrent().navigate(assignment(couple, assignment));
    }
}
