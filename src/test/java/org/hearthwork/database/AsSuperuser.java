package org.hearthwork.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.stereotype.Component;

/** The database as its superuser sees it: to set scenes, and to prove what not even a superuser may bend. */
@Component
public class AsSuperuser {

    private final Postgres postgres;
    private final Secret secret;

    AsSuperuser(Postgres postgres, Secret secret) {
        this.postgres = postgres;
        this.secret = secret;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(new SimpleDriverDataSource(
                new org.postgresql.Driver(), postgres.url(), "postgres", secret.password("embedded superuser")));
    }

    /** A database of its own on the same server, empty: what an outside PostgreSQL offers a second Hearthwork. */
    Access freshDatabase(String name) {
        jdbc().sql("create database " + name).update();
        return new Access(
                postgres.url().replaceFirst("/postgres$", "/" + name),
                "postgres",
                secret.password("embedded superuser"));
    }

    /** A plain connection as the app role, without any context: what an attacker has who reached the product's pool. */
    public Connection appConnection() throws SQLException {
        return connection(Door.DESK);
    }

    /** The same by the door that this person would come by. */
    Connection connectionFor(Actor actor) throws SQLException {
        return connection(actor.is(Role.PARTNER) ? Door.PHONE : Door.DESK);
    }

    Connection connection(Door door) throws SQLException {
        return DriverManager.getConnection(postgres.url(), postgres.role(door), postgres.password(door));
    }
}
