package org.hearthwork.access.internal.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Held against the values of RFC 6238, appendix B: their last six digits, as a shorter code is the end of a longer one. */
class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void the_codes_are_those_of_the_standard(long second, String eightDigits) {
        Instant moment = Instant.ofEpochSecond(second);
        String code = eightDigits.substring(2);
        assertThat(Totp.code(SECRET, moment)).isEqualTo(code);
        assertThat(Totp.stepOf(SECRET, code, moment)).hasValue(second / 30);
    }

    @Test
    void the_one_before_and_the_one_after_count_and_no_other() {
        String code = Totp.code(SECRET, Instant.ofEpochSecond(3_000));
        for (long second = 2_900; second < 3_130; second++) {
            boolean counts = second >= 2_970 && second < 3_060;
            assertThat(Totp.stepOf(SECRET, code, Instant.ofEpochSecond(second)).isPresent())
                    .as("at second %s", second)
                    .isEqualTo(counts);
        }
    }

    @Test
    void a_code_is_read_as_people_type_it() {
        assertThat(List.of("287 082", " 287082 ", "287-082", "287\u2011082"))
                .allSatisfy(typed -> assertThat(TypedCode.of(typed)).isEqualTo(new TypedCode("287082")));
        assertThat(TypedCode.of("287082").isOfApp()).isTrue();
        assertThat(TypedCode.of("28708").isOfApp()).isFalse();
        assertThat(TypedCode.of("٢٨٧٠٨٢").isOfApp()).isFalse();
        assertThat(TypedCode.of("ABCD-efgh jkmn 2345").letters()).isEqualTo("abcdefghjkmn2345");
        assertThat(TypedCode.of("ABCD-efgh jkmn 2345").isRecovery()).isTrue();
        assertThat(TypedCode.of("x".repeat(1_000_000)).isRecovery()).isFalse();
    }

    @Test
    void what_is_set_up_is_new_each_time() {
        Set<String> codes = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            NewAuthenticator fresh = NewAuthenticator.fresh();
            codes.addAll(fresh.recoveryCodes());
            keys.add(fresh.key());
            assertThat(fresh.recoveryCodes())
                    .hasSize(10)
                    .allMatch(code -> code.matches("([a-z0-9]{4}-){3}[a-z0-9]{4}"));
            assertThat(fresh.key()).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
        }
        assertThat(codes).hasSize(500);
        assertThat(keys).hasSize(50);
    }

    @Test
    void the_address_that_an_app_reads_holds_any_email() {
        NewAuthenticator fresh = NewAuthenticator.fresh();
        assertThat(fresh.uri("o'neil+home@maple.test"))
                .isEqualTo("otpauth://totp/Hearthwork:o%27neil%2Bhome%40maple.test?secret="
                        + fresh.key().replace(" ", "") + "&issuer=Hearthwork&algorithm=SHA1&digits=6&period=30");
    }
}
