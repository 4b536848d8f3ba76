package org.hearthwork.library.ui;

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

    /** The address of the plans. */
    public static String plans() {
        return "plans";
    }
}
