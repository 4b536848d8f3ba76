package org.hearthwork;

import java.util.ArrayList;
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

    List<String> survived() {
        return survived;
    }

    int many() {
        return killed.size() + survived.size();
    }

    /** A line each, and the figure. @param reasons why a mutant changes nothing, by its name */
    String told(Map<String, String> reasons) {
        List<String> lines = new ArrayList<>();
        killed.forEach((mutant, by) -> lines.add("KILLED   " + mutant + "  |  " + by));
        survived.forEach(mutant -> lines.add("SURVIVED " + mutant + "  |  " + reasons.getOrDefault(mutant, "nobody noticed")));
        return lines.stream().collect(Collectors.joining("\n"))
                + "\nS7 %s: %d mutants, %d killed, %d survived (%d of them for a stated reason)"
                        .formatted(
                                kind,
                                many(),
                                killed.size(),
                                survived.size(),
                                survived.stream().filter(reasons::containsKey).count());
    }
}
