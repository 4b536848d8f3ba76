package org.hearthwork.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.SpringBootVersion;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** target/bench/report.md for people and report.json for whatever compares runs. */
record Report(Map<String, String> machine, Map<String, List<Comparison>> rows) {

    static Map<String, String> thisMachine() {
        Map<String, String> machine = new LinkedHashMap<>();
        machine.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        machine.put("java", Runtime.version().toString());
        machine.put("spring boot", SpringBootVersion.getVersion());
        machine.put("vaadin flow", com.vaadin.flow.server.Version.getFullVersion());
        return machine;
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("report.md"), markdown());
        Files.writeString(
                folder.resolve("report.json"),
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(Map.of("machine", machine, "rows", figures())));
    }

    private Map<String, List<Map<String, Object>>> figures() {
        Map<String, List<Map<String, Object>>> figures = new LinkedHashMap<>();
        rows.forEach((title, comparisons) ->
                figures.put(title, comparisons.stream().map(Report::figures).toList()));
        return figures;
    }

    private static Map<String, Object> figures(Comparison one) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("what", one.what());
        figures.put("rounds", one.with().length);
        figures.put("medianWith", Comparison.quantile(one.with(), 0.5));
        figures.put("medianWithout", Comparison.quantile(one.without(), 0.5));
        figures.put("p95With", Comparison.quantile(one.with(), 0.95));
        figures.put("p95Without", Comparison.quantile(one.without(), 0.95));
        figures.put("difference", one.difference());
        figures.put("floor", one.floor());
        figures.put("tells", one.tells());
        return figures;
    }

    String markdown() {
        StringBuilder text = new StringBuilder("# Hearthwork, measured\n\n");
        machine.forEach((what, value) ->
                text.append("- ").append(what).append(": ").append(value).append('\n'));
        text.append(
                "\nMilliseconds. A shared machine makes absolute times indications: what counts is the difference beside"
                        + " its floor, both with the bounds that 95 of 100 resampled runs keep to.\n");
        rows.forEach((title, comparisons) -> {
            text.append("\n## ")
                    .append(title)
                    .append("\n\n")
                    .append(
                            "| What | Rounds | Median with / without | p95 with / without | Difference | Floor | Tells |\n")
                    .append("|---|---|---|---|---|---|---|\n");
            comparisons.forEach(one -> text.append(line(one)));
        });
        return text.toString();
    }

    private static String line(Comparison one) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.2f / %.2f | %.2f / %.2f | %s | %s | %s |%n",
                one.what(),
                one.with().length,
                Comparison.quantile(one.with(), 0.5),
                Comparison.quantile(one.without(), 0.5),
                Comparison.quantile(one.with(), 0.95),
                Comparison.quantile(one.without(), 0.95),
                words(one.difference()),
                words(one.floor()),
                one.tells() ? "YES" : "no");
    }

    private static String words(Comparison.Difference difference) {
        return String.format(
                Locale.ROOT, "%+.2f (%+.2f to %+.2f)", difference.median(), difference.least(), difference.most());
    }
}
