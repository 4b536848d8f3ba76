package org.hearthwork.access;

import java.time.ZoneId;

/** What a practice is called and where it is. */
public record PracticeSettings(String name, ZoneId zone, String region) {}
