package org.hearthwork.keeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hearthwork.database.AtHand;
import org.hearthwork.database.Backup;
import org.hearthwork.keeping.Command.NotUnderstood;
import org.hearthwork.vault.KeptKey;

/** {@code ./hearthwork backup DIR}. */
final class BackupCommand {

    private BackupCommand() {}

    static int run(List<String> words, Settings settings) throws IOException, SQLException {
        if (words.size() != 1 || words.getFirst().startsWith("-")) {
            throw new NotUnderstood("Usage: ./hearthwork backup DIR");
        }
        try (AtHand data = AtHand.of(settings.database())) {
            Backup.Made made = Backup.make(
                    data,
                    settings.folder(words.getFirst()),
                    KeptKey.in(settings.sealingKey(), data.sealingKey()),
                    Settings.program());
            System.out.println(
                    "The backup " + made.name() + " is whole: " + Told.size(made.size()) + " in " + made.in() + ".");
            System.out.println("With it one can restore to each moment from " + made.whole()
                    + " on: while Hearthwork runs" + " on " + data.path()
                    + ", what is changed is kept there too, every four minutes and when it stops.");
            System.out.println();
            apart(data, settings).forEach(System.out::println);
            return 0;
        }
    }

    /** What is not in it, and why. */
    private static List<String> apart(AtHand data, Settings settings) {
        List<String> lines = new ArrayList<>();
        lines.add("Not in it, and needed to restore:");
        lines.add("  the secret       "
                + (settings.database().secret() == null ? data.path().resolve("secret") : "HEARTHWORK_SECRET"));
        lines.add("  the sealing key  "
                + (settings.sealingKey() == null ? data.path().resolve("sealing-key") : "HEARTHWORK_SEALING_KEY"));
        Path anchors = data.anchors(settings.database()).path();
        if (Files.exists(anchors)) {
            lines.add("  the anchors      " + anchors + " (against which the audit trail is held)");
        }
        lines.add(
                "Keep copies of these elsewhere, and never beside the backup: without them nobody can open it, and whoever has"
                        + " both can read everything.");
        return lines;
    }
}
