package org.hearthwork.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootVersion;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * target/bench/report.md for people and report.json for whatever compares runs.
 *
 * @param before what the other jar needed for the same, or nothing when there was no other
 */
record Report(
        Map<String, String> machine,
        List<Figure> figures,
        List<Figure> before,
        Map<String, List<Comparison>> comparisons) {

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
                        .writeValueAsString(Map.of(
                                "machine", machine,
                                "figures", figures,
                                "before", before,
                                "comparisons", comparisonsInFigures())));
    }

    private Map<String, List<Map<String, Object>>> comparisonsInFigures() {
        Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
        comparisons.forEach((title, of) ->
                all.put(title, of.stream().map(Comparison::figures).toList()));
        return all;
    }

    String markdown() {
        StringBuilder text = new StringBuilder("# Hearthwork, measured\n\n");
        machine.forEach((what, value) ->
                text.append("- ").append(what).append(": ").append(value).append('\n'));
        text.append(
                "\nA shared machine makes absolute times indications: what counts is what stands beside them, measured in the"
                        + " same run. The floor is what the same costs at the least.\n\n");
        text.append("| Id | Step | Metric | Before | Now | Now : before | Floor | Now : floor | Target | Reached |\n")
                .append("|---|---|---|---|---|---|---|---|---|---|\n");
        figures.forEach(figure -> text.append(line(figure)));
        comparisons.forEach((title, of) -> {
            text.append("\n## ").append(title).append("\n\n").append(Comparison.HEADER);
            of.forEach(one -> text.append(one.line()));
        });
        return text.toString();
    }

    private String line(Figure figure) {
        Optional<Figure> once = before.stream().filter(figure::isSameAs).findFirst();
        return "| "
                + String.join(
                        " | ",
                        figure.id(),
                        figure.step(),
                        figure.unit().isEmpty() ? figure.metric() : figure.metric() + ", " + figure.unit(),
                        once.map(one -> number(one.value())).orElse(""),
                        number(figure.value()),
                        once.map(one -> ratio(figure.value(), one.value())).orElse(""),
                        number(figure.floor()),
                        ratio(figure.value(), figure.floor()),
                        number(figure.target()),
                        figure.target() == null ? "" : figure.value() <= figure.target() ? "yes" : "NO")
                + " |\n";
    }

    private static String number(@Nullable Double value) {
        if (value == null) {
            return "";
        }
        boolean whole = value == Math.rint(value) || value >= 100;
        return String.format(Locale.ROOT, whole ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }

    private static String ratio(double value, @Nullable Double to) {
        return to == null || to == 0 ? "" : String.format(Locale.ROOT, "%.2f", value / to);
    }
}
