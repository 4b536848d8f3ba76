package org.hearthwork.kit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where people find this product, for every link that is printed, shown or sent. */
@Component
public class OwnAddress {

    private static final String USUAL_PORT = "8080";

    private final Environment environment;

    OwnAddress(Environment environment) {
        this.environment = environment;
    }

    /** What people type ({@code HEARTHWORK_URL}), or nothing when nobody said so. No slash at the end. */
    public Optional<String> given() {
        return Optional.of(environment.getProperty("hearthwork.url", "").strip().replaceFirst("/+$", ""))
                .filter(address -> !address.isEmpty());
    }

    /** What people type; without it, where this machine finds it. No slash at the end. */
    public String base() {
        return given().orElseGet(() -> "http://" + host() + ":" + port());
    }

    /** @param path without a slash before it */
    public String of(String path) {
        return base() + "/" + path;
    }

    private String port() {
        return environment.getProperty("local.server.port", environment.getProperty("server.port", USUAL_PORT));
    }

    private String host() {
        String listening = environment.getProperty("server.address", "");
        try {
            InetAddress address = InetAddress.getByName(listening); // of nothing: the loopback address
            if (address.isLoopbackAddress() || address.isAnyLocalAddress()) {
                return "localhost";
            }
        } catch (UnknownHostException unknown) {
            return listening;
        }
        return listening.contains(":") ? "[" + listening + "]" : listening;
    }
}
