package org.hearthwork.outcomes;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The measures that ship with the product, {@code /measures/<key>.yaml}; one that is not whole stops the start. */
@Component
public class Measures {

    private final Measure csi4;

    Measures() throws IOException {
        csi4 = read("csi-4");
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
        return csi4;
    }
}
