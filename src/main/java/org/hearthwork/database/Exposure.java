package org.hearthwork.database;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Whether anybody but the people at this machine can reach the product: what was made for looking around, with a password
 * that everybody knows, stays at home.
 *
 * @param towards where it is open to, in the words of the one who set it up, or null when it is not
 */
public record Exposure(@Nullable String towards) {

    /** What is only set up for people who come through a proxy, by the name it is set up with. */
    private static final Map<String, String> BY_A_PROXY = Map.of(
            "hearthwork.proxy", "HEARTHWORK_PROXY",
            "hearthwork.hosts", "HEARTHWORK_HOSTS",
            "server.forward-headers-strategy", "SERVER_FORWARD_HEADERS_STRATEGY",
            "server.servlet.session.cookie.secure", "SERVER_SERVLET_SESSION_COOKIE_SECURE");

    static Exposure of(Environment environment) {
        String address = environment.getProperty("server.address", "127.0.0.1");
        if (!isLoopback(address)) {
            return new Exposure("HEARTHWORK_ADDRESS=" + address);
        }
        return new Exposure(BY_A_PROXY.entrySet().stream()
                .filter(setting -> isSet(environment, setting.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null));
    }

    private static boolean isSet(Environment environment, String property) {
        String value = environment.getProperty(property, "");
        return !value.isBlank() && !value.equals("none") && !value.equals("false");
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    public boolean toOthers() {
        return towards != null;
    }

    void refuseForTheDemo() {
        if (toOthers()) {
            throw new StartRefused(
                    "These data hold the demo practice, whose password everybody knows, and " + towards
                            + " would let others in.",
                    "Start it on this machine alone, without that setting, or give the one that others reach a folder of"
                            + " its own: HEARTHWORK_DATA=/some/folder",
                    null);
        }
    }
}
