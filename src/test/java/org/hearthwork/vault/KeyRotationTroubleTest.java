package org.hearthwork.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actors;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.database.KeysApart;
import org.hearthwork.database.PrivateFile;
import org.hearthwork.start.StartRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

/** What others do to the file, the clock, the texts and the version while keys are changed: nothing is lost by it. */
@SpringBootTest
class KeyRotationTroubleTest {

    @Autowired
    private PracticeFixture fixture;

    @Autowired
    private EveryWord everyWord;

    @Autowired
    private AsSuperuser superuser;

    @Autowired
    private Vault vault;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private PrivateFile sealingKey;

    @TempDir
    private Path elsewhere;

    private final AtomicInteger number = new AtomicInteger();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private Practice practice;
    private String before = "";

    @BeforeEach
    void everything_is_written_once() throws IOException {
        practice = fixture.fresh();
        everyWord.isWritten(practice, practice.couple(), () -> "word " + number.incrementAndGet());
        before = Files.readString(sealingKey.path());
    }

    private KeyRotation.Done rotate() throws IOException, SQLException {
        return rotate(sealingKey, UnaryOperator.identity());
    }

    private KeyRotation.Done rotate(PrivateFile file, UnaryOperator<String> sending) throws IOException, SQLException {
        try (Connection reading = superuser.withTriggersAsleep();
                Connection writing = superuser.withTriggersAsleep()) {
            return KeyRotation.run(file, reading, Watched.connection(writing, sending), said::add);
        }
    }

    private static UnaryOperator<String> at(String begins, Runnable happens) {
        return sql -> {
            if (sql.startsWith(begins)) {
                happens.run();
            }
            return sql;
        };
    }

    private byte[] known() {
        return superuser
                .jdbc()
                .sql("select sealed from vault.known")
                .query(byte[].class)
                .single();
    }

    private boolean isTurning() {
        return superuser
                .jdbc()
                .sql("select turning from vault.known")
                .query(Boolean.class)
                .single();
    }

    private void given(boolean given) {
        superuser.jdbc().sql("update vault.known set given = ?").param(given).update();
    }

    /** A start with this in the environment, or with nothing but the file. */
    private Sealer start(String variable) throws IOException {
        MasterKey master = new MasterKey(variable, sealingKey);
        Sealer sealer = new Sealer(master, new Keyring(master));
        sealer.refuseAnotherKey(known());
        return sealer;
    }

    private void sealWhatIsOpen(Sealer start) throws SQLException {
        try (Connection owner = superuser.ownerConnection()) {
            start.sealWhatIsOpen(owner);
        }
    }

    private record Lies(String relation, String column, String place, UUID holder, String row, String sealed) {}

    /** Every text of the practice that is no picture. */
    private List<Lies> texts() {
        List<Lies> texts = new ArrayList<>();
        superuser
                .jdbc()
                .sql(
                        "select relation::text, name, holder, row_name from vault.sealed_column where not picture order by 1, 2")
                .query(column -> {
                    String relation = column.getString(1);
                    String name = column.getString(2);
                    String holder = column.getString(3);
                    String rowName = column.getString(4);
                    superuser
                            .jdbc()
                            .sql("select (" + holder + ")::uuid, (" + rowName + ")::text, " + name + " from " + relation
                                    + " where practice_id = ? and " + name + " <> '' order by 1, 2")
                            .param(practice.id())
                            .query(row -> {
                                texts.add(new Lies(
                                        relation,
                                        name,
                                        "(" + holder + ")::uuid = ? and (" + rowName + ")::text = ?",
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getString(3)));
                            });
                });
        return texts;
    }

    /** All words of the practice, with nothing but the file. */
    private List<String> words() throws IOException {
        MasterKey master = new MasterKey(null, sealingKey);
        master.find(false);
        return new Opened(superuser.jdbc(), new Keyring(master))
                .in(texts().stream().map(Lies::sealed).toList()).stream()
                        .sorted()
                        .toList();
    }

    // ---------------------------------------------------------------------------------------------------- the file

    private String readsAndWrites(SealedColumn.Place place, String sealed) {
        return Actors.as(
                practice.clinician(),
                () -> transaction.execute(status -> {
                    assertThat(vault.open(place, sealed)).startsWith("word ");
                    return vault.seal(place, "written");
                }));
    }

