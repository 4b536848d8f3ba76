package org.hearthwork.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.hearthwork.start.StartRefused;

/** Which of the packed PostgreSQLs is this machine's. */
final class EngineArchive {

    private EngineArchive() {}

    /** @throws StartRefused when none of them is */
    static InputStream ofThisMachine() throws IOException {
        String system = System.getProperty("os.name");
        String processor = System.getProperty("os.arch");
        String name = nameFor(system, processor, Files.exists(Path.of("/etc/alpine-release")));
        InputStream archive = EngineArchive.class.getResourceAsStream("/" + name);
        if (archive == null) {
            throw new IOException("this build of Hearthwork lacks " + name);
        }
        return archive;
    }

    /** @param musl whether its C library is that of Alpine */
    static String nameFor(String system, String processor, boolean musl) {
        return find(system, processor.toLowerCase(Locale.ROOT), musl)
                .orElseThrow(() -> new StartRefused(
                        "There is no PostgreSQL inside for this machine (" + system + ", " + processor
                                + (musl ? ", Alpine" : "") + ").",
                        "Give Hearthwork a PostgreSQL " + Engine.MAJOR
                                + " of yours: HEARTHWORK_DB_URL, HEARTHWORK_DB_USER and HEARTHWORK_DB_PASSWORD.",
                        null));
    }

    private static Optional<String> find(String system, String processor, boolean musl) {
        boolean intel = processor.equals("amd64") || processor.equals("x86_64");
        boolean arm = processor.equals("aarch64") || processor.equals("arm64");
        if (system.startsWith("Mac") && (intel || arm)) {
            return Optional.of("postgres-darwin-x86_64.txz"); // universal, in spite of its name
        }
        if (system.equals("Linux") && intel) {
            return Optional.of(musl ? "postgres-linux-x86_64-alpine_linux.txz" : "postgres-linux-x86_64.txz");
        }
        if (system.equals("Linux") && arm && !musl) {
            return Optional.of("postgres-linux-arm_64.txz");
        }
        return Optional.empty();
    }
}
