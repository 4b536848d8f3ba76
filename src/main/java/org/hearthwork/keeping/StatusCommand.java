package org.hearthwork.keeping;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearthwork.audit.EveryTrail;
import org.hearthwork.database.AtHand;
import org.hearthwork.database.BackupState;
import org.hearthwork.keeping.Command.NotUnderstood;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.vault.KeyRotation;
import org.jspecify.annotations.Nullable;

/** {@code ./hearthwork status}: how it stands, and whether somebody has to do something. */
final class StatusCommand {

    private static final int SOMETHING_IS_WRONG = 1;
    private static final Duration OLD_BASE = Duration.ofDays(8);
    private static final Duration OLD_CHANGES = Duration.ofMinutes(15);

    private final Instant now = new PracticeClock().instant();
    private final List<String> wrong = new ArrayList<>();

    private StatusCommand() {}

    static int run(List<String> words, Settings settings) throws IOException, SQLException {
        if (!words.isEmpty()) {
            throw new NotUnderstood("Usage: ./hearthwork status");
        }
        return new StatusCommand().say(settings);
    }

    private int say(Settings settings) throws IOException, SQLException {
        line("Hearthwork", Settings.program());
        line("Data folder", settings.database().dataFolder().toString());
        try (AtHand data = AtHand.of(settings.database())) {
            sayRunning(data);
            line("Schema", "step " + data.step());
            sayBackup(data);
            sayTrails(data, settings);
            sayKeys(data);
        }
        System.out.println();
        if (wrong.isEmpty()) {
            System.out.println("Nothing is wrong.");
            return 0;
        }
        wrong.forEach(one -> System.out.println("Wrong: " + one));
        return SOMETHING_IS_WRONG;
    }

    private static void line(String what, String how) {
        System.out.println(what + " ".repeat(Math.max(1, 14 - what.length())) + how);
    }

    private void sayRunning(AtHand data) throws IOException {
        List<String> addresses = data.addresses();
        if (!data.isRunning()) {
            line("Running", "no; its database was started for this look");
        } else if (addresses.isEmpty()) {
            line("Running", "yes, and it is just starting, stopping, or another command is at work");
        } else {
            boolean well = isWell(addresses.getLast());
            line("Running", "yes, at " + addresses.getFirst() + (well ? "" : ", and it does not answer as it should"));
            if (!well) {
                wrong.add("the product runs, but " + addresses.getLast() + "/health does not say that it is well.");
            }
        }
    }

    private static boolean isWell(String address) {
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            HttpRequest question = HttpRequest.newBuilder(URI.create(address + "/health"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException silent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void sayBackup(AtHand data) throws IOException, SQLException {
        Optional<BackupState> made = BackupState.of(data);
        if (made.isEmpty()) {
            line("Backup", "none was made");
            if (!data.holdsTheDemo()) {
                wrong.add("there is no backup. Make one: ./hearthwork backup DIR");
            }
            return;
        }
        BackupState state = made.get();
        Instant last = state.last();
        if (last == null) {
            line("Backup", "not found in " + state.in());
            wrong.add("the folder of the backups, " + state.in() + ", is not there or holds no whole one.");
            return;
        }
        line(
                "Backup",
                "the last one " + Told.moment(last) + " (" + Told.ago(last, now) + "); " + state.bases() + " in "
                        + state.in() + ", " + Told.size(state.size()) + " with all changes");
        if (last.isBefore(now.minus(OLD_BASE))) {
            wrong.add("the last backup is " + Told.ago(last, now) + ": restoring would take long. Make one a day.");
        }
        sayChanges(state.until(), data.isRunning());
    }

    private void sayChanges(@Nullable Instant until, boolean running) {
        if (until == null) {
            line("Changes", "it cannot be told up to when they are kept");
            wrong.add("the note of how far the kept changes reach is damaged. Make a backup into a new folder.");
            return;
        }
        line("Changes", "kept up to " + Told.moment(until) + " (" + Told.ago(until, now) + ")");
        if (running && until.isBefore(now.minus(OLD_CHANGES))) {
            wrong.add("changes of the last " + Duration.between(until, now).toMinutes()
                    + " minutes are in no backup; the product's log says why.");
        }
    }

    private void sayKeys(AtHand data) throws SQLException {
        try (Connection owner = data.owner()) {
            if (KeyRotation.isHalfDone(owner)) {
                line("Keys", "being changed");
                wrong.add(
                        "a change of the keys is not at its end. Everything opens; go on with it: ./hearthwork rotate");
            }
        }
    }

    private void sayTrails(AtHand data, Settings settings) throws SQLException {
        try (Connection owner = data.owner()) {
            if (!EveryTrail.canBeAsked(owner)) {
                line("Audit trail", "not looked at: these data are of an older Hearthwork. Start this one once.");
                return;
            }
            for (EveryTrail.Checked trail : EveryTrail.in(owner, data.anchors(settings.database()))) {
                say(trail);
            }
            if (!Files.exists(data.anchors(settings.database()).path())) {
                line("Anchors", "none yet: " + data.anchors(settings.database()).path());
            }
        }
    }

    private void say(EveryTrail.Checked trail) {
        Instant anchored = trail.anchored();
        line(
                "Audit trail",
                trail.practice() + ": " + trail.lines() + " lines, "
                        + (trail.broken() == null ? "whole" : "tampered with at line " + trail.broken()) + "; "
                        + (anchored == null
                                ? "never anchored"
                                : "anchored " + Told.ago(anchored, now)
                                        + (trail.unlike() == null ? ", and it fits" : ", and it does not fit")));
        if (trail.broken() != null) {
            wrong.add("the trail of " + trail.practice() + " was tampered with at line " + trail.broken() + ".");
        }
        if (trail.unlike() != null) {
            wrong.add("line " + trail.unlike() + " in the trail of " + trail.practice()
                    + " is missing or is not as it was noted.");
        }
    }
}
