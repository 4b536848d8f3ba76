package org.hearthwork.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Path data = folder();
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

    @Test
    void a_second_hearthwork_on_the_same_folder_is_refused_in_words() throws Exception {
        Path data = folder();
        try (RunningHearthwork first = RunningHearthwork.start(data, WITHOUT_DEMO);
                RunningHearthwork second = RunningHearthwork.launch(data, RunningHearthwork.freePort(), WITHOUT_DEMO)) {
            assertThat(second.awaitEnd())
                    .contains("Another Hearthwork is running on the data folder")
                    .contains("HEARTHWORK_DATA")
                    .doesNotContain("\tat ");
            assertThat(first.output()).contains("Hearthwork is ready");
        }
    }

    @Test
    void a_port_that_is_taken_is_said_in_words() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                RunningHearthwork refused = RunningHearthwork.launch(folder(), taken.getLocalPort(), WITHOUT_DEMO)) {
            assertThat(refused.awaitEnd())
                    .contains("Port " + taken.getLocalPort() + " was already in use")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void a_normal_start_logs_no_warning() throws Exception {
        try (RunningHearthwork running = RunningHearthwork.start(folder(), WITHOUT_DEMO)) {
            assertThat(running.output()).doesNotContain(" WARN ").doesNotContain(" ERROR ");
        }
    }
}
