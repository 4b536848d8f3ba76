package org.hearthwork.start;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Looks at what can be looked at in a moment, while nothing is up yet: a mistake in a setting is told at once, and no database
 * is started for a port that somebody else has.
 */
public final class BeforeTheStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String ADDRESS = "server.address";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        refuseWhereNothingWorks(System.getProperty("os.name"));
        ConfigurableEnvironment environment = context.getEnvironment();
        stayHome(environment);
        for (Setting setting : Setting.values()) {
            setting.refuseWhatItCannotBe(environment);
        }
        new Listening(Listening.THIS_MACHINE)
                .requirePlace(
                        environment.getRequiredProperty(ADDRESS),
                        environment.getProperty("server.port", Integer.class, 8080));
    }

    /** An address that is set to nothing would be every address: Tomcat takes it so. Here it means what leaving it out means. */
    static void stayHome(ConfigurableEnvironment environment) {
        if (environment.getProperty(ADDRESS, "").isBlank()) {
            environment.getPropertySources().addFirst(new MapPropertySource("at home", Map.of(ADDRESS, "127.0.0.1")));
        }
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
