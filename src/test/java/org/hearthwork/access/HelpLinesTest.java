package org.hearthwork.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HelpLinesTest {

    /** Numbers change: six months after somebody looked, somebody has to look again. How: docs/help-lines.md. */
    private static final Period GOOD_FOR = Period.ofMonths(6);

    private static final List<String> KINDS = List.of(
            "suicide", "violence", "violence-women", "violence-men", "violence-lgbt", "crisis", "maternal", "shelters");

    private static Stream<Arguments> everyLine() {
        return HelpLines.REGIONS.stream()
                .flatMap(region ->
                        HelpLines.of(region).lines().stream().map(line -> Arguments.of(region, line.name(), line)));
    }

    @Test
    void every_region_has_an_emergency_number_a_neutral_page_and_a_line_for_suicide() {
        for (String region : HelpLines.REGIONS) {
            HelpLines help = HelpLines.of(region);
            assertThat(help.emergency()).as(region).isNotEmpty().allMatch(number -> number.matches("\\d{3}"));
            assertThat(help.neutral().getScheme()).as(region).isEqualTo("https");
            assertThat(help.lines())
                    .as(region)
                    .extracting(HelpLines.Line::kind)
                    .contains("suicide")
                    .anyMatch(kind -> kind.startsWith("violence") || kind.equals("shelters"));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyLine")
    void every_line_can_be_reached_and_says_where_it_is_published(String region, String name, HelpLines.Line line) {
        assertThat(line.kind()).isIn(KINDS);
        assertThat(line.call() + line.text() + line.web()).isNotBlank();
        assertThat(line.source().getScheme()).isEqualTo("https");
        assertThat(line.source().getHost()).isNotBlank();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyLine")
    void every_line_was_checked_within_six_months_of_this_build(String region, String name, HelpLines.Line line) {
        LocalDate today = LocalDate.now();
        assertThat(line.checked())
                .as(
                        "%s, %s: look at %s, correct the number if it changed, and write today's date (docs/help-lines.md)",
                        region, name, line.source())
                .isAfterOrEqualTo(today.minus(GOOD_FOR))
                .isBeforeOrEqualTo(today);
    }

    @Test
    void a_region_without_lines_shows_the_usual_ones() {
        assertThat(HelpLines.nearest("FR")).isEqualTo(HelpLines.of("US"));
        assertThat(HelpLines.nearest("IE")).isEqualTo(HelpLines.of("IE"));
    }

    @ParameterizedTest
    @CsvSource({
        "US, 988 1-800-799-7233 1-833-852-6262, 988 88788 741741 1-833-852-6262",
        "GB, 116 123 0808 2000 247 0800 027 1234 0808 80 10 800 0808 802 1414 0808 801 0327 0800 999 5428, 85258 07860 077333",
        "ES, 024 016 028, ''",
        "CA, 988, 988",
        "AU, 13 11 14 1800 737 732, 0458 737 732",
        "IE, 116 123 1800 341 900, ''",
        "MX, 800 911 2000 079, ''"
    })
    void the_numbers_are_the_ones_published(String region, String calls, String texts) {
        List<HelpLines.Line> lines = HelpLines.of(region).lines();
        assertThat(joined(lines, HelpLines.Line::call)).isEqualTo(calls);
        assertThat(joined(lines, HelpLines.Line::text)).isEqualTo(texts);
    }

    private static String joined(List<HelpLines.Line> lines, Function<HelpLines.Line, String> way) {
        return lines.stream().map(way).filter(number -> !number.isEmpty()).collect(Collectors.joining(" "));
    }

    @Test
    void a_region_is_named_in_the_language_of_the_reader() {
        assertThat(HelpLines.nameOf("ES", Locale.ENGLISH)).isEqualTo("Spain");
        assertThat(HelpLines.nameOf("ES", Locale.of("es"))).isEqualTo("España");
    }
}
