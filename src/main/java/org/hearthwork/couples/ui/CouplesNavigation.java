package org.hearthwork.couples.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.hearthwork.couples.CoupleId;
import org.springframework.modulith.NamedInterface;

/** The ways to the couples, for other modules. */
@NamedInterface("navigation")
public final class CouplesNavigation {

    /** Carries the key of an exercise to the couple it will be assigned to. */
    public static final String ASSIGN = "assign";

    private CouplesNavigation() {}

    /** The address of the list. */
    public static String couples() {
        return "couples";
    }

    /** The address of the list from which the couple is chosen that gets this exercise. */
    public static String assign(String exercise) {
        return "couples?" + query(exercise).getQueryString();
    }

    /** The address of a couple's page. */
    public static String couple(CoupleId id) {
        return "couples/" + id;
    }

    /** The address of the people of a couple: invitations, consents, screening, safety hold. */
    public static String people(CoupleId id) {
        return couple(id) + "?tab=people";
    }

    /** The address of a couple's page, to assign this exercise there. */
    public static String couple(CoupleId id, String exercise) {
        return couple(id) + "?" + query(exercise).getQueryString();
    }

    public static void open(CoupleId id) {
        UI.getCurrent().navigate(couple(id));
    }

    private static QueryParameters query(String exercise) {
        return QueryParameters.simple(Map.of(ASSIGN, exercise));
    }
}
