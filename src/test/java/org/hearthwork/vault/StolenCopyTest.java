package org.hearthwork.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Pair;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actors;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.database.BackupLaidOpen;
import org.hearthwork.database.DatabaseProperties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * S9: couples and their clinicians write wherever there is something to write, each word one of a kind. Whoever has the files, the log
 * of the database, a backup or the log of the product finds none of them, and no sealed text shows words in the place of another.
 */
@SpringBootTest
@ExtendWith(OutputCaptureExtension.class)
class StolenCopyTest {

    private static final String CANARY = "kanarie-" + UUID.randomUUID() + "-";
    private static final int FROM_A_PHOTO = 64; // bytes that tell it from any other

    @Autowired
    private PracticeFixture fixture;

    @Autowired
    private EveryWord everyWord;

    @Autowired
    private DatabaseProperties properties;

    @Autowired
    private AsSuperuser superuser;

    @Autowired
    private Opened opened;

    @Autowired
    private Vault vault;

    @Autowired
    private TransactionTemplate transaction;

    @TempDir
    private Path place;

    private final List<String> words = new ArrayList<>();
    private byte[] photo = {};

    private String word() {
        String word = CANARY + words.size() + "ñ.";
        words.add(word);
        return word;
    }

    /** @param wanted how many words at least. @return of whom they are: a practice, and another one */
    private List<Practice> write(int wanted) {
        Practice one = fixture.fresh();
        Practice other = fixture.fresh();
        byte[] ofTheFirst = everyWord.isWritten(one, one.couple(), this::word);
        photo = Arrays.copyOfRange(ofTheFirst, ofTheFirst.length / 2, ofTheFirst.length / 2 + FROM_A_PHOTO);
        everyWord.isWritten(other, other.couple(), this::word);
        while (words.size() < wanted) {
            Pair pair = fixture.pair(one.id(), one.clinician(), "Ana", "Ben");
            everyWord.isWritten(one, pair, this::word);
        }
        return List.of(one, other);
    }

