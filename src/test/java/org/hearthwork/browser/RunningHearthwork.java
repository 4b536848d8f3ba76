package org.hearthwork.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The product as people get it: the jar in a process of its own, with a data folder of its own. */
public final class RunningHearthwork implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static @Nullable RunningHearthwork shared;

    private final Process process;
    private final Path data;
    private final Path log;
    private final int port;

    private RunningHearthwork(Process process, Path data, Path log, int port) {
        this.process = process;
        this.data = data;
        this.log = log;
        this.port = port;
    }

    /** Starts as the launcher does, and does not wait. Compiled once: what ends soon gains nothing by a second time. */
    public static RunningHearthwork launch(Path data, int port, Map<String, String> environment) {
        List<String> arguments = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1"));
        arguments.addAll(FastStart.options(jar()));
        return launch(arguments, data, port, environment);
    }

    /** Starts this jar, with these options for its Java, and does not wait. */
    public static RunningHearthwork launch(
            Path jar, List<String> options, Path data, int port, Map<String, String> environment) {
        List<String> arguments =
                new ArrayList<>(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        arguments.addAll(options);
        arguments.addAll(List.of("-jar", jar.toString()));
        return launch(arguments, data, port, environment);
    }

    private static RunningHearthwork launch(
            List<String> arguments, Path data, int port, Map<String, String> environment) {
        try {
            Files.createDirectories(data);
            Path log = Files.createTempFile(data.toAbsolutePath().getParent(), "hearthwork", ".log");
            List<String> command = new ArrayList<>(
                    List.of(FastStart.JAVA_HOME.resolve("bin/java").toString()));
            command.addAll(arguments);
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().put("HEARTHWORK_DATA", data.toString());
            builder.environment().put("HEARTHWORK_PORT", Integer.toString(port));
            builder.environment().putAll(environment);
            return new RunningHearthwork(builder.start(), data, log, port);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * A command of the terminal, on this data folder.
     *
     * @param said all that was said
     */
    public record Command(int exitCode, String said) {}

    static Process begin(Path data, Path log, Map<String, String> environment, String... words) {
        try {
            List<String> command = new ArrayList<>(
                    List.of(FastStart.JAVA_HOME.resolve("bin/java").toString(), "-XX:TieredStopAtLevel=1"));
            command.addAll(FastStart.options(jar()));
            command.addAll(List.of(words));
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().put("HEARTHWORK_DATA", data.toString());
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static Command command(Path data, String... words) throws IOException, InterruptedException {
        return command(data, Map.of(), words);
    }

    public static Command command(Path data, Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile(data.toAbsolutePath().getParent(), words[0], ".log");
        Process process = begin(data, log, environment, words);
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("still at it:\n" + Files.readString(log));
        }
        return new Command(process.exitValue(), Files.readString(log));
    }

    static Path jar() {
        return Path.of(System.getProperty("hearthwork.jar", "target/hearthwork.jar"));
    }

    /** Starts and waits until it says that it is ready. */
    public static RunningHearthwork start(Path data, Map<String, String> environment) {
        RunningHearthwork running = launch(data, freePort(), environment);
        running.awaitReady();
        return running;
    }

    /** The one with the demo practice for all tests of this run that do not stop it; ends with the run. */
    public static synchronized RunningHearthwork shared() {
        if (shared == null) {
            RunningHearthwork started = start(withDemo(), Map.of());
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            shared = started;
        }
        return shared;
    }

    /** A data folder of one's own with the demo practice at rest. */
    static Path withDemo() {
        return copyOf("demo", Map.of());
    }

    /** A data folder of one's own that was begun by an earlier start and holds no practice. */
    static Path begun() {
        return copyOf("begun", Map.of("HEARTHWORK_DEMO", "false"));
    }

    /** As this jar makes it on this day, once for all test processes; each has a copy of its own. */
    private static Path copyOf(String what, Map<String, String> environment) {
        try {
            Path folder =
                    Files.createDirectories(Path.of("target", "browser-data")).toAbsolutePath();
            Path whole = folder.resolve(
                    what + "-" + Files.getLastModifiedTime(jar()).toMillis() + "-" + LocalDate.now(ZoneOffset.UTC));
            // Only one of the test processes makes it; the others wait for it.
            try (FileChannel lock = FileChannel.open(
                            folder.resolve(what + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = lock.lock()) {
                if (!Files.exists(whole)) {
                    Path making = Files.createTempDirectory(folder, "making");
                    start(making, environment).close();
                    Files.move(making, whole);
                }
            }
            Path copy = Files.createTempDirectory(folder, what);
            copy(whole, copy);
            return copy;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** With owners and permissions as PostgreSQL wants them. */
    private static void copy(Path from, Path to) throws IOException {
        try {
            int end = new ProcessBuilder("cp", "-a", from + "/.", to.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (end != 0) {
                throw new IOException("no copy of " + from);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public void awaitReady() {
        awaitWords("Hearthwork is ready");
    }

    /** Waits until it says this on the terminal. */
    public void awaitWords(String words) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!output().contains(words)) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("Hearthwork did not start:\n" + output());
            }
            pause(200);
        }
    }

    /** Waits for the end of a start that should be refused. @return what was said on the terminal */
    public String awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("still running:\n" + output());
        }
        return output();
    }

    public int exitCode() {
        return process.exitValue();
    }

    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }

    public long pid() {
        return process.pid();
    }

    public Path data() {
        return data;
    }

    /** As a power cut would: no shutdown hook runs. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
