package org.hearthwork.keeping;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.hearthwork.database.AtHand;
import org.hearthwork.keeping.Command.NotUnderstood;
import org.hearthwork.start.StartRefused;
import org.hearthwork.vault.KeyRotation;

/** {@code ./hearthwork rotate}: all keys are changed and all texts sealed anew, while it runs or while it is stopped. */
final class RotateCommand {

    private RotateCommand() {}

    static int run(List<String> words, Settings settings) throws IOException, SQLException {
        if (!words.isEmpty()) {
            throw new NotUnderstood("Usage: ./hearthwork rotate");
        }
        refuseWhatIsKeptElsewhere(settings);
        try (AtHand data = AtHand.of(settings.database());
                Connection reading = data.withTriggersAsleep();
                Connection writing = data.withTriggersAsleep()) {
            say(KeyRotation.run(data.sealingKey(), reading, writing, System.out::println), data);
            return 0;
        }
    }

    private static void refuseWhatIsKeptElsewhere(Settings settings) {
        if (!settings.database().embedded()) {
            throw new StartRefused(
                    "HEARTHWORK_DB_URL names a PostgreSQL of yours, whose keys this command does not change yet.",
                    "Whoever has seen the sealing key needs a copy of that database too: keep both apart.",
                    null);
        }
        if (settings.sealingKey() != null && !settings.sealingKey().isBlank()) {
            throw new StartRefused(
                    "The sealing key is given as HEARTHWORK_SEALING_KEY, where no command can change it.",
                    "Write its content into the file sealing-key of the data folder (chmod 600), start once without the"
                            + " variable, and give this command again. Afterwards the new content can be given as before.",
                    null);
        }
    }

    private static void say(KeyRotation.Done done, AtHand data) {
        System.out.println((done.wentOn() ? "What was begun before is done: all" : "All") + " keys are changed, and "
                + done.texts() + " texts are sealed anew.");
        if (done.unopened() > 0) {
            System.out.println(done.unopened()
                    + " texts open with no key and lie as they lay: they were bent, moved, or their" + " key is gone.");
        }
        if (done.keeping() > 0) {
            System.out.println("Keys from before stay for " + done.keeping()
                    + " couples or people, whom these texts may belong to: what is put back into its place opens.");
        }
        System.out.println("A copy of the sealing key from before opens nothing of the database as it is now.");
        System.out.println();
        System.out.println("Now keep a new copy of " + data.path().resolve("sealing-key")
                + ", apart from copies of the data: the old copy opens older backups alone, the new one opens both.");
        System.out.println(
                "Then make a backup. If somebody may have seen the old key, take away the backups from before: with it, and"
                        + " with the secret, they still open.");
    }
}
