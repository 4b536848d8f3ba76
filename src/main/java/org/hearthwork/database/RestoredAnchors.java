package org.hearthwork.database;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/**
 * What was noted of the trail goes on with the restored one, up to its moment: against that the chain is held as before. What was
 * noted later tells of lines that the restored trail does not have, which is no sign of anything here; it is kept in a file beside.
 */
final class RestoredAnchors {

    private RestoredAnchors() {}

    static void keep(PrivateFile noted, DataFolder folder, Instant moment) throws IOException {
        List<String> all = noted.lines();
        write(all.stream().filter(line -> isBefore(line, moment)).toList(), folder.anchors(null));
        write(
                all.stream().filter(line -> !isBefore(line, moment)).toList(),
                folder.anchors(folder.path().resolve("anchors-after-the-restored-moment")));
    }

    private static boolean isBefore(String line, Instant moment) {
        try {
            return !Instant.parse(line.split(" ", 2)[0]).isAfter(moment);
        } catch (DateTimeException noAnchor) {
            return true;
        }
    }

    private static void write(List<String> lines, PrivateFile file) throws IOException {
        if (!lines.isEmpty()) {
            file.write(String.join("\n", lines) + "\n");
        }
    }
}
