package org.hearthwork.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs every row on one ground and writes the report. */
public final class Bench {

    private static final Duration A_ROW = Duration.ofSeconds(60);

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, List<Comparison>> rows = new LinkedHashMap<>();
        try (Ground ground = Ground.prepare()) {
            for (Row row : List.of(new PartnersTimes())) {
                rows.put(row.title(), row.measure(ground, A_ROW));
            }
        }
        Report report = new Report(Report.thisMachine(), rows);
        report.write(Path.of("target/bench"));
        System.exit(0); // the services beside the product keep threads of their own
    }
}
