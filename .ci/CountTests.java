import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Says how many tests of each kind ran, from the reports the test runners leave. */
void main(String[] folders) throws Exception {
    var suite = Pattern.compile("<testsuite [^>]*?name=\"([^\"]+)\"[^>]*");
    Map<String, int[]> kinds = new TreeMap<>();
    for (String folder : folders) {
        Path reports = Path.of(folder);
        if (!Files.isDirectory(reports)) {
            continue;
        }
        try (var files = Files.newDirectoryStream(reports, "TEST-*.xml")) {
            for (Path file : files) {
                var found = suite.matcher(Files.readString(file));
                if (found.find()) {
                    int[] counts = kinds.computeIfAbsent(kindOf(found.group(1)), kind -> new int[2]);
                    counts[0] += attribute(found.group(), "tests") - attribute(found.group(), "skipped");
                    counts[1] += attribute(found.group(), "failures") + attribute(found.group(), "errors");
                }
            }
        }
    }
    int passed = 0;
    int failed = 0;
    for (var kind : kinds.entrySet()) {
        IO.println("%-28s %4d ran, %d failed".formatted(kind.getKey(), kind.getValue()[0], kind.getValue()[1]));
        passed += kind.getValue()[0] - kind.getValue()[1];
        failed += kind.getValue()[1];
    }
    IO.println(passed + " passed, " + failed + " failed");
}

String kindOf(String suite) {
    return suite.endsWith("BrowserTest")
            ? "browser (Chromium)"
            : suite.endsWith("DrillTest") ? "drill (kill, restart)" : suite.endsWith("ViewTest") ? "view (browserless)" : "domain, module, database";
}

int attribute(String tag, String name) {
    var value = Pattern.compile(" " + name + "=\"(\\d+)\"").matcher(tag);
    return value.find() ? Integer.parseInt(value.group(1)) : 0;
}
