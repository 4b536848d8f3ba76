package org.hearthwork.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Keeps the bundles in step with the code and with one another. */
class WordsTest {

    private static final Pattern KEY_IN_CODE = Pattern.compile(
            "(?:getTranslation|Refusal)\\(\\s*(?:\"[a-zA-Z]*\",\\s*)?\"([a-z][a-z-]*(?:\\.[A-Za-z0-9-]+)+)\"");

    private static Map<String, String> texts(boolean spanish) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (var bundle : new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties")) {
            if (String.valueOf(bundle.getFilename()).endsWith("_es.properties") == spanish) {
                Properties read = new Properties();
                read.load(new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8));
                read.forEach((key, text) -> texts.put((String) key, (String) text));
            }
        }
        return texts;
    }

    @Test
    void every_key_in_the_code_has_a_text() throws IOException {
        Map<String, String> english = texts(false);
        List<String> missing = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var keys = KEY_IN_CODE.matcher(Files.readString(file));
                while (keys.find()) {
                    boolean beginning = Files.readString(file).startsWith("\" +", keys.end() - 1);
                    if (!beginning && !english.containsKey(keys.group(1))) {
                        missing.add(file.getFileName() + ": " + keys.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(english).hasSizeGreaterThan(300);
    }

    @Test
    void every_spanish_text_has_an_english_one_with_the_same_blanks() throws IOException {
        Map<String, String> english = texts(false);
        List<String> apart = new ArrayList<>();
        texts(true).forEach((key, text) -> {
            String there = english.get(key);
            if (there == null) {
                apart.add(key + " has no English text");
            } else if (blanks(there) != blanks(text)) {
                apart.add(key + " has " + blanks(there) + " blanks in English and " + blanks(text) + " in Spanish");
            }
        });
        assertThat(apart).isEmpty();
        assertThat(texts(true)).hasSizeGreaterThan(100);
    }

    @Test
    void every_text_is_a_sound_pattern() throws IOException {
        for (boolean spanish : new boolean[] {false, true}) {
            texts(spanish)
                    .forEach((key, text) -> assertThat(new MessageFormat(text, Locale.ENGLISH).toPattern())
                            .as(key)
                            .isNotNull());
        }
    }

    @Test
    void what_is_said_in_spanish_to_the_two_is_said_to_ustedes() throws IOException {
        List<String> found = new ArrayList<>();
        texts(true)
                .forEach((key, text) ->
                        SpanishOfTheAmericas.notOfIt(text).forEach(form -> found.add(key + ": " + form)));
        assertThat(found).isEmpty();
    }

    @Test
    void no_bundle_says_a_key_twice() throws IOException {
        List<String> twice = new ArrayList<>();
        for (var bundle : new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties")) {
            Set<String> seen = new HashSet<>();
            bundle.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.matches("\\s*[a-z][\\w.-]*\\s*[=:].*"))
                    .map(line -> line.strip().split("\\s*[=:]", 2)[0])
                    .filter(key -> !seen.add(key))
                    .forEach(key -> twice.add(bundle.getFilename() + ": " + key));
        }
        assertThat(twice).isEmpty();
    }

    private static int blanks(String text) {
        return new MessageFormat(text, Locale.ENGLISH).getFormatsByArgumentIndex().length;
    }
}
