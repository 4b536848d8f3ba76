package org.hearthwork.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The way the launcher starts the product, prepared once for all test processes: they start it often. */
final class FastStart {

    static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    private static final Path HERE = Path.of("").toAbsolutePath();

    /** As the launcher spells it, so that each finds the other's. */
    private static final Path FOLDER = Path.of("target", "start");

    private static List<String> known = List.of();

    private FastStart() {}

    /** What to give Java. */
    static synchronized List<String> options(Path jar) {
        if (known.isEmpty()) {
            Path fromHere = HERE.relativize(jar.toAbsolutePath());
            // Only one of the test processes makes it; the others wait for it.
            try (FileChannel lock = FileChannel.open(
                            HERE.resolve("target/start.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = lock.lock()) {
                if (!ask("options", fromHere).contains("AOTCache")) {
                    ask("make", fromHere);
                }
                known = List.of(ask("options", fromHere).strip().split(" "));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return known;
    }

    private static String ask(String command, Path jar) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(".ci/fast-start", command, jar.toString(), FOLDER.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("JAVA_HOME", JAVA_HOME.toString());
        return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
