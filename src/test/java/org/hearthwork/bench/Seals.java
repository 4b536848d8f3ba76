package org.hearthwork.bench;

import java.sql.Connection;
import org.hearthwork.database.PrivateFile;
import org.hearthwork.vault.Keeping;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sealed texts and their copies. A text is bound to its row, so a copy of it opens nowhere: what is laid aside is opened, and
 * what was copied is sealed again where it lies.
 */
final class Seals {

    private final JdbcClient sql;
    private final Connection superuser;
    private final Keeping keeping;

    Seals(JdbcClient sql, Connection superuser, PrivateFile key) {
        this.sql = sql;
        this.superuser = superuser;
        this.keeping = Keeping.beside(key, superuser);
    }

    /** Opens what lies in this copy of a table. */
    void open(Clones.Table table, String prefix) {
        var opened = keeping.opened(sql);
        sql.sql("select name from vault.sealed_column where not picture and relation = cast(? as regclass)")
                .param(table.real())
                .query(String.class)
                .list()
                .forEach(column -> {
                    String laidAside = table.of(prefix);
                    sql.sql("select " + column + " from " + laidAside + " where starts_with(" + column + ", 's1.')")
                            .query(String.class)
                            .list()
                            .forEach(one -> sql.sql(
                                            "update " + laidAside + " set " + column + " = ? where " + column + " = ?")
                                    .params(opened.in(one), one)
                                    .update());
                });
    }

    void letOpen() {
        Keeping.letOpen(sql);
    }

    void seal() {
        keeping.seal(superuser);
    }
}
