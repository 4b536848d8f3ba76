package org.hearthwork.library.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The translations of the exercises: {@code /exercises/<key>/<language>.yaml}, for all versions of one, and the same for the ratings
 * that close a sitting. One that says a text twice stops the start.
 */
final class Translations {

    private static final String FILE = "[a-z]{2}\\.yaml"; // a version is a number
    private static final String CLOSING = "closing-ratings";

    private final YAMLMapper yaml = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();
    private final Map<String, Translation> read = new HashMap<>();

    Translations() throws IOException {
        var files = new PathMatchingResourcePatternResolver();
        for (Resource file : files.getResources("classpath*:exercises/*/*.yaml")) {
            if (isOne(file)) {
                String path = file.getURL().getPath();
                String folder = path.substring(0, path.lastIndexOf('/'));
                read(folder.substring(folder.lastIndexOf('/') + 1), file);
            }
        }
        for (Resource file : files.getResources("classpath*:" + CLOSING + "/*.yaml")) {
            if (isOne(file)) {
                read(CLOSING, file);
            }
        }
    }

    /** Whether a file beside the versions is no version but what they say in another language. */
    static boolean isOne(Resource file) {
        return Objects.requireNonNull(file.getFilename()).matches(FILE);
    }

    private void read(String exercise, Resource file) throws IOException {
        try (InputStream text = file.getInputStream()) {
            String language = Objects.requireNonNull(file.getFilename())
                    .substring(0, file.getFilename().indexOf('.'));
            read.put(name(exercise, language), new Translation(yaml.readValue(text, new TypeReference<>() {})));
        } catch (RuntimeException wrong) {
            throw new IOException("the translation " + file.getURL() + " cannot be read", wrong);
        }
    }

    private static String name(String exercise, String language) {
        return exercise + "/" + language;
    }

    /** @param exercise the key of the shipped one */
    Translation of(String exercise, Locale language) {
        return read.getOrDefault(name(exercise, language.getLanguage()), Translation.NONE);
    }

    Translation ofClosing(Locale language) {
        return of(CLOSING, language);
    }
}
