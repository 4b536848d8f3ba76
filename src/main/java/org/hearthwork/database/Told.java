package org.hearthwork.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what PostgreSQL tells at the end of transactions, whichever node made them: ids, and no word about anything. One
 * connection of its own a node, opened again when it is lost.
 */
public final class Told implements AutoCloseable {

    private static final String LISTEN = "listen told";
    private static final int WAIT_MILLIS = 5_000;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Logger log = LoggerFactory.getLogger(Told.class);

    private final Postgres postgres;
    private volatile boolean closed;
    private volatile @Nullable Connection open;
    private @Nullable Thread listening;

    Told(Postgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Listens from now on.
     *
     * @param heard each id that was told
     * @param missed something may have been told that was not heard: the connection was lost, and is there again
     */
    public synchronized void listen(Consumer<UUID> heard, Runnable missed) {
        if (listening != null) {
            throw new IllegalStateException("one listens a node, and tells the others");
        }
        listening = Thread.ofVirtual().name("told").start(() -> keepListening(heard, missed));
    }

    private void keepListening(Consumer<UUID> heard, Runnable missed) {
        Duration pause = Duration.ofMillis(100);
        while (!closed) {
            try (Connection connection = connect();
                    var statement = connection.createStatement()) {
                open = connection;
                statement.execute(LISTEN);
                missed.run();
                pause = Duration.ofMillis(100);
                PGConnection line = connection.unwrap(PGConnection.class);
                while (!closed) {
                    hear(line.getNotifications(WAIT_MILLIS), heard);
                    statement.execute("select 1"); // a line that died in silence answers nothing
                }
            } catch (SQLException lost) {
                if (!closed) {
                    log.debug("What is told is not heard for now", lost);
                    rest(pause);
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                }
            }
        }
    }

    private static void hear(PGNotification @Nullable [] told, Consumer<UUID> heard) {
        if (told != null) {
            for (PGNotification one : told) {
                try {
                    heard.accept(UUID.fromString(one.getParameter()));
                } catch (IllegalArgumentException noId) {
                    log.debug("Something was told that is no id");
                }
            }
        }
    }

    private Connection connect() throws SQLException {
        Properties asApp = new Properties();
        asApp.setProperty("user", postgres.role(Door.DESK));
        asApp.setProperty("password", postgres.password(Door.DESK));
        asApp.setProperty("connectTimeout", "5");
        asApp.setProperty("socketTimeout", "15");
        asApp.setProperty("tcpKeepAlive", "true");
        asApp.setProperty("logServerErrorDetail", "false");
        asApp.setProperty("ApplicationName", "hearthwork told");
        return DriverManager.getConnection(postgres.url(), asApp);
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        closed = true;
        if (listening != null) {
            listening.interrupt();
        }
        Connection last = open;
        if (last != null) {
            last.abort(Runnable::run);
        }
    }
}
