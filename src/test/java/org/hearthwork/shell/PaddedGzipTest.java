package org.hearthwork.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class PaddedGzipTest {

    private static final byte[] ANSWER =
            "for(;;);[{\"changes\":[\"Maya & Leo\"]}]".repeat(50).getBytes(StandardCharsets.UTF_8);

    private static byte[] opened(byte[] packed) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    }

    @Test
    void the_same_answer_has_another_length_every_time_over_the_whole_range() {
        var lengths = IntStream.range(0, 5_000)
                .map(each -> PaddedGzip.pack(ANSWER).length)
                .boxed()
                .collect(Collectors.toSet());
        int shortest = lengths.stream().min(Integer::compare).orElseThrow();
        int longest = lengths.stream().max(Integer::compare).orElseThrow();
        assertThat(lengths).hasSize(PaddedGzip.MOST_PADDING);
        assertThat(longest - shortest).isEqualTo(PaddedGzip.MOST_PADDING - 1);
        assertThat(longest).isLessThan(ANSWER.length / 2);
    }

    @Test
    void whoever_opens_it_reads_what_was_written() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        for (int each = 0; each < 200; each++) {
            assertThat(opened(PaddedGzip.pack(ANSWER))).isEqualTo(ANSWER);
        }
        assertThat(opened(PaddedGzip.pack(noise))).isEqualTo(noise);
        assertThat(opened(PaddedGzip.pack(new byte[0]))).isEmpty();
    }
}
