package org.hearthwork.access.internal.web;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * With a proxy, and so with TLS, the cookie of the session carries the prefix by which browsers keep it to this host, this
 * path and https.
 */
public final class CookieBehindProxy implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.getProperty("hearthwork.proxy", "").isBlank()) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "cookie behind a proxy",
                            Map.of(
                                    "server.servlet.session.cookie.name", "__Host-hearthwork",
                                    "server.servlet.session.cookie.secure", "true",
                                    "server.servlet.session.cookie.path", "/")));
        }
    }
}
