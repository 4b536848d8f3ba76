package org.hearthwork.couples;

import java.time.ZoneId;

/** What is needed to open a couple's record; everything else can follow. */
public record NewCouple(String firstNameA, String firstNameB, ZoneId zone, Secrets secrets, Family family) {

    /** What drives suggestions and times of day. @param children their birth dates or ages, as the clinician notes them */
    public record Family(String children, String sitter, String bestTime) {
        public static final Family UNKNOWN = new Family("", "", "");
    }
}
