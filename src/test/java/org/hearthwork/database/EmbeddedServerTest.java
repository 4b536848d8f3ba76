package org.hearthwork.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hearthwork.start.StartRefused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The PostgreSQL inside: it comes back when it dies, and it is opened only by what it was made with and for. */
class EmbeddedServerTest {

    private static final Runnable NEVER = () -> {
        throw new AssertionError("gave up");
    };

    private static Path place;
    private static DataFolder folder;
    private static Secret secret;

    @BeforeAll
    static void makeOne() throws IOException {
        place = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "server");
        folder = DataFolder.open(place.resolve("data"));
        secret = Secret.of(null, folder, () -> true);
        try (EmbeddedServer server = started()) {
            run(server, "create table kept (word text)", "insert into kept values ('kept')");
        }
    }

    @AfterAll
    static void cleanUp() throws IOException {
        FileSystemUtils.deleteRecursively(place);
    }

    private static EmbeddedServer started() throws IOException {
        return EmbeddedServer.start(folder, secret, NEVER);
    }

    private static void run(EmbeddedServer server, String... statements) {
        try (Connection connection = new Access(server.url(), EmbeddedServer.USER, server.password()).open();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static boolean answers(EmbeddedServer server) {
        try {
            run(server, "select word from kept");
            return true;
        } catch (IllegalStateException notNow) {
            return false;
        }
    }

    private static void await(String what, java.util.function.BooleanSupplier condition) throws InterruptedException {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(deadline);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static String refusal() throws IOException {
        try (EmbeddedServer unexpected = started()) {
            return "";
        } catch (StartRefused refused) {
            return refused.getMessage() + " " + refused.whatToDo();
        }
    }

    private static Path pidFile() {
        return folder.cluster().resolve("postmaster.pid");
    }

    @Test
    void o1_a_database_that_is_killed_comes_back_by_itself_with_what_was_kept() throws Exception {
        try (EmbeddedServer server = started()) {
            for (int again = 0; again < 2; again++) {
                long killed = server.pid();
                ProcessHandle.of(killed).orElseThrow().destroyForcibly();
                await("a new server", () -> server.pid() != killed && answers(server));
            }
        }
        assertThat(pidFile()).doesNotExist();
    }

    @Test
    void o1_a_database_that_cannot_be_started_again_ends_the_product() throws Exception {
        CountDownLatch gaveUp = new CountDownLatch(1);
        Path postgres = Engine.in(folder).program("postgres");
        Path away = postgres.resolveSibling("postgres.away");
        try (EmbeddedServer server = EmbeddedServer.start(folder, secret, gaveUp::countDown)) {
            Files.move(postgres, away);
            ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
            assertThat(gaveUp.await(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            Files.move(away, postgres, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void o5_another_secret_is_told_at_once() throws IOException {
        Secret other = Secret.of("another secret of thirty-two characters", folder, () -> false);
        Instant begun = Instant.now();
        assertThatThrownBy(() -> EmbeddedServer.start(folder, other, NEVER))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("is not the one this data folder was made with");
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(20));
        try (EmbeddedServer server = started()) {
            assertThat(answers(server)).as("with the right one").isTrue();
        }
    }

    @Test
    void o5_a_database_of_another_major_version_is_told_at_once_and_left_alone() throws IOException {
        Path version = folder.cluster().resolve("PG_VERSION");
        for (String made : List.of("17\n", "19\n", "\n", "garbage")) {
            Files.writeString(version, made);
            assertThat(refusal())
                    .contains("was made by PostgreSQL " + (made.isBlank() ? "?" : made.strip()))
                    .contains("brings PostgreSQL 18")
                    .contains("nothing was changed");
            assertThat(version).hasContent(made);
        }
        Files.writeString(version, "18\n");
    }

    @Test
    void o5_a_database_with_files_missing_is_never_made_anew_over_what_is_left() throws IOException {
        Path control = folder.cluster().resolve("global/pg_control");
        Path away = folder.path().resolve("pg_control");
        Files.move(control, away);
        assertThat(refusal()).contains("files are missing").contains("nothing was changed");
        assertThat(folder.cluster().resolve("base")).isDirectory();
        Files.move(away, control);
    }

    @Test
    void o5_the_programs_inside_are_of_the_version_we_say() throws Exception {
        Process asked =
                Engine.in(folder).command("postgres", List.of("--version")).start();
        assertThat(new String(asked.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("postgres (PostgreSQL) " + Engine.MAJOR + ".");
    }

    @Test
    void o8_somebody_elses_postgresql_under_an_old_number_is_left_running() throws Exception {
        DataFolder others = DataFolder.open(place.resolve("others"));
        Secret theirs = Secret.of(null, others, () -> true);
        try (EmbeddedServer other = EmbeddedServer.start(others, theirs, NEVER)) {
            Files.writeString(pidFile(), other.pid() + "\n" + folder.cluster() + "\n");
            try (EmbeddedServer server = started()) {
                assertThat(answers(server)).isTrue();
                assertThat(ProcessHandle.of(other.pid())).isPresent();
                run(other, "select 1");
            }
        }
    }

    @Test
    void o8_a_process_that_is_no_postgresql_is_left_running() throws Exception {
        Process sleeping = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(pidFile(), sleeping.pid() + "\n" + folder.cluster() + "\n");
            try (EmbeddedServer server = started()) {
                assertThat(answers(server)).isTrue();
                assertThat(sleeping.isAlive()).isTrue();
            }
        } finally {
            sleeping.destroy();
        }
    }

    @Test
    void o8_an_old_file_with_nothing_or_nonsense_in_it_is_survived() throws Exception {
        for (String content : List.of("", "\n", "\n\n5432\n", "nonsense\n", "99999999999999999999\n", "-1\n")) {
            Files.writeString(pidFile(), content);
            try (EmbeddedServer server = started()) {
                assertThat(answers(server)).as("after <%s>", content).isTrue();
            }
        }
    }

    @Test
    void o8_our_own_server_that_runs_on_alone_is_stopped_and_taken_over() throws Exception {
        Postmaster alone = Postmaster.start(
                Engine.in(folder), folder.cluster(), freePort(), secret.password("embedded superuser"));
        try (EmbeddedServer server = started()) {
            assertThat(answers(server)).isTrue();
            assertThat(ProcessHandle.of(alone.pid())).isEmpty();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void o9_a_half_made_database_is_recognised_and_made_anew() throws Exception {
        DataFolder fresh = DataFolder.open(place.resolve("fresh"));
        Path half = Files.createDirectories(fresh.path().resolve("postgres.making/base"));
        Files.writeString(half.resolve("1"), "half");
        try (EmbeddedServer server = EmbeddedServer.start(fresh, Secret.of(null, fresh, () -> true), NEVER)) {
            run(server, "create table kept (word text)");
            assertThat(answers(server)).isTrue();
        }
        assertThat(fresh.path().resolve("postgres.making")).doesNotExist();
    }

    @Test
    void o9_a_nearly_full_disk_is_said_before_the_database_is_opened() throws IOException {
        DataFolder full = DataFolder.open(folder.path(), Ownership.ofThisProcess(), path -> 5_000_000L);
        assertThatThrownBy(() -> EmbeddedServer.start(full, secret, NEVER))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("has 5 MB left");
        assertThat(pidFile()).doesNotExist();
    }
}
