package org.hearthwork.keeping;

import java.nio.file.Path;
import org.hearthwork.database.DatabaseProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;

/**
 * What is set by the environment, read as the product reads it.
 *
 * @param database where the data are
 * @param sealingKey the content of {@code HEARTHWORK_SEALING_KEY}, or null
 * @param calledFrom where the command was given
 */
record Settings(DatabaseProperties database, @Nullable String sealingKey, Path calledFrom) {

    static Settings ofThisProcess() {
        StandardEnvironment environment = new StandardEnvironment();
        ConfigurationPropertySources.attach(environment);
        return new Settings(
                Binder.get(environment).bindOrCreate("hearthwork", DatabaseProperties.class),
                environment.getProperty("hearthwork.sealing.key"),
                Path.of(environment.getProperty("HEARTHWORK_CALLED_FROM", "")).toAbsolutePath());
    }

    /** A folder as somebody typed it. */
    Path folder(String typed) {
        return calledFrom.resolve(typed).normalize();
    }

    /** Which Hearthwork this is. */
    static String program() {
        String version = Settings.class.getPackage().getImplementationVersion();
        return version == null ? "of no version" : version;
    }
}