    private void nothingIsFound(int wanted, CapturedOutput log) throws Exception {
        List<Practice> both = write(wanted);
        superuser.jdbc().sql("checkpoint").update();
        byte[] lies = bytes(both.getFirst().couple().id().value());
        List<Path> found = new ArrayList<>();
        try (BackupLaidOpen backup = BackupLaidOpen.of(properties, place.resolve("copy"))) {
            for (Path copy : List.of(properties.dataFolder(), backup.unpacked(), backup.sealed())) {
                found.addAll(filesWith(copy, CANARY.getBytes(StandardCharsets.US_ASCII)));
                found.addAll(filesWith(copy, photo));
            }
            assertThat(filesWith(properties.dataFolder(), lies))
                    .as("what is not sealed is found in this way")
                    .isNotEmpty();
            assertThat(filesWith(backup.unpacked(), lies)).as("there too").isNotEmpty();
            assertThat(filesWith(backup.sealed(), lies))
                    .as("a backup shows not even that")
                    .isEmpty();
        }
        List<Text> texts = new ArrayList<>(texts(both.getFirst().id()));
        List<Text> others = texts(both.getLast().id());
        everyWordLiesIn(Stream.concat(texts.stream(), others.stream()).toList());
        int swaps = swapped(both.getFirst(), texts, others);
        System.out.printf(
                "S9: %d words in %d sealed texts; %d found in data files, WAL, backup and log; %d of %d swaps refused%n",
                words.size(), texts.size() + others.size(), found.size(), swaps, swaps);
        assertThat(found).isEmpty();
        assertThat(log.getAll()).doesNotContain(CANARY);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static List<Path> filesWith(Path folder, byte[] wanted) throws IOException {
        String as = new String(wanted, StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, as))
                    .toList();
        }
    }

    private static boolean contains(Path file, String wanted) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(wanted);
        } catch (NoSuchFileException goneMeanwhile) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A sealed text, or the picture in its place. */
    private record Text(SealedColumn column, UUID holder, String row, String sealed, byte[] picture) {

        SealedColumn.Place place() {
            return column.of(holder, row);
        }

        boolean isPicture() {
            return picture.length > 0;
        }
    }

    private List<Text> texts(UUID practice) {
        List<Text> texts = new ArrayList<>();
        superuser
                .jdbc()
                .sql("select relation::text, name, holder, row_name, picture from vault.sealed_column order by 1, 2")
                .query(column -> {
                    String name = column.getString(2);
                    boolean picture = column.getBoolean(5);
                    superuser
                            .jdbc()
                            .sql("select (" + column.getString(3) + ")::uuid, (" + column.getString(4) + ")::text, "
                                    + name + " from " + column.getString(1) + " where practice_id = ?"
                                    + (picture ? "" : " and " + name + " <> ''"))
                            .param(practice)
                            .query((row, number) -> new Text(
                                    new SealedColumn(columnName(column.getString(1), name)),
                                    row.getObject(1, UUID.class),
                                    row.getString(2),
                                    picture ? "" : row.getString(3),
                                    picture ? row.getBytes(3) : new byte[0]))
                            .list()
                            .forEach(texts::add);
                });
        return texts;
    }

    private static String columnName(String relation, String name) {
        return relation + "." + name;
    }

    /** So that none of them was looked for in vain because it was never written, and no column was left out. */
    private void everyWordLiesIn(List<Text> texts) {
        Set<String> written = new HashSet<>();
        Set<String> columns = new HashSet<>();
        List<Text> sealed = texts.stream().filter(text -> !text.isPicture()).toList();
        List<String> open = opened.in(sealed.stream().map(Text::sealed).toList());
        for (int i = 0; i < open.size(); i++) {
            int from = open.get(i).indexOf(CANARY);
            while (from >= 0) {
                written.add(open.get(i).substring(from, open.get(i).indexOf('.', from) + 1));
                columns.add(sealed.get(i).column().name());
                from = open.get(i).indexOf(CANARY, from + 1);
            }
        }
        columns.addAll(EveryWord.HOLD_NO_WORDS_OF_ONES_OWN);
        assertThat(written).containsAll(words);
        assertThat(columns)
                .containsExactlyInAnyOrderElementsOf(superuser
                        .jdbc()
                        .sql("select relation::text || '.' || name from vault.sealed_column")
                        .query(String.class)
                        .list());
    }

    /** What lies elsewhere, at the place of each: as the product opens it for who may read both. */
    private int swapped(Practice practice, List<Text> texts, List<Text> others) {
        List<String> shown = new ArrayList<>();
        int[] tried = {0};
        Actors.as(
                practice.clinician(),
                () -> transaction.executeWithoutResult(status -> {
                    for (int i = 0; i < texts.size(); i++) {
                        Text text = texts.get(i);
                        assertThat(isShown(text.place(), text))
                                .as(text.place() + " itself")
                                .isTrue();
                        for (Text other : strangersTo(i, texts, others)) {
                            tried[0]++;
                            if (isShown(text.place(), other)) {
                                shown.add(other.place() + " at " + text.place());
                            }
                        }
                    }
                }));
        assertThat(shown).isEmpty();
        assertThat(tried[0]).isGreaterThan(texts.size() * 3);
        return tried[0];
    }

    /** The nearest one of the same column and holder, of the same column and another, of another column, of another practice. */
    private static List<Text> strangersTo(int at, List<Text> texts, List<Text> others) {
        Text text = texts.get(at);
        List<Text> strangers = new ArrayList<>();
        List<Text> around = new ArrayList<>(texts.subList(at + 1, texts.size()));
        around.addAll(texts.subList(0, at));
        first(around, one -> isIn(text, one) && one.holder().equals(text.holder()), strangers);
        first(around, one -> isIn(text, one) && !one.holder().equals(text.holder()), strangers);
        first(
                around,
                one -> !isIn(text, one) && one.holder().equals(text.holder()) && one.isPicture() == text.isPicture(),
                strangers);
        first(
                around,
                one -> !isIn(text, one) && one.row().equals(text.row()) && one.isPicture() == text.isPicture(),
                strangers);
        first(others, one -> isIn(text, one), strangers);
        return strangers;
    }

    private static boolean isIn(Text text, Text other) {
        return text.column().equals(other.column());
    }

    private static void first(List<Text> among, java.util.function.Predicate<Text> wanted, List<Text> strangers) {
        among.stream().filter(wanted).findFirst().ifPresent(strangers::add);
    }

    private boolean isShown(SealedColumn.Place at, Text text) {
        try {
            if (text.isPicture()) {
                return vault.open(at, text.picture()).length > 0;
            }
            return !vault.open(at, text.sealed()).isEmpty();
        } catch (Unopened refused) {
            return false;
        }
    }

    @Test
    void s9_a_stolen_copy_shows_no_word_and_a_moved_text_opens_nowhere(CapturedOutput log) throws Exception {
        nothingIsFound(400, log);
    }

    @Test
    @Tag("nightly")
    void s9_five_thousand_words(CapturedOutput log) throws Exception {
        nothingIsFound(5_000, log);
    }
}
