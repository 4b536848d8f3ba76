package org.hearthwork.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A column as {@code vault.sealed_column} declares it, for what goes through whole tables. */
record DeclaredColumn(String relation, String name, String holder, String rowName, boolean picture) {

    /** @param which a condition on {@code vault.sealed_column} */
    static List<DeclaredColumn> in(Connection asOwner, String which) throws SQLException {
        List<DeclaredColumn> found = new ArrayList<>();
        try (var statement = asOwner.createStatement();
                var row = statement.executeQuery("""
                        select relation::text, name, holder, row_name, picture from vault.sealed_column
                        where %s order by relation::text, name""".formatted(which))) {
            while (row.next()) {
                found.add(new DeclaredColumn(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5)));
            }
        }
        return found;
    }

    SealedColumn sealed() {
        return new SealedColumn(relation + "." + name);
    }

    String isSealed() {
        return picture
                ? "substring(" + name + " from 1 for " + Envelope.MARK.length() + ") = '" + Envelope.MARK + "'::bytea"
                : "starts_with(" + name + ", '" + Envelope.MARK + "')";
    }

    /** Every row whose text is or is not sealed: at, practice_id, holder, row and text. */
    String rows(boolean sealed) {
        return "select ctid::text as at, practice_id, (" + holder + ")::uuid as holder, (" + rowName
                + ")::text as row, "
                + name + " as text from " + relation + " where " + (picture ? "" : name + " <> '' and ")
                + (sealed ? "" : "not ") + isSealed();
    }
}
