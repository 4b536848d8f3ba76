package org.hearthwork.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearthwork.browser.RunningHearthwork.Command;
import org.hearthwork.database.OutsideLook;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** S20: a practice whose disk is gone is there again, as it was at a moment somebody chose. */
class RestoreDrillTest {

    private static final String NOTE =
            "select body from sessions.note_section where body <> '' order by note_id, section";

    /** One of each kind that an older state must not bring back. */
    private static final String OPEN_LINKS = """
            with one as (
                insert into access.reset (practice_id, id, account_id, token_hash, made_by, made_at, expires_at)
                select practice_id, gen_random_uuid(), id, sha256('reset'), id, now(), now() + interval '1 day'
                from access.account where email = 'maya@maple.test')
            insert into access.invitation (practice_id, id, kind, email, name, token_hash, sent_at, expires_at)
            select practice_id, gen_random_uuid(), 'CLINICIAN', 'new@maple.test', 'New', sha256('invitation'), now(),
                   now() + interval '1 day'
            from access.account where email = 'nora@maple.test'""";

    private final Path place = folder();

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "drill-data")), "restore")
                    .toAbsolutePath();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    /** They sign in, and their first page opens. */
    private static void getsIn(RunningHearthwork hearthwork, String email, String first) {
        assertThat(new PageLoad(hearthwork)
                        .signIn(email, "between-sessions")
                        .get(first)
                        .statusCode())
                .as("what %s gets", email)
                .isEqualTo(200);
    }

    /** How many rows each table holds. */
    private static Map<String, Long> counts(OutsideLook look) {
        Map<String, Long> counts = new TreeMap<>();
        for (String table : look.asSuperuser("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname in ('access', 'audit', 'couples', 'homework', 'library', 'outcomes', 'sessions', 'vault')
                """)) {
            counts.put(
                    table,
                    Long.valueOf(
                            look.asSuperuser("select count(*) from " + table).getFirst()));
        }
        return counts;
    }

    private static Map<String, Long> expectedAfterARestore(Map<String, Long> then, long practices) {
        Map<String, Long> expected = new HashMap<>(then);
        expected.put("access.session", 0L);
        expected.merge("audit.entry", practices, Long::sum);
        return expected;
    }

    private static void killedInTheMiddle(Path data, Path to) throws Exception {
        Process backup = RunningHearthwork.begin(
                data, Files.createTempFile(data.getParent(), "killed", ".log"), Map.of(), "backup", to.toString());
        Instant deadline = Instant.now().plus(Duration.ofMinutes(1));
        while (!isBeingWritten(to)) {
            assertThat(Instant.now()).as("a backup begins").isBefore(deadline);
            assertThat(backup.isAlive() || isBeingWritten(to)).as("it is at it").isTrue();
            Thread.sleep(1);
        }
        backup.destroyForcibly().waitFor();
    }

    private static boolean isBeingWritten(Path to) throws IOException {
        if (!Files.exists(to)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(to)) {
            return files.anyMatch(file -> file.endsWith("base.sealed.new"));
        } catch (java.io.UncheckedIOException movedMeanwhile) {
            return false;
        }
    }

    /** The short form of every build; the nightly one is the same, twenty times. */
    @Test
    void s20_a_practice_is_restored_to_a_moment_in_a_new_folder_and_everything_holds() throws Exception {
        Path data = RunningHearthwork.withDemo();
        Path to = place.resolve("a backup on another disk");
        killedInTheMiddleAndRefused(data, to);
        drill(data, to);
    }

    @RepeatedTest(20)
    @Tag("nightly")
    void s20_twenty_times() throws Exception {
        drill(RunningHearthwork.withDemo(), place.resolve("backup"));
    }

    private static void killedInTheMiddleAndRefused(Path data, Path to) throws Exception {
        killedInTheMiddle(data, to);
        Command refused = RunningHearthwork.command(data, "restore", to.toString());
        assertThat(refused.said())
                .contains("holds no whole backup: the last one was not finished")
                .doesNotContain("\tat ");
        assertThat(refused.exitCode()).isEqualTo(1);
    }

    private static void isSaidToBeMissing(Path to, Path data) throws Exception {
        Path away = Files.move(to, to.resolveSibling("taken away"));
        Command status = RunningHearthwork.command(data, "status");
        assertThat(status.said()).contains("Wrong: the folder of the backups, " + to, "is not there");
        assertThat(status.exitCode()).isEqualTo(1);
        Files.move(away, to);
    }

    private void drill(Path data, Path to) throws Exception {
        Map<String, Long> then;
        List<String> notes;
        Instant moment;
        try (RunningHearthwork hearthwork = RunningHearthwork.start(data, Map.of())) {
            OutsideLook look = new OutsideLook(data);
            getsIn(hearthwork, "nora@maple.test", "today");
            Command backup = RunningHearthwork.command(data, "backup", to.toString());
            assertThat(backup.said())
                    .contains("is whole")
                    .contains(data + "/sealing-key")
                    .doesNotContain("\tat ");
            assertThat(backup.exitCode()).isZero();

            getsIn(hearthwork, "maya@maple.test", "home");
            look.superuser().sql("update sessions.appointment set version = 7").update();
            look.superuser().sql(OPEN_LINKS).update();
            then = counts(look);
            notes = look.texts(NOTE);
            moment = look.superuser()
                    .sql("select clock_timestamp()")
                    .query(java.time.OffsetDateTime.class)
                    .single()
                    .toInstant();
            getsIn(hearthwork, "leo@maple.test", "home");
            look.superuser().sql("update sessions.appointment set version = 8").update();
            Command status = RunningHearthwork.command(data, "status");
            assertThat(status.said())
                    .contains("yes, at " + hearthwork.address("").replaceFirst("/$", ""))
                    .contains("the last one")
                    .contains("Maple Street")
                    .contains("Nothing is wrong");
            assertThat(status.exitCode()).as(status.said()).isZero();
            isSaidToBeMissing(to, data);
        }
        Path restored = place.resolve("restored");
        Instant begun = Instant.now();
        Command restore = RunningHearthwork.command(
                place.resolve("none"),
                "restore",
                to.toString(),
                "--to",
                moment.toString(),
                "--into",
                restored.toString(),
                "--keys",
                data.toString());
        assertThat(restore.exitCode()).as(restore.said()).isZero();
        assertThat(restore.said()).contains("to the state of " + moment).contains("safety holds");
        try (RunningHearthwork again = RunningHearthwork.start(restored, Map.of())) {
            Duration took = Duration.between(begun, Instant.now());
            assertThat(again.output())
                    .contains("These data were restored to " + moment)
                    .doesNotContain(" WARN ")
                    .doesNotContain(" ERROR ");
            OutsideLook look = new OutsideLook(restored);
            assertThat(counts(look)).isEqualTo(expectedAfterARestore(then, 1));
            assertThat(look.asSuperuser("select distinct version from sessions.appointment"))
                    .containsExactly("7");
            assertThat(look.asSuperuser("""
                    select revoked_at is not null from access.reset where used_at is null
                    union all select revoked_at is not null from access.invitation where accepted_at is null""")).hasSizeGreaterThanOrEqualTo(2).containsOnly("t");
            assertThat(look.texts(NOTE)).hasSizeGreaterThan(10).isEqualTo(notes);
            getsIn(again, "nora@maple.test", "today");
            getsIn(again, "leo@maple.test", "home");
            Command status = RunningHearthwork.command(restored, "status");
            assertThat(status.said())
                    .contains("whole; anchored")
                    .contains("and it fits")
                    .contains("none was made");
            assertThat(status.exitCode()).as(status.said()).isZero();
            System.out.printf(
                    "S20: restored to a moment and ready after %.1f s (RTO 15 min); kept every 4 minutes (RPO 5 min)%n",
                    took.toMillis() / 1e3);
        }
    }
}
