package org.hearthwork.couples;

import java.time.ZoneId;

/**
 * What is needed to open a couple's record; everything else can follow.
 *
 * @param called what tells the two apart where their first names do not
 */
public record NewCouple(
        String firstNameA, String firstNameB, Called called, ZoneId zone, Secrets secrets, Family family) {

    public NewCouple(String firstNameA, String firstNameB, ZoneId zone, Secrets secrets, Family family) {
        this(firstNameA, firstNameB, Called.BY_FIRST_NAMES, zone, secrets, family);
    }

    /** An initial or a name for each, or nothing. */
    public record Called(String a, String b) {
        public static final Called BY_FIRST_NAMES = new Called("", "");
    }

    /** What drives suggestions and times of day. @param children their birth dates or ages, as the clinician notes them */
    public record Family(String children, String sitter, String bestTime) {
        public static final Family UNKNOWN = new Family("", "", "");
    }
}
