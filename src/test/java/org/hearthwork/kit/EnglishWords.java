package org.hearthwork.kit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Finds English on a screen that should be Spanish. English is every word that the product says in English, in its bundles and its
 * exercises, and never in Spanish; and every text that it says otherwise in Spanish.
 */
public final class EnglishWords {

    /** Letters in an e-mail are of no language. */
    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}’']+");
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private final Set<String> words = new HashSet<>();
    private final Map<String, String> texts = new HashMap<>();

    /** @param names that are no words of a language */
    public EnglishWords(Set<String> names) {
        try {
            Set<String> spanish = new HashSet<>();
            readBundles(spanish);
            for (Resource file : files("exercises/*/*.yaml")) {
                read(file, spanish);
            }
            for (Resource file : files("closing-ratings/*.yaml")) {
                read(file, spanish);
            }
            words.removeAll(spanish);
            names.forEach(name -> words.removeAll(wordsOf(name)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Resource> files(String pattern) throws IOException {
        return List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern));
    }

    private void readBundles(Set<String> spanish) throws IOException {
        Map<String, String> english = new HashMap<>();
        Map<String, String> translated = new HashMap<>();
        for (Resource bundle : files("i18n/*.properties")) {
            Properties read = new Properties();
            read.load(new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8));
            boolean isSpanish = bundle.getFilename().endsWith("_es.properties");
            read.forEach((key, text) -> (isSpanish ? translated : english).put((String) key, (String) text));
        }
        english.values().forEach(text -> words.addAll(wordsOf(text)));
        translated.forEach((key, text) -> {
            spanish.addAll(wordsOf(text));
            texts.put(english.getOrDefault(key, ""), text);
        });
    }

    private void read(Resource file, Set<String> spanish) throws IOException {
        JsonNode read = YAML.readTree(file.getContentAsString(StandardCharsets.UTF_8));
        if (file.getFilename().equals("es.yaml")) {
            Map<String, String> translated = YAML.convertValue(read, new TypeReference<>() {});
            translated.values().forEach(text -> spanish.addAll(wordsOf(text)));
            texts.putAll(translated);
        } else {
            gather(read);
        }
    }

    private void gather(JsonNode node) {
        if (node.isString()) {
            words.addAll(wordsOf(node.asString()));
        }
        node.values().forEach(this::gather);
    }

    private static Set<String> wordsOf(String text) {
        Set<String> found = new HashSet<>();
        WORD.matcher(text).results().map(MatchResult::group).forEach(word -> found.add(word.toLowerCase(Locale.ROOT)));
        return found;
    }

    /** What is English of this, one line a fault. */
    public List<String> in(String text) {
        List<String> found = new ArrayList<>();
        String translated = texts.get(text.strip());
        if (translated != null && !translated.equals(text.strip())) {
            found.add(text.strip());
        }
        wordsOf(ADDRESS.matcher(text).replaceAll("")).stream()
                .filter(words::contains)
                .forEach(word -> found.add(word + " (in: " + text.strip() + ")"));
        return found;
    }
}
