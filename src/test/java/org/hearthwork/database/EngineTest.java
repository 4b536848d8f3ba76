package org.hearthwork.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.hearthwork.start.StartRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** The programs of PostgreSQL are run only when they are whole and nobody else could have changed them. */
class EngineTest {

    @TempDir
    private Path parent;

    private DataFolder folder;

    @BeforeEach
    void open() {
        folder = DataFolder.open(parent.resolve("data"));
    }

    private static byte[] packed(String postgres) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZOutputStream(bytes, new LZMA2Options()))) {
            for (String name : List.of("./bin/postgres", "./lib/libpq.so", "./share/" + "x".repeat(30))) {
                byte[] content = (postgres + name).getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(name);
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static Engine.Archive archive(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    /** The disk is full, or the power gone, in the middle of unpacking: here in the middle of reading, the second time. */
    private static Engine.Archive breakingOff(byte[] bytes) {
        int[] opened = {0};
        return () -> opened[0]++ == 0
                ? new ByteArrayInputStream(bytes)
                : new SequenceInputStream(new ByteArrayInputStream(bytes, 0, bytes.length - 40), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("No space left on device");
                    }
                });
    }

    @Test
    void o9_half_an_engine_is_gone_and_the_next_start_has_a_whole_one() throws IOException {
        byte[] whole = packed("a program");
        assertThatThrownBy(() -> Engine.in(folder, breakingOff(whole)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("No space left on device");
        assertThat(folder.engines()).isEmptyDirectory();
        assertThat(Engine.in(folder, archive(whole)).program("postgres")).hasContent("a program./bin/postgres");
    }

    @Test
    void o9_what_a_power_cut_left_short_is_unpacked_anew() throws IOException {
        byte[] whole = packed("a program");
        Path program = Engine.in(folder, archive(whole)).program("postgres");
        Files.writeString(program, "");
        Engine.in(folder, archive(whole));
        assertThat(program).hasContent("a program./bin/postgres");
        Files.delete(program);
        Engine.in(folder, archive(whole));
        assertThat(program).exists();
    }

    @Test
    void o3_programs_are_made_for_their_owner_alone() throws IOException {
        Path program = Engine.in(folder, archive(packed("a program"))).program("postgres");
        for (Path path : List.of(folder.engines(), program.getParent(), program)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void point_16_programs_that_others_could_have_changed_are_never_run() throws IOException {
        byte[] whole = packed("a program");
        Path program = Engine.in(folder, archive(whole)).program("postgres");
        for (Path open : List.of(folder.engines(), program.getParent(), program)) {
            Files.writeString(program, "b program./bin/postgres"); // as long as the true one
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
            Engine.in(folder, archive(whole));
            assertThat(program).as("after %s was open", open).hasContent("a program./bin/postgres");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(open)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void point_16_an_engine_folder_of_somebody_else_is_refused() throws IOException {
        byte[] whole = packed("a program");
        Engine.in(folder, archive(whole));
        assumeThat(Ownership.ofThisProcess().user())
                .as("only root may give a folder away")
                .isZero();
        Files.setAttribute(folder.engines(), "unix:uid", 10_001);
        assertThatThrownBy(() -> Engine.in(folder, archive(whole)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("belongs to another user");
    }

    @Test
    void a_new_version_replaces_the_one_before() throws IOException {
        Path before = Engine.in(folder, archive(packed("a program"))).program("postgres");
        Path after = Engine.in(folder, archive(packed("a newer one"))).program("postgres");
        assertThat(before).doesNotExist();
        assertThat(after).hasContent("a newer one./bin/postgres");
    }
}
