package org.hearthwork.notes;

import java.time.Instant;
import java.time.ZoneId;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.kit.Seat;
import org.hearthwork.sessions.NoteId;
import org.jspecify.annotations.Nullable;

/**
 * A note as lists show it: never what was written.
 *
 * @param alone whose compartment it is in, or null for the joint record
 * @param about when its session began, or when it was started where it belongs to none
 */
public record NoteSummary(
        NoteId id,
        CoupleId couple,
        String names,
        @Nullable Seat alone,
        NoteTemplate template,
        String author,
        boolean mine,
        Instant about,
        ZoneId zone,
        Instant savedAt,
        @Nullable Instant signedAt) {}
