package org.hearthwork.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last lines a process wrote, to say why it ended. They are kept in memory only, and never more than a few. */
final class LastWords {

    private static final Logger log = LoggerFactory.getLogger(LastWords.class);
    private static final int LINES = 12;

    /** Every session says the same when its server is gone. */
    private static final Pattern WHEN_AND_WHO = Pattern.compile("^[-0-9:. ]+ UTC \\[\\d+] ");

    private final Deque<String> lines = new ArrayDeque<>();
    private final Thread listening;

    private LastWords(Process process) {
        listening = Thread.ofPlatform().daemon().name("postgres-output").start(() -> listen(process));
    }

    static LastWords of(Process process) {
        return new LastWords(process);
    }

    private void listen(Process process) {
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                synchronized (lines) {
                    lines.addLast(line);
                    if (lines.size() > LINES) {
                        lines.removeFirst();
                    }
                }
            }
        } catch (IOException ended) {
            log.debug("The process ended in mid-word", ended);
        }
    }

    /** What was said up to the end, to be asked when the process has ended. */
    String text() throws InterruptedException {
        listening.join(1_000);
        synchronized (lines) {
            return lines.stream()
                    .map(line -> WHEN_AND_WHO.matcher(line).replaceFirst(""))
                    .distinct()
                    .collect(Collectors.joining("; "));
        }
    }
}
