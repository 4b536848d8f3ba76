package org.hearthwork.sessions.ui;

import com.vaadin.flow.component.UI;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.sessions.NoteId;
import org.springframework.modulith.NamedInterface;

/**
 * The ways to what is about a session: the day, the brief, the notes, the couple's page. The screens are those of modules above,
 * which no module below can name; the links to them begin here.
 */
@NamedInterface("navigation")
public final class SessionsNavigation {

    private SessionsNavigation() {}

    public static String today() {
        return "today";
    }

    public static String calendar() {
        return "calendar";
    }

    public static String notes() {
        return "notes";
    }

    public static String note(NoteId id) {
        return "notes/" + id;
    }

    public static String couple(CoupleId id) {
        return "couples/" + id;
    }

    /** The address of a tab of a couple's page, such as {@code homework} or {@code people}. */
    public static String couple(CoupleId id, String tab) {
        return couple(id) + "?tab=" + tab;
    }

    public static String brief(CoupleId id) {
        return couple(id) + "/brief";
    }

    public static String inSession(CoupleId id) {
        return couple(id) + "/in-session";
    }

    public static void open(NoteId id) {
        UI.getCurrent().navigate(note(id));
    }
}
