package org.hearthwork.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.hearthwork.start.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own in the data folder: on the loopback address only, on a free port, and started again when
 * it dies under us. What was acknowledged is on the disk, so nothing of it is lost by that.
 */
final class EmbeddedServer implements AutoCloseable {

    static final String USER = "postgres";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

    /** A server that dies so often has a reason that a start does not mend. */
    private static final int DEATHS = 5;

    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final Engine engine;
    private final Path cluster;
    private final int port;
    private final String password;
    private final Runnable giveUp;
    private volatile Postmaster running;
    private volatile boolean closing;

    private EmbeddedServer(Engine engine, Path cluster, int port, String password, Runnable giveUp) throws IOException {
        this.engine = engine;
        this.cluster = cluster;
        this.port = port;
        this.password = password;
        this.giveUp = giveUp;
        this.running = Postmaster.start(engine, cluster, port, password);
    }

    /**
     * @param giveUp is run when the server keeps dying: without a database the product must not go on
     * @throws StartRefused when the files are another version's, or the server does not come up
     */
    static EmbeddedServer start(DataFolder folder, Secret secret, Runnable giveUp) throws IOException {
        if (!Cluster.isMissingIn(folder)) {
            Cluster.refuseAnother(folder);
            new Leftover(folder.cluster()).clear();
        }
        Engine engine = Engine.in(folder);
        Path cluster = Cluster.in(folder, engine, secret);
        EmbeddedServer server =
                new EmbeddedServer(engine, cluster, freePort(), secret.password("embedded superuser"), giveUp);
        Thread.ofPlatform().daemon().name("postgres-watch").start(server::watch);
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void watch() {
        Deque<Long> deaths = new ArrayDeque<>();
        try {
            String how = running.awaitEnd();
            while (!closing) {
                deaths.addLast(System.nanoTime());
                while (System.nanoTime() - deaths.getFirst() > WITHIN.toNanos()) {
                    deaths.removeFirst();
                }
                if (deaths.size() >= DEATHS) {
                    log.error(
                            "Hearthwork ends, because its PostgreSQL cannot be kept running: it ended {} times within {}"
                                    + " minutes, the last time with {}",
                            DEATHS,
                            WITHIN.toMinutes(),
                            how);
                    giveUp.run();
                    return;
                }
                log.error("PostgreSQL ended by itself and is started again ({})", how);
                how = runAgain();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts it again and waits for the next end. @return how it ended, or why it did not start */
    private String runAgain() throws InterruptedException {
        try {
            new Leftover(cluster).clear();
            startAgain();
            log.info("PostgreSQL is back");
            return running.awaitEnd();
        } catch (IOException | StartRefused notStarted) {
            TimeUnit.SECONDS.sleep(1);
            return String.valueOf(notStarted.getMessage());
        }
    }

    private synchronized void startAgain() throws IOException {
        if (!closing) {
            running = Postmaster.start(engine, cluster, port, password);
        }
    }

    String url() {
        return Postmaster.url(port);
    }

    String password() {
        return password;
    }

    long pid() {
        return running.pid();
    }

    @Override
    public void close() throws IOException {
        closing = true;
        synchronized (this) {
            running.stop();
        }
    }
}
