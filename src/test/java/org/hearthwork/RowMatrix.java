package org.hearthwork;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The specification of who reads and writes which rows: {@code row-matrix.csv}. */
final class RowMatrix {

    private RowMatrix() {}

    /** Whose rows, or by how they stand to the practice. */
    enum Whose {
        CARE_TEAM("{role} in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR') and r.{couple_id} = any ({couples})"),
        CLINICIANS("{role} in ('CLINICIAN', 'ASSOCIATE') and r.{couple_id} = any ({couples})"),
        COUPLE("{role} = 'PARTNER' and r.{couple_id} = {couple}"),
        OWN_SEAT("{role} = 'PARTNER' and r.partner_id = {partner}"),
        OWNER("{role} = 'OWNER' and r.{practice_id} = {practice}"),
        STAFF("{role} <> 'PARTNER' and r.{practice_id} = {practice}"),
        PRACTITIONERS("{role} in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR') and r.{practice_id} = {practice}"),
        RESPONSIBLE("{role} in ('CLINICIAN', 'SUPERVISOR') and r.{practice_id} = {practice}"),
        STARTERS("{role} in ('OWNER', 'CLINICIAN', 'ASSOCIATE') and r.{practice_id} = {practice}"),
        TREATING("{role} in ('CLINICIAN', 'ASSOCIATE') and r.{practice_id} = {practice}"),
        EVERYBODY("r.{practice_id} = {practice}");

        private final String condition;

        Whose(String condition) {
            this.condition = condition;
        }

        static Whose of(String words) {
            return valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_'));
        }
    }

    /**
     * A line.
     *
     * @param sets the change that is tried, for an update
     * @param keeps what it may not give to somebody else
     */
    record Line(String table, String command, String who, String when, String sets, List<String> keeps) {

        /** Which rows r it is about, for whoever asks. */
        String condition() {
            String rows = "(" + Whose.of(who).condition + (when.isEmpty() ? "" : " and (" + when + ")") + ")";
            return rows.replace("{couple_id}", table.equals("couples.couple") ? "id" : "couple_id")
                    .replace("{practice_id}", table.equals("access.practice") ? "id" : "practice_id");
        }
    }

    static List<Line> lines() {
        return text("/row-matrix.csv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split(";", -1))
                .map(cells -> new Line(cells[0], cells[1], cells[2], cells[3], cells[4], words(cells[5])))
                .toList();
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
    }

    /** One statement for each row of the scene. */
    static List<String> scene() {
        return statements("/row-scene.sql");
    }

    static List<String> statements(String resource) {
        return List.of(text(resource).replaceAll("(?m)^--.*$", "").split(";\\s*\\n")).stream()
                .filter(statement -> !statement.isBlank())
                .toList();
    }

    static String text(String resource) {
        try (InputStream file = RowMatrix.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
