package org.hearthwork.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What we tell people was found has its row on paper, with its study and with what it was checked against. */
class ContentSourcesTest {

    private static final String PAPER = "docs/content-sources.md";
    private static final Pattern CELLS = Pattern.compile(" \\| ");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*\\d%?|\\d%?");
    private static final Pattern STUDY_OF_A_PLAN = Pattern.compile("\\((\\p{Lu}[^()]* \\d{4})\\)");

    private final Library library = Shipped.library();
    private final List<Row> rows = rows();

    private record Row(
            String shownIn, String source, String said, Study kind, String who, String study, String checked) {

        static Row of(String line) {
            String[] cells = CELLS.split(line.substring(2, line.length() - 2));
            assertThat(cells).as(line).hasSize(7);
            Study kind = Arrays.stream(Study.values())
                    .filter(one -> one.name()
                            .toLowerCase(Locale.ROOT)
                            .replace('_', ' ')
                            .equals(cells[3]))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no sort of study: " + cells[3]));
            return new Row(cells[0].replace("`", ""), cells[1], cells[2], kind, cells[4], cells[5], cells[6]);
        }

        String figures() {
            return source + " " + said + " " + who;
        }
    }

    private record Shown(String in, String text, List<String> sources) {}

    private static List<Row> rows() {
        try (Stream<String> lines = Files.lines(Path.of(PAPER))) {
            return lines.takeWhile(line -> !line.startsWith("## "))
                    .filter(line -> line.startsWith("| `"))
                    .map(Row::of)
                    .toList();
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    private Stream<Shown> shown() {
        Stream<Shown> reasons = library.exercises().stream()
                .map(exercise -> new Shown(
                        exercise.key(),
                        exercise.reason().text(),
                        List.of(exercise.reason().source().split("; "))));
        Stream<Shown> findings = library.exercises().stream()
                .flatMap(exercise -> exercise.evidence().stream()
                        .map(one -> new Shown(exercise.key(), one.finding(), List.of(one.source()))));
        Stream<Shown> plans = library.plans().stream()
                .map(plan -> new Shown(
                        plan.key(),
                        plan.why(),
                        STUDY_OF_A_PLAN
                                .matcher(plan.why())
                                .results()
                                .map(study -> study.group(1))
                                .toList()));
        return Stream.of(reasons, findings, plans).flatMap(all -> all);
    }

    private List<Row> rowsOf(Shown shown) {
        return rows.stream()
                .filter(row ->
                        row.shownIn().equals(shown.in()) && shown.sources().contains(row.source()))
                .toList();
    }

    @Test
    void every_source_that_anybody_is_shown_has_its_row() {
        assertThat(shown()).hasSizeGreaterThan(20).allSatisfy(shown -> {
            assertThat(shown.sources()).as(shown.text()).isNotEmpty();
            assertThat(rowsOf(shown))
                    .as("%s of %s in %s", shown.sources(), shown.in(), PAPER)
                    .extracting(Row::source)
                    .containsExactlyInAnyOrderElementsOf(shown.sources());
        });
    }

    @Test
    void every_number_that_anybody_is_shown_stands_in_the_row_of_its_source() {
        assertThat(shown()).allSatisfy(shown -> {
            String onPaper = rowsOf(shown).stream().map(Row::figures).collect(Collectors.joining(" "));
            assertThat(numbers(onPaper)).as("%s: %s", shown.in(), shown.text()).containsAll(numbers(shown.text()));
        });
    }

    @Test
    void a_finding_is_called_the_sort_of_study_that_its_row_says() {
        assertThat(library.exercises())
                .allSatisfy(exercise -> assertThat(exercise.evidence())
                        .allSatisfy(one -> assertThat(
                                        rowsOf(new Shown(exercise.key(), one.finding(), List.of(one.source()))))
                                .as(one.finding())
                                .extracting(Row::kind)
                                .containsOnly(one.kind())));
    }

    @Test
    void every_row_is_about_something_that_is_shown_and_says_when_and_against_what_it_was_checked() {
        List<String> all = shown().flatMap(shown -> shown.sources().stream().map(source -> shown.in() + ": " + source))
                .toList();
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(all).contains(row.shownIn() + ": " + row.source());
            assertThat(row.study()).isNotBlank();
            assertThat(row.checked()).matches("\\d{4}-\\d{2}-\\d{2}, .{20,}");
        });
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).toList();
    }
}
