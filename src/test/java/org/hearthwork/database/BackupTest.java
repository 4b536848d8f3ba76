package org.hearthwork.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.hearthwork.start.StartRefused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A backup restores to what it says, or is refused in words; the product is not needed for that. */
class BackupTest {

    private static final String SECRET = "a secret of this test, which is long enough to be one";
    private static final String CANARY = "canary-" + UUID.randomUUID();

    @TempDir
    private static Path place;

    private static DataFolder folder;
    private static EmbeddedServer server;

    private Path to;

    /** What fits only the key "right". */
    private record KeyThat(String is) implements Sealing {

        @Override
        public void refuseAnotherKey(Connection asOwner) {}

        @Override
        public byte[] known(Connection asOwner) {
            return "right".getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public void refuseAnotherKey(byte[] known) {
            if (!MessageDigest.isEqual(known, is.getBytes(StandardCharsets.UTF_8))) {
                throw new StartRefused("The sealing key is another one.", "", null);
            }
        }

        @Override
        public void sealWhatIsOpen(Connection asOwner) {}
    }

    private static DatabaseProperties properties(String secret) {
        return new DatabaseProperties(folder.path(), null, false, secret, null);
    }

    @BeforeAll
    static void a_running_database_with_something_in_it() throws Exception {
        folder = DataFolder.open(place.resolve("data")).forOneServer();
        server = EmbeddedServer.start(folder, Secret.given(SECRET), () -> {});
        run("create schema access");
        run("create role hearthwork_owner");
        run("alter schema access owner to hearthwork_owner");
        run("create schema flyway");
        run("create table flyway.flyway_schema_history (installed_rank int, version text, success boolean)");
        run("insert into flyway.flyway_schema_history values (1, '46.2', true)");
        run("create table written (number int primary key, words text)");
        run("insert into written values (1, '" + CANARY + "')");
    }

    @AfterAll
    static void stopped() throws IOException {
        server.close();
        folder.close();
    }

    @BeforeEach
    void an_empty_place() throws IOException {
        to = Files.createTempDirectory(place, "backup");
    }

    private static Connection superuser() throws SQLException {
        return new Access(server.url(), EmbeddedServer.USER, server.password()).open();
    }

