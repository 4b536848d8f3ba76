package org.hearthwork.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.hearthwork.start.StartRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The secret of an installation: made once, closed to others, and never replaced in silence. */
class SecretTest {

    private static final String RANDOM = "x9Qm2v7Lr4Tz8Bn1Kc6Wd3Hf5Js0PyGa"; // 32 characters

    @TempDir
    private Path parent;

    private DataFolder folder;

    @BeforeEach
    void open() {
        folder = DataFolder.open(parent.resolve("data"));
    }

    private Secret secret(String given, boolean isNew) throws IOException {
        return Secret.of(given, folder, () -> isNew);
    }

    private String refusal(String given, boolean isNew) {
        try {
            secret(given, isNew);
            return "";
        } catch (StartRefused refused) {
            return refused.getMessage() + " " + refused.whatToDo();
        } catch (IOException other) {
            throw new java.io.UncheckedIOException(other);
        }
    }

    private void write(String content) throws IOException {
        Files.writeString(folder.secretFile(), content);
        Files.setPosixFilePermissions(folder.secretFile(), PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void o5_the_first_start_makes_a_secret_that_only_its_owner_can_read() throws IOException {
        Secret made = secret(null, true);
        assertThat(Files.getPosixFilePermissions(folder.secretFile()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(secret(null, false).fingerprint()).isEqualTo(made.fingerprint());
    }

    @Test
    void o5_the_content_of_the_file_can_be_given_as_the_variable() throws IOException {
        Secret made = secret(null, true);
        String content = Files.readString(folder.secretFile());
        assertThat(secret(content, false).key("any")).isEqualTo(made.key("any"));
        assertThat(secret(content + "\n", false).key("any")).isEqualTo(made.key("any"));
    }

    @Test
    void o5_what_was_given_as_the_variable_can_be_kept_in_the_file() throws IOException {
        write(RANDOM + "\n");
        assertThat(secret(null, false).key("any"))
                .isEqualTo(secret(RANDOM, false).key("any"));
    }

    @Test
    void o5_a_lost_secret_is_said_and_no_new_one_is_written_in_its_place() {
        assertThat(refusal(null, false)).contains("is missing").contains("HEARTHWORK_SECRET");
        assertThat(folder.secretFile()).doesNotExist();
        assertThat(folder.path().resolve("secret.new")).doesNotExist();
    }

    @Test
    void o5_empty_short_and_garbage_secrets_are_told_apart_and_left_as_they_are() throws IOException {
        for (String[] one : new String[][] {
            {"", "is empty"},
            {"  \n", "is empty"},
            {"c2hvcnQ=", "is too short"},
            {RANDOM + "\u0000" + RANDOM, "is not one line of text"},
            {RANDOM + "\n" + RANDOM, "is not one line of text"},
        }) {
            write(one[0]);
            assertThat(refusal(null, false)).as(one[1]).contains(one[1]).contains("nothing was changed");
            assertThat(Files.readString(folder.secretFile())).isEqualTo(one[0]);
        }
        Files.write(folder.secretFile(), new byte[] {(byte) 0xc3, (byte) 0x28, 1, 2, 3, (byte) 0xff});
        assertThat(refusal(null, false)).contains("is not text");
    }

    @Test
    void o5_an_empty_or_short_variable_is_no_reason_to_make_a_secret() {
        assertThat(refusal("", true)).contains("HEARTHWORK_SECRET is empty");
        assertThat(refusal("short", true)).contains("HEARTHWORK_SECRET is too short");
        assertThat(folder.secretFile()).doesNotExist();
    }

    @Test
    void o3_a_secret_that_others_can_read_or_change_is_refused_in_words() throws IOException {
        secret(null, true);
        for (String mode : new String[] {"rw-rw-rw-", "rw-r--r--", "rw-r-----", "rw----r--"}) {
            Files.setPosixFilePermissions(folder.secretFile(), PosixFilePermissions.fromString(mode));
            assertThat(refusal(null, false))
                    .as(mode)
                    .contains("can be read or changed by other users")
                    .contains("chmod 600");
        }
    }

    @Test
    void o3_a_secret_of_somebody_else_is_refused_in_words() throws IOException {
        secret(null, true);
        Ownership somebodyElse = new Ownership(Ownership.ofThisProcess().user() + 1);
        assertThatThrownBy(() -> Secret.kept(new PrivateFile(folder.secretFile(), "secret", somebodyElse)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("belongs to another user");
    }
}
