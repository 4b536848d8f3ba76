package org.hearthwork.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearthwork.database.PrivateFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The ends of the trail, noted in a file outside the database: a line a practice and time, "moment practice number hash". Whoever
 * cuts the trail off, or writes it anew with hashes that fit, has them against him.
 */
@Component
class Anchors {

    private final PrivateFile file;

    Anchors(PrivateFile anchorsFile) {
        this.file = anchorsFile;
    }

    /** @param hash of that line of the trail, in hexadecimal */
    record Anchor(Instant at, UUID practice, long number, String hash) {

        private static Optional<Anchor> read(String line) {
            String[] words = line.split(" ");
            try {
                return Optional.of(new Anchor(
                        Instant.parse(words[0]), UUID.fromString(words[1]), Long.parseLong(words[2]), words[3]));
            } catch (RuntimeException halfWritten) {
                return Optional.empty(); // a disk that was full; the one after it says the same
            }
        }

        private String written() {
            return at + " " + practice + " " + number + " " + hash;
        }
    }

    /** The earliest first. */
    List<Anchor> of(UUID practice) {
        return all().stream()
                .filter(anchor -> anchor.practice().equals(practice))
                .sorted(Comparator.comparingLong(Anchor::number))
                .toList();
    }

    /** Notes those that are not noted yet. */
    synchronized void keep(List<Anchor> heads) {
        Map<UUID, Anchor> last = new HashMap<>();
        all().forEach(anchor -> last.put(anchor.practice(), anchor));
        List<String> fresh = heads.stream()
                .filter(head -> !isNoted(head, last.get(head.practice())))
                .map(Anchor::written)
                .toList();
        try {
            if (!fresh.isEmpty()) {
                file.append(fresh);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean isNoted(Anchor head, @Nullable Anchor last) {
        return last != null && last.number() == head.number() && last.hash().equals(head.hash());
    }

    private List<Anchor> all() {
        try {
            return file.lines().stream()
                    .flatMap(line -> Anchor.read(line).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
