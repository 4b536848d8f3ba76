package org.hearthwork.today;

import org.hearthwork.notes.NoteSheet;
import org.jspecify.annotations.Nullable;

/** A note as its screen opens it. @param brief what stands beside it while its reader writes it, else null */
public record NotePage(NoteSheet note, @Nullable Brief brief) {}
