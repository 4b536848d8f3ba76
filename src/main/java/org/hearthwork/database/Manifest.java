package org.hearthwork.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is said of one base backup, written last: a base without it is not whole. It lies open and tells nothing of what is kept.
 *
 * @param whole from which moment on one can restore with it
 * @param program which Hearthwork made it
 * @param schema the last step of its schema
 * @param first the first segment of the log that is needed
 * @param last the last one that is needed
 * @param fingerprint tells another secret, in hexadecimal
 * @param known something known, sealed with the sealing key, in hexadecimal: tells another one; empty where nothing was sealed yet
 * @param bytes how much room it takes when unpacked
 * @param sum the SHA-256 of its file
 */
record Manifest(
        Instant whole,
        String program,
        String postgres,
        String schema,
        WalSegment first,
        WalSegment last,
        String fingerprint,
        String known,
        long bytes,
        String sum) {

    void writeTo(Path file) throws IOException {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("whole", whole);
        said.put("program", program);
        said.put("postgres", postgres);
        said.put("schema", schema);
        said.put("first", first.name());
        said.put("last", last.name());
        said.put("fingerprint", fingerprint);
        said.put("known", known);
        said.put("bytes", bytes);
        said.put("sum", sum);
        WholeFile.writeChecked(
                file,
                said.entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue())
                        .collect(Collectors.joining("\n")));
    }

    /** @throws IOException when it is not as it was written */
    static Manifest in(Path file) throws IOException {
        Map<String, String> said = WholeFile.readChecked(file)
                .lines()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(words -> words[0], words -> words.length < 2 ? "" : words[1]));
        try {
            return new Manifest(
                    Instant.parse(word(said, "whole")),
                    word(said, "program"),
                    word(said, "postgres"),
                    word(said, "schema"),
                    WalSegment.named(word(said, "first")),
                    WalSegment.named(word(said, "last")),
                    word(said, "fingerprint"),
                    word(said, "known"),
                    Long.parseLong(word(said, "bytes")),
                    word(said, "sum"));
        } catch (IllegalArgumentException | java.time.DateTimeException another) {
            throw new IOException(file + " is of another kind", another);
        }
    }

    private static String word(Map<String, String> said, String of) {
        String word = said.get(of);
        if (word == null) {
            throw new IllegalArgumentException("nothing is said of " + of);
        }
        return word;
    }
}
