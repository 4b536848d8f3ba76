package org.hearthwork.access;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * Whom to call in one region: the emergency number and the lines, in the order they are shown. The numbers are data, one
 * small file a region, so that they can be checked and corrected without reading code.
 */
public record HelpLines(String emergency, List<Line> lines) {

    public static final List<String> REGIONS = List.of("US", "GB", "ES");

    /**
     * @param kind what it is for, ending a message key
     * @param text the number to write to, empty when one can only call
     * @param word what to write to it, empty for anything
     */
    public record Line(String name, String kind, String call, String text, String word) {}

    public static HelpLines of(String region) {
        if (!REGIONS.contains(region)) {
            throw new IllegalArgumentException("no lines for this region");
        }
        Properties file = read("access/help-" + region + ".properties");
        return new HelpLines(
                file.getProperty("emergency"),
                Stream.of(file.getProperty("lines").split(","))
                        .map(name -> new Line(
                                file.getProperty(name + ".name"),
                                file.getProperty(name + ".kind"),
                                file.getProperty(name + ".call", ""),
                                file.getProperty(name + ".text", ""),
                                file.getProperty(name + ".word", "")))
                        .toList());
    }

    /** The region's own name, in the language of the reader. */
    public static String nameOf(String region, Locale reader) {
        return Locale.of("", region).getDisplayCountry(reader);
    }

    private static Properties read(String path) {
        Properties file = new Properties();
        try (var reader = new InputStreamReader(new ClassPathResource(path).getInputStream(), StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return file;
    }
}
