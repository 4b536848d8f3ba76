package org.hearthwork.database;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.hearthwork.start.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Whether anybody but the people at this machine can reach the product: what was made for looking around, with a password
 * that everybody knows, stays at home.
 *
 * @param towards where it is open to, in the words of the one who set it up, or null when it is not
 */
public record Exposure(@Nullable String towards) {

    /**
     * What is only set up for people who come through a proxy, by the name it is set up with. Their order is the order they are
     * named in: {@code HEARTHWORK_PROXY} sets the last two by itself, and nobody should be told of a setting they never made.
     */
    private enum ByProxy {
        HEARTHWORK_PROXY("hearthwork.proxy"),
        HEARTHWORK_HOSTS("hearthwork.hosts"),
        SERVER_FORWARD_HEADERS_STRATEGY("server.forward-headers-strategy"),
        SERVER_SERVLET_SESSION_COOKIE_SECURE("server.servlet.session.cookie.secure");

        private final String property;

        ByProxy(String property) {
            this.property = property;
        }

        boolean isSet(Environment environment) {
            String value = environment.getProperty(property, "");
            return !value.isBlank() && !value.equals("none") && !value.equals("false");
        }
    }

    static Exposure of(Environment environment) {
        String address = environment.getProperty("server.address", "127.0.0.1");
        if (!isLoopback(address)) {
            return new Exposure("HEARTHWORK_ADDRESS=" + address);
        }
        return new Exposure(Stream.of(ByProxy.values())
                .filter(setting -> setting.isSet(environment))
                .map(ByProxy::name)
                .findFirst()
                .orElse(null));
    }

    private static boolean isLoopback(String address) {
        try {
            // Of nothing Java makes the loopback address, and Tomcat every address of the machine.
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
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
