package org.hearthwork.tracking.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.Couple;
import org.hearthwork.library.Edition;
import org.hearthwork.library.Library;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A statement about the homework of one couple, and what each row of it has. */
@Component
class CoupleSql {

    private final JdbcClient jdbc;
    private final Library library;

    CoupleSql(JdbcClient jdbc, Library library) {
        this.jdbc = jdbc;
        this.library = library;
    }

    JdbcClient.StatementSpec of(Couple couple, String sql) {
        return jdbc.sql(sql)
                .param("practice", Actors.practice())
                .param("couple", couple.id().value());
    }

    static Edition edition(ResultSet row) throws SQLException {
        return new Edition(row.getString("exercise"), row.getInt("exercise_version"));
    }

    String title(ResultSet row) throws SQLException {
        return library.exercise(edition(row)).title();
    }
}
