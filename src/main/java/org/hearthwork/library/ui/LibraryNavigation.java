package org.hearthwork.library.ui;

import org.hearthwork.library.DraftId;
import org.springframework.modulith.NamedInterface;

/** The ways into the library, for other modules. */
@NamedInterface("navigation")
public final class LibraryNavigation {

    private LibraryNavigation() {}

    /** The address of the library. */
    public static String library() {
        return "library";
    }

    /** The address of an exercise's page. */
    public static String exercise(String key) {
        return "library/" + key;
    }

    /** The address of the same on paper. */
    public static String print(String key) {
        return exercise(key) + "/print";
    }

    /** The address of a draft of an own version. */
    public static String draft(DraftId id) {
        return "library/draft/" + id;
    }

    /** The address of the same as partners will read it. */
    public static String preview(DraftId id) {
        return draft(id) + "/preview";
    }

    /** The address of the plans. */
    public static String plans() {
        return "plans";
    }

    /** The address of a draft of an own plan. */
    public static String planDraft(DraftId id) {
        return "plans/draft/" + id;
    }
}
