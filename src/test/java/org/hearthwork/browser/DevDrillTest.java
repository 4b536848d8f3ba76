package org.hearthwork.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** Somebody clones the project, starts it from its sources and changes something. */
@Tag("nightly")
class DevDrillTest {

    private final HttpClient http = HttpClient.newHttpClient();

    private static String run(Path where, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    /** The files that are in git, as they are now, and the packages that npm has fetched already. */
    private static Path clone(Path into) throws Exception {
        Path here = Path.of("").toAbsolutePath();
        for (String file : run(here, "git", "ls-files", "--cached", "--others", "--exclude-standard")
                .lines()
                .toList()) {
            if (Files.isRegularFile(here.resolve(file))) {
                Files.createDirectories(into.resolve(file).getParent());
                Files.copy(here.resolve(file), into.resolve(file), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        run(into, "git", "init", "--quiet");
        run(into, "git", "add", "--all");
        if (Files.isDirectory(here.resolve("frontend/node_modules"))) {
            run(into, "cp", "-a", here.resolve("frontend/node_modules").toString(), "frontend/node_modules");
        }
        return into;
    }

    private String get(int port, String path) {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/" + path))
                                    .header("Accept", "text/html")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException notYet) {
            return "";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static void await(Path log, String what, Callable<Boolean> condition) throws Exception {
        Instant deadline = Instant.now().plus(Duration.ofMinutes(5));
        while (!condition.call()) {
            if (Instant.now().isAfter(deadline) || Files.readString(log).contains("BUILD FAILURE")) {
                throw new AssertionError(what + ":\n" + Files.readString(log));
            }
            RunningHearthwork.pause(200);
        }
    }

    private static int times(Path log, String words) throws IOException {
        Matcher found = Pattern.compile(Pattern.quote(words)).matcher(Files.readString(log));
        return (int) found.results().count();
    }

    @Test
    void o7_dev_works_in_a_fresh_clone_loads_changes_and_leaves_nothing_behind() throws Exception {
        Path place = Files.createTempDirectory(Files.createDirectories(Path.of("target", "drill-data")), "dev")
                .toAbsolutePath();
        Path clone = clone(Files.createDirectory(place.resolve("clone")));
        Path log = place.resolve("dev.log");
        int port = RunningHearthwork.freePort();
        ProcessBuilder dev = new ProcessBuilder("./hearthwork", "dev")
                .directory(clone.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        dev.environment().put("HEARTHWORK_DATA", place.resolve("data").toString());
        dev.environment().put("HEARTHWORK_PORT", Integer.toString(port));
        dev.environment().put("HEARTHWORK_DEMO", "false");
        Process running = dev.start();
        try {
            await(log, "a first start", () -> times(log, "Hearthwork is ready") == 1);
            await(
                    log,
                    "the front end from its sources",
                    () -> get(port, "login").contains("@vite"));
            assertThat(get(port, "VAADIN/hearth.ts")).contains("import");

            Path neutralPage = clone.resolve("src/main/java/org/hearthwork/database/HealthController.java");
            Files.writeString(neutralPage, Files.readString(neutralPage).replace("\"ok\\n\"", "\"changed\\n\""));
            await(log, "the change", () -> get(port, "health").equals("changed\n"));
        } finally {
            running.descendants().forEach(ProcessHandle::destroy);
            running.destroy();
            running.waitFor();
        }
        assertThat(run(clone, "git", "ls-files", "--others", "--exclude-standard"))
                .as("files that nobody asked for")
                .isBlank();
        FileSystemUtils.deleteRecursively(clone);
    }
}
