package org.hearthwork.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** How the role that migrates reaches the database. */
record Access(String url, String user, String password) {

    Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Host, port and database: what follows them can hold a password. */
    String place() {
        return url.replaceFirst("^jdbc:postgresql:(//)?", "").replaceFirst("[?].*$", "");
    }

    /** Never the password. */
    @Override
    public String toString() {
        return user + " at " + place();
    }
}
