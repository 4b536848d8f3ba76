package org.hearthwork.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Pair;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.Couples;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.database.PrivateFile;
import org.hearthwork.homework.Doing;
import org.hearthwork.homework.Homeworking;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.start.StartRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

/** Keys are changed while people read and write: nobody notices, nothing is lost, and what the keys of before opened they open no more. */
@SpringBootTest
class KeyRotationTest {

    private static final String SECRET = "access.authenticator.sealed";
    private static final byte[] OF_AN_APP = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

    @Autowired
    private PracticeFixture fixture;

    @Autowired
    private EveryWord everyWord;

    @Autowired
    private Couples couples;

    @Autowired
    private Homeworking homework;

    @Autowired
    private Doing doing;

    @Autowired
    private OwnSecrets secrets;

    @Autowired
    private AsSuperuser superuser;

    @Autowired
    private Keyring keyring;

    @Autowired
    private Vault vault;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private PrivateFile sealingKey;

    private final AtomicInteger number = new AtomicInteger();
    private Practice practice;
    private String before = "";

    private String word() {
        return "word " + number.incrementAndGet();
    }

    @BeforeEach
    void everything_is_written_once() throws IOException {
        practice = fixture.fresh();
        everyWord.isWritten(practice, practice.couple(), this::word);
        UUID account = practice.owner().account().value();
        superuser
                .jdbc()
                .sql(
                        "insert into access.authenticator (practice_id, account_id, sealed, last_step, since) values (?, ?, ?, 1, now())")
                .params(practice.id(), account, secrets.seal(SECRET, practice.id(), account, OF_AN_APP))
                .update();
        before = Files.readString(sealingKey.path());
    }

    private KeyRotation.Done rotate() throws IOException, SQLException {
        try (Connection reading = superuser.withTriggersAsleep();
                Connection writing = superuser.withTriggersAsleep()) {
            return KeyRotation.run(sealingKey, reading, writing, line -> {});
        }
    }

    /** All texts of the practice in words, looked up by nothing that was remembered. */
    private List<String> words() {
        List<String> sealed = new ArrayList<>();
        superuser
                .jdbc()
                .sql("select relation::text, name, row_name from vault.sealed_column where not picture order by 1, 2")
                .query(column -> {
                    String name = column.getString(2);
                    sealed.addAll(superuser
                            .jdbc()
                            .sql("select " + name + " from " + column.getString(1) + " where practice_id = ? and "
                                    + name + " <> '' order by (" + column.getString(3) + ")::text")
                            .param(practice.id())
                            .query(String.class)
                            .list());
                });
        return new Opened(superuser.jdbc(), keyring)
                .in(sealed).stream().sorted().toList();
    }

    // ---------------------------------------------------------------------------------------------- under load

    /** Somebody who saves one answer again and again, and looks each time whether it is what stands there. */
    private final class Writer {

        private final Pair pair = fixture.pair(practice.id(), practice.clinician(), "Ana", "Ben");
        private final ParticipationId part = homework.part(
                homework.occurrence(homework.assign(
                        practice.clinician(),
                        pair,
                        homework.wish(
                                "say-it-hear-it",
                                LocalDate.now(PracticeFixture.ZONE).plusDays(3)),
                        Instant.now())),
                Seat.A);
        private int saved;

        void writes() {
            String text = "saved " + (saved + 1);
            Actors.as(pair.a(), () -> doing.save(part, "helped", AnswerBody.ofText(text)));
            saved++;
            assertThat(reads()).isEqualTo(AnswerBody.ofText(text));
        }

        AnswerBody reads() {
            return Actors.as(
                    pair.a(),
                    () -> doing.open(part).questions().stream()
                            .filter(question -> question.prompt().key().equals("helped"))
                            .findFirst()
                            .orElseThrow()
                            .answer());
        }
    }

    @Test
    void s9_keys_are_changed_under_load_without_a_failed_read_or_a_lost_save() throws Exception {
        changedUnderLoad(4);
    }

    @Test
    @Tag("nightly")
    void s9_keys_are_changed_under_load_forty_times() throws Exception {
        changedUnderLoad(40);
    }

