package org.hearthwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What became of each mutant: by which test it was killed, or that nobody noticed. */
final class Mutants {

    private static final int LONGEST = 180; // characters of a line

    private final String kind;
    private final Map<String, String> killed = new LinkedHashMap<>();
    private final List<String> survived = new ArrayList<>();

    Mutants(String kind) {
        this.kind = kind;
    }

    /**
     * @param by the test that has to notice
     * @param trying tells what is wrong, if anything; it ends at the first
     */
    void tried(String mutant, String by, Consumer<Consumer<String>> trying) {
        try {
            trying.accept(wrong -> {
                throw new Noticed(wrong);
            });
            survived.add(mutant);
        } catch (Noticed noticed) {
            killed.put(mutant, by + ": " + noticed.getMessage());
        }
    }

    private static final class Noticed extends RuntimeException {

        Noticed(String wrong) {
            super(wrong.length() > LONGEST ? wrong.substring(0, LONGEST) + "..." : wrong);
        }
    }

    int many() {
        return killed.size() + survived.size();
    }

    /**
     * Prints a line each and the figure, also into a file of its own, and holds the survivors against those that have a reason.
     *
     * @param found reasons that were read in the catalog, by mutant
     * @param isAll whether every mutant was tried: then one with a reason in the list has to be among the survivors
     */
    void close(Map<String, String> found, boolean isAll) {
        Map<String, String> reasons = new HashMap<>(listed());
        reasons.putAll(found);
        List<String> lines = new ArrayList<>();
        killed.forEach((mutant, by) -> lines.add("KILLED   " + mutant + "  |  " + by));
        survived.forEach(
                mutant -> lines.add("SURVIVED " + mutant + "  |  " + reasons.getOrDefault(mutant, "nobody noticed")));
        lines.add("S7 %s: %d mutants, %d killed by a test, %d change nothing for a stated reason, %d not noticed"
                .formatted(
                        kind,
                        many(),
                        killed.size(),
                        survived.stream().filter(reasons::containsKey).count(),
                        survived.stream()
                                .filter(one -> !reasons.containsKey(one))
                                .count()));
        lines.forEach(System.out::println);
        if (isAll) {
            written(lines);
        }
        assertThat(reasons.keySet()).as("mutants that nobody noticed").containsAll(survived);
        assertThat(killed.keySet())
                .as("mutants that are listed as changing nothing, and are noticed")
                .doesNotContainAnyElementsOf(listed().keySet());
    }

    private void written(List<String> lines) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "mutants"));
            Files.write(folder.resolve(kind + ".txt"), lines);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<String, String> listed() {
        return RowMatrix.text("/mutants-that-survive.csv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split(";", 2))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
    }
}
