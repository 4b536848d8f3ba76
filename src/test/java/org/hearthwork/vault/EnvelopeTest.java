package org.hearthwork.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies there is not what was written, opens where it was put and nowhere else, and does not tell how long it is. */
class EnvelopeTest {

    private static final SealedColumn COLUMN = new SealedColumn("sessions.note_section.body");
    private static final UUID PRACTICE = UUID.randomUUID();
    private static final UUID HOLDER = UUID.randomUUID();

    private final Aead key = fresh();

    private static Aead fresh() {
        try {
            AeadConfig.register();
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String sealed(String text) {
        return Envelope.seal(key, PRACTICE, COLUMN.of(HOLDER, "row", 1), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x y",
                "Nora asked Leo to take the nights.",
                "ends in a null\0",
                "Nguyễn Thị 🌙",
                "s1.AAAA",
                "\u0080",
                " "
            })
    void a_text_comes_back_as_it_was(String text) throws Exception {
        String sealed = sealed(text);
        assertThat(sealed).startsWith("s1.").matches("s1\\.[A-Za-z0-9_-]+").doesNotContain(text);
        assertThat(Envelope.open(key, PRACTICE, COLUMN.of(HOLDER, "row", 1), sealed))
                .isEqualTo(text);
    }

    @Test
    void any_text_of_any_length_comes_back() throws Exception {
        Random random = new Random(7);
        for (int length = 1; length < 400; length++) {
            String text =
                    random.ints(length, 1, 0xD7FF).mapToObj(Character::toString).collect(Collectors.joining());
            assertThat(Envelope.open(
                            key,
                            PRACTICE,
                            COLUMN.of(HOLDER, 1),
                            Envelope.seal(key, PRACTICE, COLUMN.of(HOLDER, 1), text)))
                    .isEqualTo(text);
        }
    }

    @Test
    void the_same_text_lies_there_differently_each_time_and_a_yes_is_as_long_as_a_no() {
        assertThat(sealed("yes")).isNotEqualTo(sealed("yes"));
        assertThat(sealed("yes")).hasSameSizeAs(sealed("no"));
        assertThat(sealed("{\"keys\":[\"a-little\"]}")).hasSameSizeAs(sealed("{\"keys\":[\"no\"]}"));
    }

    @Test
    void it_opens_at_its_own_place_alone() {
        String sealed = sealed("For Maya alone.");
        refused(key, PRACTICE, COLUMN.of(HOLDER, "row", 2), sealed);
        refused(key, PRACTICE, COLUMN.of(UUID.randomUUID(), "row", 1), sealed);
        refused(key, UUID.randomUUID(), COLUMN.of(HOLDER, "row", 1), sealed);
        refused(key, PRACTICE, new SealedColumn("sessions.addendum.body").of(HOLDER, "row", 1), sealed);
        refused(fresh(), PRACTICE, COLUMN.of(HOLDER, "row", 1), sealed);
    }

    @Test
    void not_one_letter_of_it_can_be_changed() {
        String sealed = sealed("For Maya alone.");
        for (int i = 3; i < sealed.length() - 1; i++) {
            char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
            refused(
                    key,
                    PRACTICE,
                    COLUMN.of(HOLDER, "row", 1),
                    sealed.substring(0, i) + other + sealed.substring(i + 1));
        }
        refused(key, PRACTICE, COLUMN.of(HOLDER, "row", 1), "For Maya alone.");
        refused(key, PRACTICE, COLUMN.of(HOLDER, "row", 1), "s1.*");
    }

    private static void refused(Aead key, UUID practice, SealedColumn.Place place, String sealed) {
        assertThatThrownBy(() -> Envelope.open(key, practice, place, sealed))
                .isInstanceOf(GeneralSecurityException.class);
    }
}