    @Test
    void who_does_not_see_the_file_remembers_no_keys_and_so_seals_nothing_with_old_ones() throws Exception {
        var hold = superuser
                .jdbc()
                .sql("select id, couple_id from couples.safety_hold where practice_id = ? limit 1")
                .param(practice.id())
                .query((row, one) -> new SealedColumn("couples.safety_hold.reason")
                        .of(row.getObject(2, UUID.class), row.getObject(1, UUID.class)))
                .single();
        assertThat(readsAndWrites(hold, reason())).startsWith("s1.");
        Path moved = Files.move(sealingKey.path(), elsewhere.resolve("sealing-key"));
        try {
            readsAndWrites(hold, reason());
            rotate(KeysApart.sealingKeyIn(elsewhere), UnaryOperator.identity());
            String now = reason();
            assertThatThrownBy(() -> Actors.as(
                            practice.clinician(), () -> transaction.execute(status -> vault.seal(hold, "lost"))))
                    .isInstanceOf(Unopened.class);
            assertThatThrownBy(() -> readsAndWrites(hold, now)).isInstanceOf(Unopened.class);
        } finally {
            Files.move(moved, sealingKey.path());
        }
        assertThat(readsAndWrites(hold, reason())).startsWith("s1.");
    }

    private String reason() {
        return superuser
                .jdbc()
                .sql("select reason from couples.safety_hold where practice_id = ? limit 1")
                .param(practice.id())
                .query(String.class)
                .single();
    }

