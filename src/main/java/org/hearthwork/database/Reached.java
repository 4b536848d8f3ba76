package org.hearthwork.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * How far the kept log reaches.
 *
 * @param last the last segment that is kept
 * @param marked it holds everything that was committed before, and a commit after
 * @param until up to this moment nothing else was committed: the newest one that can be restored to
 */
record Reached(WalSegment last, Instant marked, Instant until) {

    void writeTo(Path file) throws IOException {
        WholeFile.writeChecked(file, last.name() + "\n" + marked + "\n" + until);
    }

    /** @throws IOException when it is not as it was written */
    static Reached in(Path file) throws IOException {
        List<String> lines = WholeFile.readChecked(file).lines().toList();
        try {
            return new Reached(
                    WalSegment.named(lines.get(0)), Instant.parse(lines.get(1)), Instant.parse(lines.get(2)));
        } catch (RuntimeException another) {
            throw new IOException(file + " is of another kind", another);
        }
    }
}
