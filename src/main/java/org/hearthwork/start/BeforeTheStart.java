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
        refuseWhereNothingWorks(System.getProperty("os.name"));
        Environment environment = context.getEnvironment();
        for (Setting setting : Setting.values()) {
            setting.refuseWhatItCannotBe(environment);
        }
        new Listening(Listening.THIS_MACHINE)
                .requirePlace(
                        environment.getProperty("server.address", "127.0.0.1"),
                        environment.getProperty("server.port", Integer.class, 8080));
    }

    /** Who may read a file is told to the system in the way of Linux and macOS, and nothing is kept without. */
    static void refuseWhereNothingWorks(String system) {
        if (system.startsWith("Windows")) {
            throw new StartRefused(
                    "Hearthwork runs on Linux and macOS, and this is " + system + ".",
                    "Start it in the Windows Subsystem for Linux, or in a container: docker compose up --build",
                    null);
        }
    }
}
