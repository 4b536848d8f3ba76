package org.hearthwork.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthwork.database.OutsideLook;
import org.junit.jupiter.api.Test;

/** Starts that go well, starts that must not, and a start after a death. */
class StartDrillTest {

    private static final Map<String, String> WITHOUT_DEMO = Map.of("HEARTHWORK_DEMO", "false");

    private static Path folder() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Path.of("target", "drill-data")), "run")
                .toAbsolutePath();
    }

    @Test
    void what_was_committed_is_there_after_kill_9_and_the_next_start_takes_over() throws Exception {
        Path data = RunningHearthwork.begun();
        UUID practice = UUID.randomUUID();
        try (RunningHearthwork first = RunningHearthwork.start(data, WITHOUT_DEMO)) {
            new OutsideLook(data)
                    .superuser()
                    .sql(
                            "insert into access.practice (id, name, time_zone, created_at) values (?, 'Kept', 'UTC', now())")
                    .params(practice)
                    .update();
            first.kill();
        }
        assertThat(Files.exists(data.resolve("postgres/postmaster.pid")))
                .as("its server runs on alone")
                .isTrue();
        try (RunningHearthwork second = RunningHearthwork.start(data, WITHOUT_DEMO)) {
            assertThat(second.output()).contains("Taking over from a Hearthwork that ended abruptly");
            assertThat(new OutsideLook(data)
                            .asSuperuser("select name from access.practice where id = '" + practice + "'"))
                    .containsExactly("Kept");
        }
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void o17_a_start_that_is_killed_leaves_no_files_among_everybodys() throws Exception {
        Path data = RunningHearthwork.begun();
        Path temporary = folder();
        Map<String, String> there = Map.of(
                "HEARTHWORK_DEMO", "false", "JAVA_TOOL_OPTIONS", "-XX:-UsePerfData -Djava.io.tmpdir=" + temporary);
        try (RunningHearthwork first = RunningHearthwork.start(data, there)) {
            first.kill();
        }
        assertThat(temporary).isEmptyDirectory();
        Path left = Files.writeString(data.resolve("temporary").resolve("left"), "by the one that was killed");
        try (RunningHearthwork second = RunningHearthwork.start(data, there)) {
            assertThat(left).doesNotExist();
        }
    }

    @Test
    void a_second_hearthwork_on_the_same_folder_is_refused_in_words() throws Exception {
        Path data = RunningHearthwork.begun();
        try (RunningHearthwork first = RunningHearthwork.start(data, WITHOUT_DEMO);
                RunningHearthwork second = RunningHearthwork.launch(data, RunningHearthwork.freePort(), WITHOUT_DEMO)) {
            assertThat(second.awaitEnd())
                    .contains("Another Hearthwork is running on the data folder")
                    .contains("HEARTHWORK_DATA")
                    .doesNotContain("\tat ");
            assertThat(first.output()).contains("Hearthwork is ready");
        }
    }

    private static String refusal(Path data, int port, Map<String, String> environment) throws Exception {
        try (RunningHearthwork refused = RunningHearthwork.launch(data, port, environment)) {
            String said = refused.awaitEnd();
            assertThat(refused.exitCode()).isNotZero();
            return said;
        }
    }

    private static void isTwoShortSentences(String said) {
        assertThat(said.lines()
                        .filter(line -> line.contains(" WARN ") || line.contains("bean") || line.contains("\tat ")))
                .as(said)
                .isEmpty();
        assertThat(said.lines()).as(said).allSatisfy(line -> assertThat(line).hasSizeLessThan(300));
    }

    @Test
    void o11_what_is_in_the_way_of_a_start_is_told_in_two_short_sentences_before_the_database_is_begun()
            throws Exception {
        Path data = folder();
        int port = RunningHearthwork.freePort();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String said = refusal(data, taken.getLocalPort(), WITHOUT_DEMO);
            assertThat(said)
                    .contains("Port " + taken.getLocalPort() + " is taken by another program.")
                    .contains("HEARTHWORK_PORT=8080");
            isTwoShortSentences(said);
        }
        String typed = refusal(data, port, Map.of("HEARTHWORK_EMPTY", "yess"));
        assertThat(typed).contains("HEARTHWORK_EMPTY is \"yess\", which is not true or false.");
        isTwoShortSentences(typed);
        String address = refusal(data, port, Map.of("HEARTHWORK_ADDRESS", "192.0.2.7"));
        assertThat(address).contains("which is no address of this machine");
        isTwoShortSentences(address);
        assertThat(data).as("nothing was begun").isEmptyDirectory();

        String nobody = refusal(
                data,
                port,
                Map.of("HEARTHWORK_DB_URL", "jdbc:postgresql://127.0.0.1:" + RunningHearthwork.freePort() + "/none"));
        assertThat(nobody).contains("No PostgreSQL answers at 127.0.0.1:");
        isTwoShortSentences(nobody);
        Files.writeString(data.resolve("secret"), "");
        String secret = refusal(data, port, WITHOUT_DEMO);
        assertThat(secret).contains("The secret ").contains("chmod 600");
        isTwoShortSentences(secret);
    }

    @Test
    void o12_the_demo_is_whole_or_not_there_and_being_stopped_while_it_is_made_is_quiet() throws Exception {
        Path data = folder();
        try (RunningHearthwork stopped = RunningHearthwork.launch(data, RunningHearthwork.freePort(), Map.of())) {
            stopped.awaitWords("Filling the empty database");
            HttpResponse<String> page = get(stopped.address(""));
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("The demo practice is being prepared");
            assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
            stopped.close();
            assertThat(stopped.output())
                    .contains("Stopped while the demo practice was being made")
                    .doesNotContain(" WARN ")
                    .doesNotContain(" ERROR ")
                    .doesNotContain("\tat ")
                    .doesNotContain("is ready");
        }
        try (RunningHearthwork again = RunningHearthwork.start(data, Map.of())) {
            assertThat(again.output())
                    .contains("that half is thrown away")
                    .contains("Demo accounts")
                    .doesNotContain(" WARN ");
            assertThat(new OutsideLook(data).asSuperuser("select count(*) from couples.couple"))
                    .containsExactly("12");
            assertThat(get(again.address("login")).statusCode()).isEqualTo(200);
        }
        String empty = refusal(data, RunningHearthwork.freePort(), Map.of("HEARTHWORK_EMPTY", "true"));
        assertThat(empty).as("o10").contains("holds the demo practice").contains("run --empty");
        isTwoShortSentences(empty);
    }

    @Test
    void a_normal_start_logs_no_warning() throws Exception {
        try (RunningHearthwork plain = RunningHearthwork.launch(
                RunningHearthwork.jar(),
                List.of("-XX:TieredStopAtLevel=1"), // what it says does not hang on how well it is compiled
                folder(),
                RunningHearthwork.freePort(),
                WITHOUT_DEMO)) {
            plain.awaitReady();
            assertThat(plain.output()).doesNotContain(" WARN ").doesNotContain(" ERROR ");
        }
    }

    @Test
    void a_cache_for_a_faster_start_is_used_where_it_fits_and_passed_over_in_silence_where_it_does_not()
            throws Exception {
        assertThat(FastStart.options(RunningHearthwork.jar())).anyMatch(option -> option.startsWith("-XX:AOTCache="));
        try (RunningHearthwork fast = RunningHearthwork.start(RunningHearthwork.begun(), WITHOUT_DEMO)) {
            assertThat(fast.output().lines().findFirst().orElse(""))
                    .as("nothing of the cache stands before our own lines")
                    .contains("Starting Hearthwork");
            assertThat(fast.output()).doesNotContain(" WARN ").doesNotContain("[warning]");
        }
        Path copy = folder();
        Files.createDirectory(copy.resolve("start"));
        Files.writeString(copy.resolve("start/hearthwork.aot"), "of the build before");
        Files.setLastModifiedTime(copy.resolve("start/hearthwork.aot"), FileTime.fromMillis(0));
        Files.writeString(copy.resolve("hearthwork.jar"), "as built just now");
        Process options = new ProcessBuilder(
                        Path.of(".ci/fast-start").toAbsolutePath().toString(), "options", "hearthwork.jar", "start")
                .directory(copy.toFile())
                .start();
        assertThat(new String(options.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("-jar hearthwork.jar")
                .doesNotContain("AOTCache");
    }
}
