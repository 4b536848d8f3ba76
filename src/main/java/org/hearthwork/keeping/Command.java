package org.hearthwork.keeping;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.hearthwork.start.StartRefused;
import org.slf4j.LoggerFactory;

/** A command of the terminal: it says what it does in words and ends; no product is started. */
public final class Command {

    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private Command() {}

    /** One of the commands. */
    interface Doing {
        /** @return what the process ends with */
        int with(List<String> words, Settings settings) throws IOException, SQLException;
    }

    private static final Map<String, Doing> COMMANDS = Map.of(
            "backup",
            BackupCommand::run,
            "restore",
            RestoreCommand::run,
            "rotate",
            RotateCommand::run,
            "status",
            StatusCommand::run);

    /** Whether these words ask for one. */
    public static boolean isIn(String... words) {
        return words.length > 0 && COMMANDS.containsKey(words[0]);
    }

    /** @return what the process ends with */
    public static int run(String... words) {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("ROOT").setLevel(Level.OFF);
        try {
            return doing(words[0]).with(List.of(words).subList(1, words.length), Settings.ofThisProcess());
        } catch (NotUnderstood usage) {
            say(String.valueOf(usage.getMessage()));
            return NOT_UNDERSTOOD;
        } catch (StartRefused refused) {
            say("", String.valueOf(refused.getMessage()), refused.whatToDo(), "");
            return FAILED;
        } catch (SQLException gone) {
            say("", "The database did not go on: " + gone.getMessage(), "Try again: it goes on, or begins anew.", "");
            return FAILED;
        } catch (IOException failed) {
            say("", "A file could not be read or written: " + failed, "", "");
            return FAILED;
        }
    }

    private static Doing doing(String name) {
        Doing doing = COMMANDS.get(name);
        if (doing == null) {
            throw new NotUnderstood("There is no command " + name + ".");
        }
        return doing;
    }

    private static void say(String... lines) {
        for (String line : lines) {
            System.err.println(line);
        }
    }

    /** Words that make no sense, with those that do. */
    static final class NotUnderstood extends RuntimeException {
        NotUnderstood(String usage) {
            super(usage);
        }
    }
}
