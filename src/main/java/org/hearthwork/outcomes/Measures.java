package org.hearthwork.outcomes;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The measures that ship with the product, {@code /measures/<key>.yaml}; one that is not whole stops the start. */
@Component
public class Measures {

    /** What a clinician can ask somebody for, in the order they are offered. */
    private static final List<String> ASKED_FOR = List.of("csi-16", "phq-9", "gad-7");

    private static final String CSI_4 = "csi-4";

    private final Map<String, Measure> shipped = new LinkedHashMap<>();

    Measures() throws IOException {
        shipped.put(CSI_4, read(CSI_4));
        for (String key : ASKED_FOR) {
            shipped.put(key, read(key));
        }
    }

    static Measure read(String key) throws IOException {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream text = new ClassPathResource("measures/" + key + ".yaml").getInputStream()) {
            return yaml.readValue(text, Measure.class);
        } catch (RuntimeException wrong) {
            throw new IOException("the measure " + key + " cannot be read", wrong);
        }
    }

    /** The measure of the weekly check-in. */
    public Measure csi4() {
        return of(CSI_4);
    }

    public List<Measure> askedFor() {
        return ASKED_FOR.stream().map(this::of).toList();
    }

    /** Any that ships. */
    public Measure of(String key) {
        return Optional.ofNullable(shipped.get(key))
                .orElseThrow(() -> new IllegalArgumentException("no measure " + key));
    }

    /** One that can be asked for. */
    Optional<Measure> toAskFor(String key) {
        return ASKED_FOR.contains(key) ? Optional.of(of(key)) : Optional.empty();
    }

    /** In the words of this reader, where official ones are known. */
    Measure in(String key, Locale reader) {
        return reader.getLanguage().equals("es") ? of(key).inSpanish() : of(key);
    }
}
