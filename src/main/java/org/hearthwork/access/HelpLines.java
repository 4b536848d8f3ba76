package org.hearthwork.access;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * Whom to call in one region: the emergency numbers and the lines, in the order they are shown. The numbers are data, one
 * small file a region, so that they can be checked and corrected without reading code.
 *
 * @param neutral the page of that region to which "Leave quickly" leads, where the installation names no other
 */
public record HelpLines(List<String> emergency, URI neutral, List<Line> lines) {

    public static final List<String> REGIONS = List.of("US", "GB", "ES", "CA", "AU", "IE", "MX");

    /**
     * Every way may be empty.
     *
     * @param kind what it is for, ending a message key
     * @param where the part of the region it is for, ending a message key
     * @param text the number to write to
     * @param word what to write to it, empty for anything
     * @param tty the number for text telephones
     * @param web a page that leads on to what is near
     * @param note what to know when calling, ending a message key
     * @param source the page of the organisation on which it stands
     * @param checked when somebody looked there last
     */
    public record Line(
            String name,
            String kind,
            String where,
            String call,
            String text,
            String word,
            String tty,
            String whatsapp,
            String web,
            String note,
            URI source,
            LocalDate checked) {}

    public static HelpLines of(String region) {
        if (!REGIONS.contains(region)) {
            throw new IllegalArgumentException("no lines for this region");
        }
        Properties file = read("access/help-" + region + ".properties");
        return new HelpLines(
                listed(file, "emergency").toList(),
                URI.create(file.getProperty("neutral")),
                listed(file, "lines").map(name -> line(file, name)).toList());
    }

    /** The lines of this region, or of the usual one where there are none of it. */
    public static HelpLines nearest(String region) {
        return of(REGIONS.contains(region) ? region : REGIONS.getFirst());
    }

    private static Stream<String> listed(Properties file, String key) {
        return Stream.of(file.getProperty(key).split(","));
    }

    private static Line line(Properties file, String name) {
        return new Line(
                file.getProperty(name + ".name"),
                file.getProperty(name + ".kind"),
                file.getProperty(name + ".where", ""),
                file.getProperty(name + ".call", ""),
                file.getProperty(name + ".text", ""),
                file.getProperty(name + ".word", ""),
                file.getProperty(name + ".tty", ""),
                file.getProperty(name + ".whatsapp", ""),
                file.getProperty(name + ".web", ""),
                file.getProperty(name + ".note", ""),
                URI.create(file.getProperty(name + ".source")),
                LocalDate.parse(file.getProperty(name + ".checked")));
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
