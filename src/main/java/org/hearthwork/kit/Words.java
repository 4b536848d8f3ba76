package org.hearthwork.kit;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text of the product: one bundle a module under {@code /i18n}, English in {@code <module>.properties}, Spanish (for
 * what partners see) in {@code <module>_es.properties}. A text missing in Spanish is said in English.
 */
@Component
public class Words implements I18NProvider {

    public static final Locale SPANISH = Locale.of("es");

    /** Two kilobytes each. A browser may name any language it likes, so there is an end to them. */
    private static final int MOST_FORMATS = 10_000;

    /** A text as the numbers and dates in it are written in a country. */
    private record Said(String text, Locale locale) {}

    private final Map<Said, MessageFormat> formats = new ConcurrentHashMap<>();
    private final Map<String, String> english = new HashMap<>();
    private final Map<String, String> spanish = new HashMap<>();

    Words() {
        try {
            for (var bundle : new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties")) {
                Properties texts = new Properties();
                try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                    texts.load(reader);
                }
                String name = String.valueOf(bundle.getFilename());
                Map<String, String> into = name.endsWith("_es.properties") ? spanish : english;
                texts.forEach((key, text) -> into.put((String) key, (String) text));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.ENGLISH, SPANISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        String text = SPANISH.getLanguage().equals(locale.getLanguage()) ? spanish.get(key) : null;
        if (text == null) {
            text = english.get(key);
        }
        if (text == null) {
            throw new IllegalArgumentException("no text for " + key);
        }
        Said said = new Said(text, locale);
        MessageFormat format = formats.get(said);
        if (format == null) {
            format = new MessageFormat(text, locale);
            if (formats.size() < MOST_FORMATS) {
                formats.put(said, format);
            }
        }
        return ((MessageFormat) format.clone()).format(parameters); // it may not be used by two at once
    }

    /** Whether there is a text for this key. */
    public boolean knows(String key) {
        return english.containsKey(key);
    }
}
