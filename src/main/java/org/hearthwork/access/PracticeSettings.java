package org.hearthwork.access;

import java.time.ZoneId;

/** What a practice is called and where it is. @param version the one that a change of it builds upon */
public record PracticeSettings(String name, ZoneId zone, String region, int version) {

    /** Of a practice that is founded. */
    public PracticeSettings(String name, ZoneId zone, String region) {
        this(name, zone, region, 0);
    }

    boolean says(String otherName, ZoneId otherZone, String otherRegion) {
        return name.equals(otherName) && zone.equals(otherZone) && region.equals(otherRegion);
    }
}