    private void changedUnderLoad(int times) throws Exception {
        List<String> words = words();
        Keys old = new Keys();
        List<Writer> writers = List.of(new Writer(), new Writer(), new Writer());
        Actor clinician = practice.clinician();
        var file = Actors.as(clinician, () -> couples.file(practice.couple().id()));
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger done = new AtomicInteger();
        ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
        List<Runnable> people = new ArrayList<>();
        writers.forEach(writer -> people.add(writer::writes));
        people.add(() -> assertThat(Actors.as(
                        clinician, () -> couples.file(practice.couple().id())))
                .isEqualTo(file));
        people.add(this::readsSlowly);
        people.add(() -> {
            Practice begun = fixture.fresh(); // whose keys are made in the middle of it
            everyWord.isWritten(begun, begun.couple(), this::word);
        });
        List<KeyRotation.Done> rotations = new ArrayList<>();
        try (ExecutorService at = Executors.newFixedThreadPool(people.size())) {
            List<Future<?>> running = new ArrayList<>();
            for (Runnable one : people) {
                running.add(at.submit(() -> {
                    while (!over.get()) {
                        try {
                            one.run();
                            done.incrementAndGet();
                        } catch (RuntimeException | Error failed) {
                            failures.add(failed);
                        }
                    }
                }));
            }
            try {
                while (rotations.size() < times) {
                    rotations.add(rotate());
                }
            } finally {
                over.set(true);
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        System.out.printf(
                "S9: keys changed %d times under load, %d texts sealed anew, %d calls meanwhile, %d failed%n",
                times, rotations.stream().mapToLong(KeyRotation.Done::texts).sum(), done.get(), failures.size());
        assertThat(failures).isEmpty();
        assertThat(writers)
                .allSatisfy(one -> assertThat(one.reads()).isEqualTo(AnswerBody.ofText("saved " + one.saved)));
        assertThat(words()).containsAll(words);
        assertThat(rotations).allSatisfy(one -> {
            assertThat(one.wentOn()).isFalse();
            assertThat(one.texts()).isGreaterThan(words.size());
        });
        old.openNothing();
    }

    /** Has a text in hand for a while before opening it. */
    private void readsSlowly() {
        Actors.as(
                practice.clinician(),
                () -> transaction.executeWithoutResult(status -> superuser
                        .jdbc()
                        .sql("select id, couple_id, reason from couples.safety_hold where practice_id = ? limit 1")
                        .param(practice.id())
                        .query(row -> {
                            SealedColumn.Place place = new SealedColumn("couples.safety_hold.reason")
                                    .of(row.getObject(2, UUID.class), row.getObject(1, UUID.class));
                            String sealed = row.getString(3);
                            rest(number.incrementAndGet() % 200);
                            assertThat(vault.open(place, sealed)).startsWith("word ");
                        })));
    }

    private static void rest(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Somebody's transaction that begins with the first of these statements holds back the other one until it is over. */
    @ParameterizedTest
    @CsvSource({
        "update vault.known set sealed, insert into vault.practice_key",
        "insert into vault.practice_key, update vault.holder_key",
        "update vault.holder_key, set synchronous_commit = off",
        "set synchronous_commit = on, delete from vault.practice_key"
    })
    void who_began_before_a_step_is_over_before_the_next_one(String begins, String waits) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        List<String> sent = new CopyOnWriteArrayList<>();
        try (ExecutorService others = Executors.newFixedThreadPool(2);
                Connection reading = superuser.withTriggersAsleep();
                Connection writing = superuser.withTriggersAsleep()) {
            Runnable transactionOfOthers = () -> Actors.as(
                    practice.clinician(),
                    () -> transaction.executeWithoutResult(status -> {
                        begun.countDown();
                        await(over);
                    }));
            Connection watched = Watched.connection(writing, sql -> {
                if (sql.startsWith(begins) && begun.getCount() > 0) {
                    others.submit(transactionOfOthers);
                    await(begun);
                }
                sent.add(sql.strip());
            });
            Future<KeyRotation.Done> rotation =
                    others.submit(() -> KeyRotation.run(sealingKey, reading, watched, line -> {}));
            try {
                await(begun);
                rest(700);
                assertThat(sent).noneMatch(sql -> sql.startsWith(waits));
            } finally {
                over.countDown();
            }
            rotation.get();
            assertThat(sent).anyMatch(sql -> sql.startsWith(waits));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void what_was_bent_stays_as_it_lies_and_hinders_nothing() throws Exception {
        List<String> words = words();
        Practice bent = fixture.fresh();
        everyWord.isWritten(bent, bent.couple(), this::word);
        UUID couple = bent.couple().id().value();
        superuser
                .jdbc()
                .sql(
                        "update vault.holder_key set wrapped = set_byte(wrapped, 40, get_byte(wrapped, 40) # 1) where holder_id = ?")
                .param(couple)
                .update();
        superuser
                .jdbc()
                .sql(
                        "update access.authenticator set sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1) where practice_id = ?")
                .param(practice.id())
                .update();
        KeyRotation.Done done = rotate();
        assertThat(done.unopened()).isGreaterThan(5);
        assertThat(words()).isEqualTo(words);
        assertThat(superuser
                        .jdbc()
                        .sql(
                                "select count(*) from vault.holder_key h join vault.practice_key p using (practice_id, version) where h.holder_id = ?")
                        .param(couple)
                        .query(Integer.class)
                        .single())
                .as("what it is wrapped with stays beside it")
                .isEqualTo(1);
        superuser
                .jdbc()
                .sql("delete from access.authenticator where practice_id = ?")
                .param(practice.id())
                .update();
    }

    // ---------------------------------------------------------------------------------- what the old ones open

    /** What somebody has who took the key and a copy of the database before. */
    private final class Keys {

        private final MasterKey master;
        private final List<Aead> ofPractices = new ArrayList<>();
        private final List<Aead> ofHolders = new ArrayList<>();

        Keys() throws IOException {
            master = new MasterKey(before, sealingKey);
            master.find(false);
            Keyring opening = new Keyring(master);
            superuser.jdbc().sql("""
                            select h.holder_id, h.wrapped as key, p.wrapped as practice_key from vault.holder_key h
                            join vault.practice_key p on p.practice_id = h.practice_id and p.version = h.version
                            where h.practice_id = ?""").param(practice.id()).query(row -> {
                Aead practiceKey = opening.practiceKey(practice.id(), row.getBytes("practice_key"));
                ofPractices.add(practiceKey);
                ofHolders.add(opening.holderKey(
                        practice.id(), row.getObject("holder_id", UUID.class), row.getBytes("key"), practiceKey));
            });
            assertThat(ofHolders).isNotEmpty();
        }

        void openNothing() {
            Keyring opening = new Keyring(master);
            superuser
                    .jdbc()
                    .sql("select practice_id, wrapped from vault.practice_key")
                    .query(row -> {
                        UUID of = row.getObject(1, UUID.class);
                        byte[] wrapped = row.getBytes(2);
                        assertThatThrownBy(() -> opening.practiceKey(of, wrapped))
                                .isInstanceOf(Unopened.class);
                    });
            superuser
                    .jdbc()
                    .sql("select holder_id, wrapped from vault.holder_key where practice_id = ?")
                    .param(practice.id())
                    .query(row -> {
                        UUID holder = row.getObject(1, UUID.class);
                        byte[] wrapped = row.getBytes(2);
                        for (Aead practiceKey : ofPractices) {
                            assertThatThrownBy(() -> opening.holderKey(practice.id(), holder, wrapped, practiceKey))
                                    .isInstanceOf(Unopened.class);
                        }
                    });
            noTextOpensWith(ofHolders);
            byte[] sealed = superuser
                    .jdbc()
                    .sql("select sealed from access.authenticator where practice_id = ?")
                    .param(practice.id())
                    .query(byte[].class)
                    .single();
            UUID account = practice.owner().account().value();
            assertThatThrownBy(() -> new OwnSecrets(master).open(SECRET, practice.id(), account, sealed))
                    .isInstanceOf(Unopened.class);
            assertThat(secrets.open(SECRET, practice.id(), account, sealed)).isEqualTo(OF_AN_APP);
            byte[] known = superuser
                    .jdbc()
                    .sql("select sealed from vault.known")
                    .query(byte[].class)
                    .single();
            assertThatThrownBy(() -> new Sealer(master, opening).refuseAnotherKey(known))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("is not the one");
        }
    }

    private void noTextOpensWith(List<Aead> keys) {
        superuser
                .jdbc()
                .sql("select relation::text, name, holder, row_name from vault.sealed_column where not picture")
                .query(column -> {
                    SealedColumn of = new SealedColumn(column.getString(1) + "." + column.getString(2));
                    superuser
                            .jdbc()
                            .sql("select (" + column.getString(3) + ")::uuid, (" + column.getString(4) + ")::text, "
                                    + column.getString(2) + " from " + column.getString(1)
                                    + " where practice_id = ? and "
                                    + column.getString(2) + " <> ''")
                            .param(practice.id())
                            .query(row -> {
                                SealedColumn.Place place = of.of(row.getObject(1, UUID.class), row.getString(2));
                                String sealed = row.getString(3);
                                for (Aead key : keys) {
                                    assertThatThrownBy(() -> Envelope.open(key, practice.id(), place, sealed))
                                            .as(place.toString())
                                            .isInstanceOf(GeneralSecurityException.class);
                                }
                            });
                });
    }

    // ------------------------------------------------------------------------------------------ killed anywhere

    /** A connection that is gone after so many statements that change something. */
    private static Connection goneAfter(int statements, Connection connection) {
        AtomicInteger left = new AtomicInteger(statements);
        return proxy(Connection.class, connection, left);
    }

    @SuppressWarnings("unchecked")
    private static <T> T proxy(Class<T> type, T behind, AtomicInteger left) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
            boolean changes =
                    method.getName().equals("executeUpdate") || method.getName().equals("execute");
            if (changes && left.decrementAndGet() < 0) {
                throw new SQLException("the connection is gone", "08006");
            }
            try {
                Object answer = method.invoke(behind, arguments);
                if (answer instanceof PreparedStatement prepared) {
                    return proxy(PreparedStatement.class, prepared, left);
                }
                return answer instanceof Statement plain ? proxy(Statement.class, plain, left) : answer;
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        });
    }

    @Test
    void killed_anywhere_everything_opens_and_the_next_one_goes_on() throws Exception {
        List<String> words = words();
        Keys old = new Keys();
        boolean isDone = false;
        int killed = 0;
        for (int statements = 0; !isDone; statements += 1 + statements / 2) {
            try (Connection reading = superuser.withTriggersAsleep();
                    Connection writing = superuser.withTriggersAsleep()) {
                KeyRotation.Done done =
                        KeyRotation.run(sealingKey, reading, goneAfter(statements, writing), line -> {});
                isDone = true;
                assertThat(done.wentOn()).isTrue();
            } catch (SQLException gone) {
                killed++;
            }
            assertThat(words()).as("after %s statements", statements).isEqualTo(words);
            startsAnew();
        }
        assertThat(killed).isGreaterThan(5);
        old.openNothing();
    }

    /** As another process does that has nothing but the file. */
    private void startsAnew() throws IOException {
        MasterKey master = new MasterKey(null, sealingKey);
        byte[] known = superuser
                .jdbc()
                .sql("select sealed from vault.known")
                .query(byte[].class)
                .single();
        new Sealer(master, new Keyring(master)).refuseAnotherKey(known);
        assertThat(new Opened(superuser.jdbc(), new Keyring(master))
                        .in(List.of(aSealedText()))
                        .getFirst())
                .isNotEmpty();
    }

    private String aSealedText() {
        return superuser
                .jdbc()
                .sql("select reason from couples.safety_hold where practice_id = ? limit 1")
                .param(practice.id())
                .query(String.class)
                .single();
    }

    // --------------------------------------------------------------------------------------------- what is said

    @Test
    void a_second_one_at_the_same_time_and_a_key_that_is_given_are_refused_in_words() throws Exception {
        try (Connection other = superuser.withTriggersAsleep();
                var statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(" + 0x6b657973_74726eL + ")");
            assertThatThrownBy(this::rotate)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("are being changed already");
        }
        superuser.jdbc().sql("update vault.known set given = true").update();
        try {
            assertThatThrownBy(this::rotate)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("took the sealing key from HEARTHWORK_SEALING_KEY");
        } finally {
            superuser.jdbc().sql("update vault.known set given = false").update();
        }
        assertThat(Files.readString(sealingKey.path())).isEqualTo(before);
    }

    @Test
    void the_file_stays_its_owners_alone_and_opens_what_older_backups_hold() throws Exception {
        byte[] known = superuser
                .jdbc()
                .sql("select sealed from vault.known")
                .query(byte[].class)
                .single();
        byte[] wrapped = superuser
                .jdbc()
                .sql("select wrapped from vault.practice_key where practice_id = ?")
                .param(practice.id())
                .query(byte[].class)
                .single();
        rotate();
        assertThat(Files.getPosixFilePermissions(sealingKey.path()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        MasterKey now = new MasterKey(null, sealingKey);
        new Sealer(now, new Keyring(now)).refuseAnotherKey(known);
        assertThat(new Keyring(now).practiceKey(practice.id(), wrapped)).isNotNull();
    }
}
