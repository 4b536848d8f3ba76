package org.hearthwork.start;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Looks at what can be looked at in a moment, while nothing is up yet: a mistake in a setting is told at once, and no database
 * is started for a port that somebody else has.
 */
public final class BeforeTheStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        for (Setting setting : Setting.values()) {
            setting.refuseWhatItCannotBe(environment);
        }
        new Listening(Listening.THIS_MACHINE)
                .requirePlace(
                        environment.getProperty("server.address", "127.0.0.1"),
                        environment.getProperty("server.port", Integer.class, 8080));
    }
}
