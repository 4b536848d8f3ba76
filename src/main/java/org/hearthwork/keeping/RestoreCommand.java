package org.hearthwork.keeping;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearthwork.database.KeysApart;
import org.hearthwork.database.Restore;
import org.hearthwork.keeping.Command.NotUnderstood;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.vault.KeptKey;

/** {@code ./hearthwork restore DIR [--to TIME] [--into FOLDER] [--keys FOLDER]}. */
final class RestoreCommand {

    private static final List<String> OPTIONS = List.of("--to", "--into", "--keys");

    private RestoreCommand() {}

    static int run(List<String> words, Settings settings) throws IOException {
        Map<String, String> said = understood(words);
        Path data = settings.database().dataFolder();
        Instant to = said.containsKey("--to") ? Moment.of(said.getOrDefault("--to", "")) : null;
        Path into = said.containsKey("--into") ? settings.folder(said.getOrDefault("--into", "")) : beside(data);
        Path keys = said.containsKey("--keys") ? settings.folder(said.getOrDefault("--keys", "")) : data;
        Restore.Restored restored = Restore.restore(
                settings.folder(said.getOrDefault("", "")),
                into,
                to,
                new KeysApart(
                        settings.database().secret(),
                        keys,
                        KeptKey.in(settings.sealingKey(), KeysApart.sealingKeyIn(keys))));
        say(restored, settings);
        return 0;
    }

    private static Map<String, String> understood(List<String> words) {
        Map<String, String> said = new HashMap<>();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            boolean option = OPTIONS.contains(word);
            boolean valueIsMissing =
                    option && (at + 1 == words.size() || words.get(at + 1).startsWith("--"));
            if (valueIsMissing || !option && word.startsWith("-")) {
                throw usage();
            }
            String value = option ? words.get(++at) : word;
            if (said.put(option ? word : "", value) != null) {
                throw usage();
            }
        }
        if (!said.containsKey("")) {
            throw usage();
        }
        return said;
    }

    private static NotUnderstood usage() {
        return new NotUnderstood("Usage: ./hearthwork restore DIR [--to TIME] [--into FOLDER] [--keys FOLDER]");
    }

    private static Path beside(Path data) {
        Path real = data.toAbsolutePath().normalize();
        String now = Told.moment(new PracticeClock().instant()).replace(":", "");
        return real.resolveSibling(real.getFileName() + "-restored-" + now);
    }

    private static void say(Restore.Restored restored, Settings settings) {
        System.out.println(
                "Restored in " + Told.took(restored.took()) + " to the state of " + restored.moment() + ", from the"
                        + " backup " + restored.base() + " and " + restored.segments() + " segments of changes.");
        System.out.println("It lies in " + restored.in()
                + "; the other data folder is as it was. Stop Hearthwork there, and" + " start it here:");
        System.out.println();
        System.out.println("  HEARTHWORK_DATA='" + restored.in() + "' ./hearthwork run");
        System.out.println();
        System.out.println(
                "What was done after that moment is not in it. Before people go on, look up what must not be missing:"
                        + " safety holds, consent that was taken back, accounts that were closed, passwords that were changed because"
                        + " somebody knew them.");
        System.out.println(
                "Its first start ends all sessions, takes back all one-time links that are open, and writes a line into"
                        + " each audit trail.");
        if (settings.database().anchors() != null) {
            System.out.println(
                    "HEARTHWORK_ANCHORS names " + settings.database().anchors() + ", which tells of lines this trail"
                            + " may not have: give it another file, or unset it and use the one in the new folder.");
        }
        System.out.println("It has no backup yet: make one into a new folder.");
    }
}