    /** An editor that was open, or a copy of the data folder. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into vault.practice_key",
                "set synchronous_commit = on",
                "delete from vault.practice_key",
                "vacuum full vault.known"
            })
    void an_older_file_that_is_put_back_meanwhile_costs_nothing(String when) throws Exception {
        List<String> words = words();
        rotate(sealingKey, at(when, this::theOlderFileIsPutBack));
        start(null);
        assertThat(words()).isEqualTo(words);
        assertThat(said.getFirst()).contains("Keep a copy of it now");
        if (!when.startsWith("insert")) { // that one is written over
            assertThat(said).anyMatch(line -> line.contains("is the new one again"));
        }
    }

    private void theOlderFileIsPutBack() {
        try {
            Files.writeString(sealingKey.path(), before);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void keys_are_made_anew_where_a_change_was_at_its_end_whatever_else_was_put_back() throws Exception {
        byte[] earlier = known();
        rotate();
        String inBetween = Files.readString(sealingKey.path());
        superuser.jdbc().sql("update vault.known set sealed = ?").param(earlier).update();
        assertThat(rotate().wentOn()).isFalse();
        assertThatThrownBy(() -> start(inBetween))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("is not the one");
    }

    // ---------------------------------------------------------------------------------- a key from the environment

    @Test
    void a_start_with_the_variable_that_comes_in_between_stops_it_before_a_key_is_made() throws Exception {
        List<String> sent = new CopyOnWriteArrayList<>();
        UnaryOperator<String> sending = at("update vault.known set sealed", () -> given(true));
        try {
            assertThatThrownBy(() -> rotate(sealingKey, sql -> {
                        sent.add(sql.strip());
                        return sending.apply(sql);
                    }))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("took the sealing key from HEARTHWORK_SEALING_KEY");
        } finally {
            given(false);
        }
        assertThat(sent).noneMatch(sql -> sql.startsWith("insert into vault.practice_key"));
        assertThat(isTurning()).isFalse();
        start(before);
    }

    @Test
    void a_start_with_the_variable_is_refused_while_keys_are_changed_and_after_it() throws Exception {
        Sealer start = start(before);
        List<Throwable> refused = new CopyOnWriteArrayList<>();
        Consumer<Sealer> goesOn = one -> {
            try {
                sealWhatIsOpen(one);
            } catch (RuntimeException | SQLException failed) {
                refused.add(failed);
            }
        };
        try {
            rotate(sealingKey, at("vacuum full vault.practice_key", () -> goesOn.accept(start)));
            goesOn.accept(start);
            assertThat(refused).hasSize(2).allMatch(StartRefused.class::isInstance);
            assertThat(superuser
                            .jdbc()
                            .sql("select given from vault.known")
                            .query(Boolean.class)
                            .single())
                    .isFalse();
            sealWhatIsOpen(start(Files.readString(sealingKey.path())));
            assertThatThrownBy(this::rotate).hasMessageContaining("took the sealing key from HEARTHWORK_SEALING_KEY");
        } finally {
            given(false);
        }
    }

    @Test
    void a_start_with_the_new_key_in_the_variable_waits_for_the_end_of_a_change() throws Exception {
        superuser.jdbc().sql("update vault.known set turning = true").update();
        try {
            Sealer start = start(before);
            assertThatThrownBy(() -> sealWhatIsOpen(start))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("is not at its end");
            sealWhatIsOpen(start(null)); // by the file it comes up
        } finally {
            superuser.jdbc().sql("update vault.known set turning = false").update();
        }
    }

    // --------------------------------------------------------------------------------------------------- the clock

    @Test
    void a_clock_that_steps_back_makes_nothing_come_before_a_transaction_is_over() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        List<String> sent = new CopyOnWriteArrayList<>();
        try (ExecutorService others = Executors.newFixedThreadPool(2)) {
            others.submit(() -> Actors.as(
                    practice.clinician(),
                    () -> transaction.executeWithoutResult(status -> {
                        begun.countDown();
                        await(over);
                    })));
            await(begun);
            Future<KeyRotation.Done> rotation = others.submit(() -> rotate(sealingKey, sql -> {
                sent.add(sql.strip());
                return sql.replace("clock_timestamp()", "(clock_timestamp() - interval '1 hour')");
            }));
            try {
                TimeUnit.MILLISECONDS.sleep(700);
                assertThat(sent)
                        .anyMatch(sql -> sql.startsWith("update vault.known"))
                        .noneMatch(sql -> sql.startsWith("insert into vault.practice_key"));
            } finally {
                over.countDown();
            }
            rotation.get();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    // --------------------------------------------------------------------------------------------------- the texts

    /** With no trigger that keeps what is signed. */
    private void put(String sealed, Lies at) throws SQLException {
        try (Connection asleep = superuser.withTriggersAsleep();
                var statement = asleep.prepareStatement("update " + at.relation() + " set " + at.column()
                        + " = ? where practice_id = ? and " + at.place())) {
            statement.setString(1, sealed);
            statement.setObject(2, practice.id());
            statement.setObject(3, at.holder());
            statement.setString(4, at.row());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_text_that_was_moved_opens_where_it_is_moved_back(boolean withinItsHolder) throws Exception {
        List<String> words = words();
        List<Lies> texts = texts();
        Lies one = texts.getFirst();
        Lies other = texts.stream()
                .filter(text -> text != one && text.holder().equals(one.holder()) == withinItsHolder)
                .findFirst()
                .orElseThrow();
        put(one.sealed(), other);
        put(other.sealed(), one);
        KeyRotation.Done moved = rotate();
        assertThat(moved.unopened()).isPositive();
        assertThat(moved.keeping()).isPositive();
        put(one.sealed(), one);
        put(other.sealed(), other);
        assertThat(words()).isEqualTo(words);
        assertThat(rotate().keeping()).isLessThan(moved.keeping());
        assertThat(words()).isEqualTo(words);
    }

    @Test
    void a_text_that_was_bent_out_of_shape_stops_nothing() throws Exception {
        List<String> words = words();
        Lies one = texts().getFirst();
        for (String bent : List.of("s1.????????", "s1.", "s1.AAAAAAAAAAAAAAAA")) {
            put(bent, one);
            try {
                assertThat(rotate().unopened()).as(bent).isPositive();
            } finally {
                put(one.sealed(), one);
            }
        }
        assertThat(words()).isEqualTo(words);
    }

    // ------------------------------------------------------------------------------------------------- the version

    @Test
    void a_program_of_another_version_changes_no_keys() throws Exception {
        superuser.jdbc().sql("""
                        insert into flyway.flyway_schema_history
                            (installed_rank, version, description, type, script, installed_by, execution_time, success)
                        select max(installed_rank) + 1, '9999', 'newer', 'SQL', 'V9999__newer.sql', 'x', 0, true
                        from flyway.flyway_schema_history""").update();
        try {
            assertThatThrownBy(this::rotate)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("are of another Hearthwork")
                    .hasMessageContaining("9999");
        } finally {
            superuser
                    .jdbc()
                    .sql("delete from flyway.flyway_schema_history where version = '9999'")
                    .update();
        }
        assertThat(Files.readString(sealingKey.path())).isEqualTo(before);
    }
}
