package org.hearthwork.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearthwork.database.OutsideLook;
import org.junit.jupiter.api.Test;

/** The database dies, hangs, does not fit, is full or is a demo: what the one who keeps Hearthwork running sees of it. */
class KeepingDrillTest {

    private static final Map<String, String> WITHOUT_DEMO = Map.of("HEARTHWORK_DEMO", "false");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*content=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private static Path folder() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Path.of("target", "drill-data")), "keep")
                .toAbsolutePath();
    }

    private HttpResponse<String> health(RunningHearthwork hearthwork) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(hearthwork.address("health"))).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** @return where the form leads */
    private String signIn(RunningHearthwork hearthwork) throws IOException, InterruptedException {
        URI login = URI.create(hearthwork.address("login"));
        Matcher token = TOKEN.matcher(http.send(
                        HttpRequest.newBuilder(login)
                                .header("Accept", "text/html")
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());
        String form =
                "username=nora%40maple.test&password=a-password" + (token.find() ? "&_csrf=" + token.group(1) : "");
        return http.send(
                        HttpRequest.newBuilder(login)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .headers()
                .firstValue("Location")
                .orElse("nowhere");
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        Instant deadline = Instant.now().plus(Duration.ofMinutes(3));
        while (!condition.call()) {
            assertThat(Instant.now()).as(what).isBefore(deadline);
            RunningHearthwork.pause(50);
        }
    }

    private static List<Long> postgresOn(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process -> {
                    try {
                        return Path.of("/proc", Long.toString(process.pid()), "cwd")
                                .toRealPath()
                                .equals(data.resolve("postgres").toRealPath());
                    } catch (IOException gone) {
                        return false;
                    }
                })
                .map(ProcessHandle::pid)
                .toList();
    }

    private static void signal(String signal, List<Long> processes) throws Exception {
        for (long process : processes) {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process))
                    .start()
                    .waitFor();
        }
    }

    private static long postmaster(Path data) throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst());
    }

    private static int times(String text, String words) {
        return text.split(Pattern.quote(words), -1).length - 1;
    }

    @Test
    void o1_a_database_that_hangs_dies_and_cannot_be_started_is_told_honestly_each_time() throws Exception {
        Path data = RunningHearthwork.begun();
        try (RunningHearthwork hearthwork = RunningHearthwork.start(data, WITHOUT_DEMO)) {
            HttpResponse<String> well = health(hearthwork);
            assertThat(well.statusCode()).isEqualTo(200);
            assertThat(well.body()).isEqualTo("ok\n");
            assertThat(well.headers().firstValue("Set-Cookie"))
                    .as("health keeps no session")
                    .isEmpty();
            assertThat(signIn(hearthwork)).endsWith("login?error");

            long before = hearthwork.output().lines().count();
            List<Long> hanging = postgresOn(data);
            signal("STOP", hanging);
            await("503 while it hangs", () -> health(hearthwork).statusCode() == 503);
            for (int again = 0; again < 3; again++) {
                assertThat(signIn(hearthwork)).endsWith("login?unreachable");
            }
            signal("CONT", hanging);
            await("200 when it goes on", () -> health(hearthwork).statusCode() == 200);
            assertThat(signIn(hearthwork)).endsWith("login?error");

            for (int again = 1; again <= 2; again++) {
                int times = again;
                signal("KILL", List.of(postmaster(data)));
                await("another one", () -> times(hearthwork.output(), "PostgreSQL is back") == times);
                await("200 again", () -> health(hearthwork).statusCode() == 200);
            }
            assertThat(times(hearthwork.output(), "PostgreSQL ended by itself and is started again"))
                    .isEqualTo(2);
            await("sign-in after it came back", () -> signIn(hearthwork).endsWith("login?error"));
            assertThat(hearthwork.output().lines().count() - before)
                    .as("lines in the log: %s", hearthwork.output())
                    .isLessThan(40);

            Path programs;
            try (var engines = Files.list(data.resolve("engine"))) {
                programs = engines.findFirst().orElseThrow().resolve("bin");
            }
            Files.move(programs.resolve("postgres"), programs.resolve("away"));
            signal("KILL", List.of(postmaster(data)));
            assertThat(hearthwork.awaitEnd())
                    .contains("Hearthwork ends, because its PostgreSQL cannot be kept running");
            assertThat(hearthwork.exitCode()).isEqualTo(70);
            Files.move(programs.resolve("away"), programs.resolve("postgres"), StandardCopyOption.REPLACE_EXISTING);
        }
        for (Path mine : List.of(data, data.resolve("engine"), data.resolve("postgres"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(mine)))
                    .as("o3 and point 16: %s", mine)
                    .isEqualTo("rwx------");
        }
        Path secret = data.resolve("secret");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-rw-rw-"));
        refusedInWords(data, WITHOUT_DEMO, "can be read or changed by other users");
        Files.move(secret, data.resolve("lost"));
        refusedInWords(data, WITHOUT_DEMO, "is missing, and the data was made with it");
        assertThat(secret).doesNotExist();
    }

    private static void refusedInWords(Path data, Map<String, String> environment, String words) throws Exception {
        try (RunningHearthwork refused = RunningHearthwork.launch(data, RunningHearthwork.freePort(), environment)) {
            assertThat(refused.awaitEnd())
                    .contains(words)
                    .doesNotContain("\tat ")
                    .doesNotContain("Hearthwork is ready");
            assertThat(refused.exitCode()).isNotZero();
        }
    }

    @Test
    void o2_a_folder_with_demo_accounts_is_not_opened_to_a_network() throws Exception {
        Path data = folder();
        try (RunningHearthwork demo = RunningHearthwork.launch(data, RunningHearthwork.freePort(), Map.of())) {
            // As soon as the first account with the known password is there, and long before the demo is whole.
            await(
                    "a demo account",
                    () -> demo.output().contains("Filling the empty database")
                            && !new OutsideLook(data)
                                    .asSuperuser("select email from access.account")
                                    .isEmpty());
            demo.kill();
        }
        refusedInWords(data, Map.of("HEARTHWORK_ADDRESS", "0.0.0.0"), "demo practice, whose password everybody knows");
        refusedInWords(data, Map.of("HEARTHWORK_PROXY", "10.0.0.0/8"), "HEARTHWORK_PROXY would let others in");
    }

    @Test
    void o9_a_disk_that_is_too_small_is_said_and_ruins_nothing() throws Exception {
        Path disk = folder();
        Process mounted =
                new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=50m", "tmpfs", disk.toString()).start();
        assumeThat(mounted.waitFor())
                .as("a small disk can be made here; without it DataFolderTest and EngineTest tell the same")
                .isZero();
        try {
            Path data = disk.resolve("data");
            refusedInWords(data, WITHOUT_DEMO, "about 110 MB are needed");
            assertThat(data.resolve("engine")).doesNotExist();
            assertThat(new ProcessBuilder("mount", "-o", "remount,size=400m", disk.toString())
                            .start()
                            .waitFor())
                    .isZero();
            try (RunningHearthwork hearthwork = RunningHearthwork.start(data, WITHOUT_DEMO)) {
                assertThat(health(hearthwork).statusCode()).isEqualTo(200);
            }
        } finally {
            new ProcessBuilder("umount", disk.toString()).start().waitFor();
        }
    }
}
