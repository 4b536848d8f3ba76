package org.hearthwork.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.hearthwork.start.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data folder is nobody else's, and closed to everybody else. */
class DataFolderTest {

    @TempDir
    private Path parent;

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private Path madeBefore(String mode, String... inside) throws IOException {
        Path data = Files.createDirectory(parent.resolve("data"));
        for (String name : inside) {
            Files.writeString(data.resolve(name), "");
        }
        return Files.setPosixFilePermissions(data, PosixFilePermissions.fromString(mode));
    }

    @Test
    void point_16_a_data_folder_is_made_for_its_owner_alone() throws IOException {
        DataFolder.open(parent.resolve("deep/data"));
        assertThat(mode(parent.resolve("deep/data"))).isEqualTo("rwx------");
    }

    @Test
    void point_16_an_empty_folder_and_one_of_ours_are_closed_when_others_could_look_in() throws IOException {
        Path data = madeBefore("rwxr-xr-x");
        DataFolder.open(data);
        assertThat(mode(data)).isEqualTo("rwx------");
        Files.writeString(data.resolve("secret"), "");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxrwxrwx"));
        DataFolder.open(data);
        assertThat(mode(data)).isEqualTo("rwx------");
    }

    @Test
    void point_16_a_folder_of_other_things_is_refused_and_its_mode_left_alone() throws IOException {
        Path data = madeBefore("rwxr-xr-x", "holiday.jpg");
        assertThatThrownBy(() -> DataFolder.open(data))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("open to other users")
                .hasMessageContaining("holds other things");
        assertThat(mode(data)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void point_16_a_folder_of_somebody_else_is_refused() throws IOException {
        Path data = madeBefore("rwx------");
        Ownership somebodyElse = new Ownership(Ownership.ofThisProcess().user() + 1);
        assertThatThrownBy(() -> DataFolder.open(data, somebodyElse, path -> Long.MAX_VALUE))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("belongs to another user");
    }

    @Test
    void o9_too_little_room_is_said_before_anything_is_written() {
        DataFolder folder = DataFolder.open(parent.resolve("data"), Ownership.ofThisProcess(), path -> 50_000_000L);
        assertThatThrownBy(() -> Engine.in(folder))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("has 50 MB left")
                .hasMessageContaining("about 110 MB are needed");
        assertThat(folder.path()).isEmptyDirectory();
    }
}
