package org.hearthwork.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.hearthwork.browser.RunningHearthwork.Command;
import org.hearthwork.database.OutsideLook;
import org.junit.jupiter.api.Test;

/** S9: the keys of a practice are changed while it runs, by a command that is killed in the middle; and what older backups need. */
class RotationDrillTest {

    private static final String NOTE =
            "select body from sessions.note_section where body <> '' order by note_id, section";

    private final Path place = folder();

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "drill-data")), "rotation")
                    .toAbsolutePath();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static void getsIn(RunningHearthwork hearthwork, String email, String first) {
        assertThat(new PageLoad(hearthwork)
                        .signIn(email, "between-sessions")
                        .get(first)
                        .statusCode())
                .as("what %s gets", email)
                .isEqualTo(200);
    }

    /** Kills it as soon as it has begun. */
    private static void killedInTheMiddle(Path data, OutsideLook look) throws Exception {
        Path log = Files.createTempFile(data.getParent(), "killed", ".log");
        Process rotation = RunningHearthwork.begin(data, log, Map.of(), "rotate");
        while (rotation.isAlive() && !isHalfDone(look)) {
            rotation.waitFor(1, TimeUnit.MILLISECONDS);
        }
        rotation.destroyForcibly().waitFor();
    }

    private static boolean isHalfDone(OutsideLook look) {
        return look.asSuperuser("select turning from vault.known").equals(List.of("t"));
    }

    @Test
    void keys_are_changed_while_it_runs_and_a_command_that_was_killed_is_gone_on_with() throws Exception {
        Path data = RunningHearthwork.withDemo();
        Path to = place.resolve("backup");
        Path keys = Files.createDirectories(place.resolve("keys from before"));
        OffsetDateTime before;
        List<String> notes;
        try (RunningHearthwork hearthwork = RunningHearthwork.start(data, Map.of())) {
            getsIn(hearthwork, "nora@maple.test", "today");
            OutsideLook look = new OutsideLook(data);
            notes = look.texts(NOTE);
            assertThat(RunningHearthwork.command(data, "backup", to.toString()).exitCode())
                    .isZero();
            before = look.superuser()
                    .sql("select clock_timestamp()")
                    .query(OffsetDateTime.class)
                    .single();
            for (String file : List.of("secret", "sealing-key")) {
                Files.copy(data.resolve(file), keys.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
            }
            for (int again = 0; again < 5 && !isHalfDone(look); again++) {
                killedInTheMiddle(data, look);
                assertThat(new OutsideLook(data).texts(NOTE)).isEqualTo(notes);
            }
            assertThat(isHalfDone(look)).as("it was killed in the middle").isTrue();
            Command status = RunningHearthwork.command(data, "status");
            assertThat(status.said()).contains("Wrong: a change of the keys is not at its end");
            getsIn(hearthwork, "nora@maple.test", "today");
            hearthwork.kill();
        }
        try (RunningHearthwork again = RunningHearthwork.start(data, Map.of())) {
            getsIn(again, "leo@maple.test", "home");
            Command rotate = RunningHearthwork.command(data, "rotate");
            assertThat(rotate.exitCode()).as(rotate.said()).isZero();
            assertThat(rotate.said())
                    .contains("What was begun before is done")
                    .contains(data + "/sealing-key")
                    .doesNotContain("\tat ");
            assertThat(new OutsideLook(data).texts(NOTE)).isEqualTo(notes);
            getsIn(again, "nora@maple.test", "today");
            assertThat(again.output()).doesNotContain(" ERROR ").doesNotContain("does not open");
        }
        Command stopped = RunningHearthwork.command(data, "rotate");
        assertThat(stopped.exitCode()).as(stopped.said()).isZero();
        assertThat(stopped.said()).contains("All keys are changed");
        theOldKeyFitsNoMore(data, keys);
        aBackupFromBeforeRestores(data, to, before, keys, notes);
    }

    private static void theOldKeyFitsNoMore(Path data, Path keys) throws Exception {
        Command refused = RunningHearthwork.command(
                data, Map.of("HEARTHWORK_SEALING_KEY", Files.readString(keys.resolve("sealing-key"))), "rotate");
        assertThat(refused.said()).contains("given as HEARTHWORK_SEALING_KEY");
        RunningHearthwork start = RunningHearthwork.launch(
                data,
                RunningHearthwork.freePort(),
                Map.of("HEARTHWORK_SEALING_KEY", Files.readString(keys.resolve("sealing-key"))));
        assertThat(start.awaitEnd()).contains("is not the one the texts in this database were sealed with");
    }

    /** To a moment before with the key from then; to its newest state with the one of now, which the other one is no stand-in for. */
    private void aBackupFromBeforeRestores(Path data, Path to, OffsetDateTime before, Path keys, List<String> notes)
            throws Exception {
        Path newest = restored(to, keys);
        assertThat(RunningHearthwork.launch(newest, RunningHearthwork.freePort(), Map.of())
                        .awaitEnd())
                .contains("is not the one the texts in this database were sealed with");
        Files.copy(
                data.resolve("sealing-key"),
                newest.resolve("sealing-key"),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        opensRestored(newest, notes);
        String moment = before.toInstant().toString();
        opensRestored(restored(to, keys, "--to", moment), notes);
    }

    private Path restored(Path from, Path keys, String... moment) throws Exception {
        Path into = Files.createTempDirectory(place, "restored").resolve("data");
        List<String> words = new java.util.ArrayList<>(
                List.of("restore", from.toString(), "--into", into.toString(), "--keys", keys.toString()));
        words.addAll(List.of(moment));
        Command restore = RunningHearthwork.command(place.resolve("none"), words.toArray(String[]::new));
        assertThat(restore.exitCode()).as(restore.said()).isZero();
        return into;
    }

    private static void opensRestored(Path data, List<String> notes) {
        try (RunningHearthwork restored = RunningHearthwork.start(data, Map.of())) {
            assertThat(new OutsideLook(data).texts(NOTE)).isEqualTo(notes);
            getsIn(restored, "nora@maple.test", "today");
        }
    }
}
