package org.hearthwork.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hearthwork.TwoAtOnce;
import org.hearthwork.access.internal.Signing;
import org.hearthwork.start.StartRefused;
import org.hearthwork.vault.Keeping;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Several nodes on one database, several databases on one server, and data that do not fit: nobody breaks the other. */
@SpringBootTest
class TwoHearthworksTest {

    private static final Exposure AT_HOME = new Exposure(null);

    @Autowired
    private AsSuperuser superuser;

    @TempDir
    private Path folder;

    private Access database;

    @BeforeEach
    void aFreshDatabase() {
        database = superuser.freshDatabase(name());
    }

    private static String name() {
        return "test_" + UUID.randomUUID().toString().replace("-", "");
    }

    private Secret secret(String word) {
        try {
            String text = word + " is the word, and the rest makes it long enough";
            return Secret.of(text, DataFolder.open(folder), () -> true);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private Postgres start(Access database, Secret secret) throws IOException, SQLException {
        return start(database, secret, AT_HOME);
    }

    private Postgres start(Access database, Secret secret, Exposure exposure) throws IOException, SQLException {
        return start(database, secret, exposure, sealingKey(database.url().replaceAll(".*/", "")));
    }

    private static Postgres start(Access database, Secret secret, Exposure exposure, PrivateFile sealingKey)
            throws IOException, SQLException {
        return Postgres.start(
                null, database, secret, Signing.with(secret), Keeping.with(sealingKey), List.of(), exposure);
    }

    private static String refusal(Callable<Postgres> start) throws Exception {
        try {
            start.call();
            return "";
        } catch (StartRefused refused) {
            return refused.getMessage() + " " + refused.whatToDo();
        }
    }

    private static JdbcClient in(Access database) {
        return JdbcClient.create(new SimpleDriverDataSource(
                new org.postgresql.Driver(), database.url(), database.user(), database.password()));
    }

    /** All that a start could write: roles with their passwords, the keys, the schema's steps. */
    private static List<String> written(Access database) {
        return in(database).sql("""
                        select rolname || ' ' || coalesce(rolpassword, '-') from pg_authid where rolname like 'hearthwork%'
                        union all select encode(inner_pad, 'hex') from access.context_key
                        union all select encode(sealed, 'hex') from vault.known
                        union all select encode(secret_fingerprint, 'hex') from access.installation
                        union all select version || ' ' || checksum from flyway.flyway_schema_history where version is not null
                        order by 1""").query(String.class).list();
    }

    private static void letsItsAppIn(Postgres postgres) throws SQLException {
        try (Connection app =
                DriverManager.getConnection(postgres.url(), postgres.role(Door.DESK), postgres.password(Door.DESK))) {
            assertThat(app.isValid(5)).isTrue();
        }
    }

    @Test
    void o4_a_second_node_with_another_secret_is_refused_and_the_first_goes_on() throws Exception {
        Postgres first = start(database, secret("first"));
        List<String> before = written(database);
        assertThat(refusal(() -> start(database, secret("second"))))
                .contains("not the one this database was made with")
                .contains("nothing was changed");
        assertThat(written(database)).isEqualTo(before);
        letsItsAppIn(first);
    }

    @Test
    void o4_a_database_from_before_the_fingerprint_knows_its_secret_too() throws Exception {
        start(database, secret("first"));
        in(database)
                .sql("drop function access.remember_demo(); drop table access.installation")
                .update();
        in(database)
                .sql("delete from flyway.flyway_schema_history where version = '11'")
                .update();
        assertThat(refusal(() -> start(database, secret("second"))))
                .contains("not the one this database was made with");
    }

    @Test
    void o4_a_second_node_with_the_same_secret_changes_nothing() throws Exception {
        Postgres first = start(database, secret("first"));
        List<String> before = written(database);
        Postgres second = start(database, secret("first"));
        assertThat(written(database)).isEqualTo(before);
        letsItsAppIn(first);
        letsItsAppIn(second);
    }

    private PrivateFile sealingKey(String name) {
        return DataFolder.open(folder.resolve(name)).sealingKey();
    }

    private String keyRefused(PrivateFile key) throws Exception {
        return refusal(() -> start(database, secret("first"), AT_HOME, key));
    }

    @Test
    void a_node_with_another_sealing_key_or_none_is_refused_and_nothing_is_made_in_its_place() throws Exception {
        PrivateFile first = sealingKey("first");
        start(database, secret("first"), AT_HOME, first);
        assertThat(Files.getPosixFilePermissions(first.path())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        PrivateFile missing = sealingKey("second");
        assertThat(keyRefused(missing)).contains("is missing").contains("HEARTHWORK_SEALING_KEY");
        assertThat(missing.path()).doesNotExist();
        Access other = superuser.freshDatabase(name());
        start(other, secret("other"), AT_HOME, missing);
        List<String> before = written(database);
        assertThat(keyRefused(missing))
                .contains("is not the one the texts in this database were sealed with")
                .contains("nothing was changed");
        assertThat(written(database)).isEqualTo(before);
        letsItsAppIn(start(database, secret("first"), AT_HOME, first));
    }

    @Test
    void a_sealing_key_that_others_could_read_or_that_is_none_is_refused_in_words() throws Exception {
        PrivateFile key = sealingKey("first");
        start(database, secret("first"), AT_HOME, key);
        Files.setPosixFilePermissions(key.path(), PosixFilePermissions.fromString("rw-r-----"));
        assertThat(keyRefused(key))
                .contains("can be read or changed by other users")
                .contains("chmod 600");
        Files.setPosixFilePermissions(key.path(), PosixFilePermissions.fromString("rw-------"));
        String content = Files.readString(key.path());
        for (String none : List.of("", "some words", content.substring(0, 60), "{}")) {
            Files.writeString(key.path(), none);
            assertThat(keyRefused(key))
                    .as(none)
                    .contains("is no sealing key of ours")
                    .doesNotContain("some words");
        }
        Files.writeString(key.path(), content + "\n");
        letsItsAppIn(start(database, secret("first"), AT_HOME, key));
    }

    @Test
    void o4_two_hearthworks_share_a_server_each_with_roles_and_a_secret_of_its_own() throws Exception {
        Access other = superuser.freshDatabase(name());
        Postgres one = start(database, secret("one"));
        Postgres two = start(other, secret("two"));
        assertThat(one.role(Door.DESK)).isNotEqualTo(two.role(Door.DESK));
        for (int again = 0; again < 2; again++) {
            letsItsAppIn(start(database, secret("one")));
            letsItsAppIn(start(other, secret("two")));
            letsItsAppIn(one);
            letsItsAppIn(two);
        }
        String notTheirs = "select n.nspname || '.' || c.relname || ' ' || x.grantee::regrole from pg_class c"
                + " join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) x"
                + " where x.grantee::regrole::text like 'hearthwork%' and x.grantee::regrole::text not in ('"
                + two.role(Door.DESK)
                + "', (select pg_get_userbyid(nspowner) from pg_namespace where nspname = 'access'))"
                + " and x.grantee::regrole::text not like '%' || substring('" + two.role(Door.DESK)
                + "' from '_[0-9]+$')";
        assertThat(in(other).sql(notTheirs).query(String.class).list()).isEmpty();
    }

    @RepeatedTest(4)
    void o4_nodes_and_databases_that_start_at_the_same_moment_come_up_all() throws Exception {
        startAtOnce();
    }

    @RepeatedTest(TwoAtOnce.TIMES)
    @Tag("nightly")
    void o4_nodes_and_databases_that_start_at_the_same_moment_come_up_all_each_time() throws Exception {
        startAtOnce();
    }

    private void startAtOnce() throws Exception {
        Access other = superuser.freshDatabase(name());
        try (ExecutorService starting = Executors.newFixedThreadPool(4)) {
            List<Future<Postgres>> nodes = starting.invokeAll(List.of(
                    () -> start(database, secret("one")),
                    () -> start(database, secret("one")),
                    () -> start(other, secret("two")),
                    () -> start(other, secret("two"))));
            for (Future<Postgres> node : nodes) {
                letsItsAppIn(node.get());
            }
        }
    }

    @RepeatedTest(TwoAtOnce.TIMES)
    void o4_of_two_secrets_that_come_at_the_same_moment_one_is_refused() throws Exception {
        try (ExecutorService starting = Executors.newFixedThreadPool(2)) {
            List<Future<String>> nodes = starting.invokeAll(List.of(
                    () -> refusal(() -> start(database, secret("one"))),
                    () -> refusal(() -> start(database, secret("two")))));
            assertThat(List.of(nodes.getFirst().get(), nodes.getLast().get())).containsOnlyOnce("");
        }
    }

    @Test
    void o5_a_lost_secret_of_an_outside_database_is_told_from_a_new_database() throws Exception {
        assertThat(Postgres.isNew(database)).isTrue();
        start(database, secret("first"));
        assertThat(Postgres.isNew(database)).isFalse();
    }

    @Test
    void o6_data_of_a_newer_hearthwork_are_refused_and_left_alone() throws Exception {
        start(database, secret("first"));
        in(database).sql("""
                insert into flyway.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by,
                    execution_time, success) values (999, '999', 'from the future', 'SQL', 'V999__from_the_future.sql', 1, 'x', 1, true)""").update();
        List<String> before = written(database);
        assertThat(refusal(() -> start(database, secret("first"))))
                .contains("last used by a newer Hearthwork")
                .contains("step 999")
                .contains("nothing was changed");
        assertThat(written(database)).isEqualTo(before);
    }

    @Test
    void o6_data_whose_steps_are_other_ones_are_refused_and_left_alone() throws Exception {
        start(database, secret("first"));
        in(database)
                .sql("update flyway.flyway_schema_history set checksum = 1 where version = '3'")
                .update();
        List<String> before = written(database);
        assertThat(refusal(() -> start(database, secret("first"))))
                .contains("Step 3 of the database's schema is not the one")
                .contains("nothing was changed");
        assertThat(written(database)).isEqualTo(before);
    }

    @Test
    void o2_a_demo_practice_is_not_opened_to_a_network() throws Exception {
        Postgres postgres = start(database, secret("first"));
        Exposure network = new Exposure("HEARTHWORK_ADDRESS=0.0.0.0");
        start(database, secret("first"), network);
        try (Connection app = DriverManager.getConnection(
                        postgres.url(), postgres.role(Door.DESK), postgres.password(Door.DESK));
                var statement = app.createStatement()) {
            statement.execute("select access.remember_demo()");
        }
        assertThat(refusal(() -> start(database, secret("first"), network)))
                .contains("demo practice, whose password everybody knows")
                .contains("HEARTHWORK_ADDRESS=0.0.0.0");
        start(database, secret("first"));
    }

    @Test
    void o4_the_fingerprint_tells_nothing_to_the_app() throws Exception {
        Postgres postgres = start(database, secret("first"));
        assertThat(secret("first").fingerprint()).isNotEqualTo("first".getBytes(StandardCharsets.UTF_8));
        assertThat(in(database)
                        .sql("select has_any_column_privilege('" + postgres.role(Door.DESK)
                                + "', 'access.installation', 'select, insert, update')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }
}
