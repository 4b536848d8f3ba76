package org.hearthwork.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The database as its superuser sees it: to set scenes, and to prove what not even a superuser may bend. */
@Component
public class AsSuperuser implements AutoCloseable {

    private final Postgres postgres;
    private final Secret secret;
    private final HikariDataSource connections;

    AsSuperuser(Postgres postgres, Secret secret) {
        this.postgres = postgres;
        this.secret = secret;
        // To sign in is dearer than most of what a scene asks, so connections are kept.
        connections = new HikariDataSource();
        connections.setJdbcUrl(postgres.url());
        connections.setUsername("postgres");
        connections.setPassword(secret.password("embedded superuser"));
        connections.setMaximumPoolSize(8);
        connections.setMinimumIdle(1);
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(connections);
    }

    @Override
    public void close() {
        connections.close();
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

    /** As the owner of the tables, as which a start does its work. */
    public Connection ownerConnection() throws SQLException {
        Connection owner =
                DriverManager.getConnection(postgres.url(), "postgres", secret.password("embedded superuser"));
        try (var statement = owner.createStatement()) {
            statement.execute("set role hearthwork_owner");
        }
        return owner;
    }

    /** As a command that goes through whole tables. */
    public Connection withTriggersAsleep() throws SQLException {
        Connection connection =
                DriverManager.getConnection(postgres.url(), "postgres", secret.password("embedded superuser"));
        try (var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
        }
        return connection;
    }

    /** The same by the door that this person would come by. */
    Connection connectionFor(Actor actor) throws SQLException {
        return connection(actor.is(Role.PARTNER) ? Door.PHONE : Door.DESK);
    }

    Connection connection(Door door) throws SQLException {
        return DriverManager.getConnection(postgres.url(), postgres.role(door), postgres.password(door));
    }
}
