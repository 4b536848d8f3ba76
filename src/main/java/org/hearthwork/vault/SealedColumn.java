package org.hearthwork.vault;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A column whose texts lie sealed. It is declared twice, here for the rows one by one and in {@code vault.sealed_column} for whole
 * tables, and a test holds the two together.
 *
 * @param name schema, table and column: {@code sessions.note_section.body}
 */
public record SealedColumn(String name) {

    /**
     * Where one text lies.
     *
     * @param holder whose key it is sealed with: the couple's, or one partner's
     * @param row what tells the row from every other one of the table
     */
    public Place of(UUID holder, Object... row) {
        return new Place(this, holder, Arrays.stream(row).map(String::valueOf).collect(Collectors.joining("/")));
    }

    /** What a text is bound to: moved elsewhere, it does not open. */
    public record Place(SealedColumn column, UUID holder, String row) {}
}
