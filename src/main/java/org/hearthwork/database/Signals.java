package org.hearthwork.database;

import java.io.IOException;

/** The signals PostgreSQL understands. Java itself knows only the one that waits for every session, and the hardest. */
final class Signals {

    private Signals() {}

    /** Sessions end, a checkpoint is written. */
    static void fastShutdown(long process) throws IOException {
        send("INT", process);
    }

    private static void send(String signal, long process) throws IOException {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process))
                    .start()
                    .waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
