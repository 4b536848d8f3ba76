package org.hearthwork.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/**
 * Measures Hearthwork at growing sizes, and writes the report. With {@code --against some.jar} that jar is measured beside it,
 * row by row; with {@code quick} everything is smaller.
 */
public final class Bench {

    private static final Duration A_ROW = Duration.ofSeconds(60);

    private final boolean quick;
    private final List<Integer> sizes;
    private final Map<Product, List<Figure>> figures = new LinkedHashMap<>();

    private Bench(boolean quick) {
        this.quick = quick;
        this.sizes = quick ? List.of(Crowd.FEW, 300) : List.of(Crowd.FEW, 1_000, 10_000);
    }

    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        Path jar = Path.of(System.getProperty("hearthwork.jar", "target/hearthwork.jar"));
        int against = words.indexOf("--against");
        Map<String, String> machine = Report.thisMachine();
        machine.put("measured", jar + " of commit " + System.getProperty("hearthwork.commit", "unknown"));
        Path folder = Files.createTempDirectory("hearthwork-bench");
        try {
            Bench bench = new Bench(words.contains("quick"));
            List<Path> jars = new ArrayList<>(List.of(jar));
            if (against >= 0) {
                jars.add(Path.of(words.get(against + 1)));
                machine.put("before", words.get(against + 1));
            }
            List<List<Figure>> measured = bench.measure(jars, folder);
            List<Figure> now = new ArrayList<>(measured.getFirst());
            Map<String, List<Comparison>> secrecy = besideTheServices(words, now);
            now.sort(Comparator.comparing(Figure::id, Bench::inOrder));
            new Report(machine, now, against >= 0 ? measured.getLast() : List.of(), secrecy)
                    .write(Path.of("target/bench"));
        } finally {
            delete(folder);
        }
        System.exit(0); // the services beside the product keep threads of their own
    }

    /** @param figures takes what saving costs */
    private static Map<String, List<Comparison>> besideTheServices(List<String> words, List<Figure> figures)
            throws IOException, SQLException {
        Map<String, List<Comparison>> rows = new LinkedHashMap<>();
        if (!words.contains("quick")) {
            try (Ground ground = Ground.prepare()) {
                say("saving");
                figures.addAll(new Saves(ground).measure());
                for (Row row : List.of(new PartnersTimes())) {
                    rows.put(row.title(), row.measure(ground, A_ROW));
                }
            }
        }
        return rows;
    }

    /** Each step of one jar is followed by the same of the other, so that both find the same machine. */
    private List<List<Figure>> measure(List<Path> jars, Path folder) throws InterruptedException, ExecutionException {
        try {
            for (Path jar : jars) {
                figures.put(Product.start(jar, folder.resolve("data-" + figures.size())), new ArrayList<>());
            }
            for (int size : sizes) {
                for (Product product : figures.keySet()) {
                    say("growing to " + size);
                    product.crowd().grow(size);
                }
                if (size == sizes.getFirst()) {
                    // Later sizes find a product that has run for a while; so must the first, or growth would look like
                    // shrinking.
                    say("warming up");
                    figures.keySet().forEach(product -> new Screens(product, quick ? 30 : 100).withFew());
                }
                for (Map.Entry<Product, List<Figure>> one : figures.entrySet()) {
                    one.getValue().addAll(atThisSize(one.getKey()));
                }
            }
            figures.values().forEach(this::addGrowth);
            figures.values().forEach(all -> all.sort(Comparator.comparing(Figure::id, Bench::inOrder)));
            return figures.values().stream().toList();
        } finally {
            figures.keySet().forEach(Product::close);
        }
    }

    private List<Figure> atThisSize(Product product) throws InterruptedException, ExecutionException {
        int rounds = quick ? 15 : 40;
        say("screens of " + product.crowd().size());
        List<Figure> measured = new ArrayList<>();
        Screens screens = new Screens(product, rounds);
        boolean largest = product.crowd().size() == sizes.getLast();
        if (product.crowd().size() > Crowd.FEW) {
            measured.addAll(screens.withSixty());
        }
        measured.addAll(screens.withFew());
        if (largest || product.crowd().size() == Crowd.FEW) {
            say("memory");
            measured.add(new Memory(product).clinicianWithFew());
        }
        if (largest) {
            measured.add(new Memory(product).clinicianWithSixty());
            measured.add(new Memory(product).partner());
            say("many users");
            measured.addAll(new ManyUsers(product, Duration.ofSeconds(quick ? 10 : 30)).onToday());
            say("the browser");
            measured.addAll(new FirstScreen(product).measure());
        }
        return measured;
    }

    /** The same caseload in the smallest and in the largest practice. */
    private void addGrowth(List<Figure> all) {
        String small = "10 couples of " + sizes.getFirst();
        String large = "10 couples of " + sizes.getLast();
        record Rule(String id, String metric, double atMost) {}
        for (Rule rule : List.of(new Rule("P1g", "p50 alone", 1.3), new Rule("P8", "live heap", 1.05))) {
            for (Figure figure : List.copyOf(all)) {
                if (figure.id().equals(rule.id())
                        && figure.metric().equals(rule.metric())
                        && figure.step().contains(small)) {
                    all.stream()
                            .filter(other -> other.isSameAs(
                                    Figure.of(rule.id(), figure.step().replace(small, large), rule.metric(), "", 0)))
                            .findFirst()
                            .ifPresent(grown -> all.add(Figure.of(
                                            rule.id().equals("P8") ? "P8c" : rule.id(),
                                            grown.step() + " : " + sizes.getFirst(),
                                            "growth of " + rule.metric(),
                                            "",
                                            grown.value() / figure.value())
                                    .toReach(rule.atMost())));
                }
            }
        }
    }

    /** P7 before P10, and what has no number last. */
    static int inOrder(String one, String other) {
        return Comparator.comparing((String id) -> !id.matches("P\\d+.*"))
                .thenComparing(id -> id.replaceAll("\\D", "").length())
                .thenComparing(id -> id.replaceAll("\\D", ""))
                .thenComparing(Comparator.naturalOrder())
                .compare(one, other);
    }

    /** Into the log of the run: what has just begun. */
    private static void say(String what) {
        System.out.printf("%tT %s%n", System.currentTimeMillis(), what);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }
}