    private static void run(String sql) throws SQLException {
        try (Connection superuser = superuser();
                var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(String sql) throws SQLException {
        try (Connection superuser = superuser()) {
            return Sql.text(superuser, sql);
        }
    }

    private static Instant now() throws SQLException {
        try (Connection superuser = superuser()) {
            return Sql.moment(superuser, "select clock_timestamp()");
        }
    }

    private static Backup.Made backup(Path to) throws IOException, SQLException {
        try (AtHand data = AtHand.of(properties(SECRET))) {
            return Backup.make(data, to, new KeyThat("right"), "of this test");
        }
    }

    /** As the running product does every four minutes. */
    private static Reached keepChanges(WalArchive archive) throws IOException, SQLException {
        try (Connection superuser = superuser()) {
            WalArchive.holdBack(superuser);
            return archive.keep(superuser, null);
        }
    }

    private WalArchive archive() throws IOException {
        BackupFolder there = BackupFolder.in(to);
        return new WalArchive(folder.cluster(), there, there.seal(Secret.given(SECRET)));
    }

    private Restore.Restored restore(@Nullable Instant moment) throws IOException {
        return restore(to, moment, SECRET, "right");
    }

    private static Restore.Restored restore(Path from, @Nullable Instant moment, @Nullable String secret, String key)
            throws IOException {
        return Restore.restore(
                from,
                place.resolve("restored-" + UUID.randomUUID()),
                moment,
                new KeysApart(secret, place.resolve("keys"), new KeyThat(key)));
    }

    private static String refusal(Restoring restoring) {
        try {
            restoring.run();
        } catch (StartRefused refused) {
            assertThat(refused.whatToDo() + refused.getMessage()).doesNotContain("Exception");
            return refused.getMessage() + " " + refused.whatToDo();
        } catch (IOException | SQLException failed) {
            throw new AssertionError("not in words", failed);
        }
        throw new AssertionError("it was done");
    }

    private interface Restoring {
        void run() throws IOException, SQLException;
    }

    /** What the restored one answers; then it is thrown away. */
    private static String askRestored(Restore.Restored restored, String sql) throws IOException, SQLException {
        try (DataFolder data = DataFolder.open(restored.in()).forOneServer();
                EmbeddedServer other = EmbeddedServer.start(data, Secret.given(SECRET), () -> {});
                Connection superuser = new Access(other.url(), EmbeddedServer.USER, other.password()).open()) {
            return Sql.text(superuser, sql);
        } finally {
            FileSystemUtils.deleteRecursively(restored.in());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.toList();
        }
    }

    private static void bend(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    @Test
    void one_backup_restores_to_its_newest_state_and_to_a_moment_between_two_changes() throws Exception {
        run("insert into written values (10, 'before the backup')");
        backup(to);
        WalArchive archive = archive();
        run("insert into written values (11, 'before the moment')");
        keepChanges(archive);
        run("update written set words = 'changed before the moment' where number = 10");
        Instant moment = now();
        run("insert into written values (12, 'after the moment')");
        run("delete from written where number = 10");
        keepChanges(archive);
        run("insert into written values (13, 'kept nowhere')");

        assertThat(
                        askRestored(
                                restore(moment),
                                "select string_agg(number || ' ' || words, ', ' order by number) from written where number >= 10"))
                .isEqualTo("10 changed before the moment, 11 before the moment");
        Restore.Restored newest = restore(null);
        assertThat(newest.in().resolve("handover")).doesNotExist();
        assertThat(Files.readString(newest.in().resolve("restored")))
                .contains(newest.moment().toString());
        assertThat(askRestored(
                        newest, "select string_agg(number::text, ' ' order by number) from written where number >= 10"))
                .isEqualTo("11 12");
        run("delete from written where number >= 10");
    }

    @Test
    void a_backup_that_is_made_while_much_is_written_holds_whole_transactions_only() throws Exception {
        run("create table pairs (number int primary key, twin int unique)");
        AtomicInteger committed = new AtomicInteger();
        boolean[] stop = {false};
        Thread writing = Thread.ofPlatform().start(() -> {
            try (Connection superuser = superuser();
                    var statement = superuser.createStatement()) {
                superuser.setAutoCommit(false);
                for (int number = 1; !stop[0]; number++) {
                    statement.execute("insert into pairs values (" + number + ", null)");
                    statement.execute("update pairs set twin = number where number = " + number);
                    superuser.commit();
                    committed.set(number);
                }
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        });
        while (committed.get() < 100) {
            Thread.sleep(5);
        }
        int before = committed.get();
        backup(to);
        int after = committed.get();
        stop[0] = true;
        writing.join();
        String[] restored = askRestored(
                        restore(null), "select count(*) || ' ' || count(twin) || ' ' || max(number) from pairs")
                .split(" ");
        run("drop table pairs");
        assertThat(restored[0]).isEqualTo(restored[1]).isEqualTo(restored[2]);
        assertThat(Integer.parseInt(restored[0])).isGreaterThanOrEqualTo(before);
        assertThat(after).as("it went on meanwhile").isGreaterThan(before);
    }

    @Test
    void one_byte_that_is_bent_is_refused_wherever_it_is() throws Exception {
        backup(to);
        run("insert into written values (20, 'later')");
        keepChanges(archive());
        run("delete from written where number = 20");
        for (Path file : files(to)) {
            if (!Files.isRegularFile(file)) {
                continue;
            }
            Path copy = Files.createTempDirectory(place, "bent");
            FileSystemUtils.copyRecursively(to, copy);
            bend(copy.resolve(to.relativize(file)));
            assertThat(refusal(() -> restore(copy, null, SECRET, "right")))
                    .as("%s", to.relativize(file))
                    .containsAnyOf("damaged", "does not know")
                    .contains(Files.isSameFile(file, to.resolve("hearthwork-backup")) ? "" : "Nothing was restored");
        }
        try (Stream<Path> left = Files.list(place)) {
            assertThat(left.filter(one -> one.getFileName().toString().startsWith("restored-")))
                    .as("nothing is left of what was refused")
                    .isEmpty();
        }
    }

    @Test
    void of_a_backup_that_was_not_finished_nothing_is_restored_and_the_next_one_takes_it_away() throws Exception {
        backup(to);
        Path base = files(to).stream()
                .filter(file -> file.getFileName().toString().equals("manifest"))
                .findFirst()
                .orElseThrow()
                .getParent();
        Path half = base.resolveSibling("2020-01-01T000000Z");
        Files.move(base, half);
        Files.delete(half.resolve("manifest"));
        assertThat(refusal(() -> restore(null)))
                .contains("holds no whole backup")
                .contains("not finished");
        backup(to);
        assertThat(half).doesNotExist();
        assertThat(BackupFolder.in(to).whole()).hasSize(1);
    }

    @Test
    void without_the_secret_and_the_sealing_key_it_opens_for_nobody_and_says_so() throws Exception {
        backup(to);
        assertThat(refusal(() -> restore(to, null, null, "right")))
                .contains("there is no file " + place.resolve("keys/secret"))
                .contains("--keys FOLDER");
        assertThat(refusal(() -> restore(to, null, SECRET + "!", "right")))
                .contains("HEARTHWORK_SECRET is not the one this backup was made with");
        assertThat(refusal(() -> restore(to, null, SECRET, "wrong"))).contains("sealing key is another one");
    }

    @Test
    void a_backup_alone_shows_nothing_of_what_is_in_it_and_to_nobody_else() throws Exception {
        backup(to);
        run("insert into written values (30, '" + CANARY + "')");
        keepChanges(archive());
        run("delete from written where number = 30");
        for (Path file : files(to)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .as("%s", file)
                    .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------");
            if (Files.isRegularFile(file)) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as("%s", file)
                        .doesNotContain(CANARY)
                        .doesNotContain("written");
            }
        }
    }

    @Test
    void a_place_that_cannot_hold_it_is_refused_before_anything_is_written() throws Exception {
        assertThat(refusal(() -> backup(folder.path().resolve("backup")))).contains("would lie in each other");
        assertThat(folder.path().resolve("backup/hearthwork-backup")).doesNotExist();
        assertThat(refusal(() -> backup(place))).contains("would lie in each other");
        Path file = Files.writeString(place.resolve("file"), "");
        assertThat(refusal(() -> backup(file))).contains("is a file, and backups need a folder");
        assertThat(refusal(() -> backup(file.resolve("below")))).contains("cannot be written");
        Files.writeString(to.resolve("holiday.jpg"), "");
        assertThat(refusal(() -> backup(to))).contains("holds other things");
        assertThat(refusal(() -> restore(null))).contains("holds no backup of Hearthwork");
        assertThat(refusal(() -> restore(to.resolve("none"), null, SECRET, "right")))
                .contains("There is no folder");
        Path others = place.resolve("others");
        BackupFolder.begin(Files.createDirectory(others), "another data folder");
        assertThat(refusal(() -> backup(others))).contains("holds backups of another data folder");
    }

    @Test
    void a_moment_before_the_first_backup_and_one_after_the_end_are_told_with_what_there_is() throws Exception {
        Instant before = now();
        Backup.Made made = backup(to);
        assertThat(refusal(() -> restore(before))).contains("begins at " + made.whole());
        assertThat(refusal(() -> restore(before.plus(Duration.ofDays(1)))))
                .contains("ends at ")
                .contains("leave --to out");
        Path there = Files.createDirectory(to.resolve("there"));
        Files.writeString(there.resolve("word"), "");
        assertThat(refusal(() -> Restore.restore(to, there, null, new KeysApart(SECRET, place, new KeyThat("right")))))
                .contains("never writes over anything");
    }

    @Test
    void a_backup_of_a_newer_hearthwork_is_left_alone() throws Exception {
        run("insert into flyway.flyway_schema_history values (2, '9999', true)");
        backup(to);
        run("delete from flyway.flyway_schema_history where installed_rank = 2");
        assertThat(refusal(() -> restore(null)))
                .contains("schema 9999")
                .contains("Restore it with the Hearthwork that made it, or a newer one");
    }

    @Test
    void while_nothing_is_changed_nothing_is_written_and_the_newest_moment_goes_on() throws Exception {
        backup(to);
        WalArchive archive = archive();
        Reached first = keepChanges(archive);
        int segments = BackupFolder.in(to).segments().size();
        run("checkpoint");
        Instant later = now();
        Reached second = keepChanges(archive);
        assertThat(BackupFolder.in(to).segments()).hasSize(segments);
        assertThat(second.last()).isEqualTo(first.last());
        assertThat(second.until()).isAfterOrEqualTo(later);
        assertThat(askRestored(restore(later), "select words from written where number = 1"))
                .as("a moment after the last change")
                .isEqualTo(CANARY);
        run("insert into written values (40, 'changed')");
        assertThat(keepChanges(archive).last()).isNotEqualTo(second.last());
        run("delete from written where number = 40");
    }

    @Test
    void what_somebody_began_before_the_last_time_and_commits_later_is_kept_too() throws Exception {
        backup(to);
        WalArchive archive = archive();
        try (Connection slow = superuser();
                var statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("insert into written values (50, 'slowly')");
            keepChanges(archive);
            slow.commit();
        }
        keepChanges(archive);
        String words = askRestored(restore(null), "select words from written where number = 50");
        run("delete from written where number = 50");
        assertThat(words).isEqualTo("slowly");
    }

    @Test
    void a_segment_that_is_missing_is_noticed_when_it_is_restored_and_when_it_should_be_kept() throws Exception {
        backup(to);
        WalArchive archive = archive();
        run("insert into written values (60, 'then')");
        keepChanges(archive);
        run("delete from written where number = 60");
        Path missing = BackupFolder.in(to).segments().firstEntry().getValue();
        Files.move(missing, place.resolve("taken-away"));
        assertThat(refusal(() -> restore(null))).contains("is missing").contains("Nothing was restored");
        Files.move(place.resolve("taken-away"), missing);

        Reached reached = BackupFolder.in(to).reached().orElseThrow();
        new Reached(new WalSegment(1, 0), reached.marked(), reached.until()).writeTo(to.resolve("wal/reached"));
        assertThat(refusal(() -> keepChanges(archive())))
                .contains("are not whole any more")
                .contains("new, empty folder");
    }

    @Test
    void the_newest_seven_are_kept_and_with_them_what_changed_since_the_first_of_them() throws Exception {
        for (int again = 0; again < 8; again++) {
            backup(to);
        }
        BackupFolder there = BackupFolder.in(to);
        assertThat(there.whole()).hasSize(7);
        assertThat(there.segments().firstKey())
                .isEqualTo(there.whole().getFirst().says().first().number());
        assertThat(askRestored(
                        restore(there.whole().getFirst().says().whole()), "select words from written where number = 1"))
                .isEqualTo(CANARY);
    }

    @Test
    void what_goes_on_from_the_first_backup_goes_to_the_newest_place() throws Exception {
        backup(to);
        assertThat(BackupNote.in(folder).to()).isEqualTo(to.toRealPath());
        Path other = Files.createTempDirectory(place, "other");
        backup(other);
        assertThat(BackupNote.in(folder).to()).isEqualTo(other.toRealPath());
        assertThat(ask("select count(*)::text from pg_replication_slots")).isEqualTo("1");
    }

    @Test
    void the_log_that_nobody_takes_does_not_fill_the_disk() throws Exception {
        assertThat(ask("show max_slot_wal_keep_size")).isEqualTo("1GB");
        assertThatThrownBy(() -> WalSegment.named("1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_postgresql_of_somebody_elses_is_left_to_its_own_tools_and_its_password_is_not_said() {
        DatabaseProperties outside = new DatabaseProperties(
                folder.path(),
                new DatabaseProperties.Outside(
                        "jdbc:postgresql://db/hearthwork?password=in-the-address", "us", "by-itself"),
                false,
                SECRET,
                null);
        assertThat(refusal(() -> AtHand.of(outside)))
                .contains("db/hearthwork")
                .contains("its own tools")
                .doesNotContain("in-the-address")
                .doesNotContain("by-itself");
    }
}
