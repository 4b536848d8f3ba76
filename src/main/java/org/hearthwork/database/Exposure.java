package org.hearthwork.database;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Whether anybody but the people at this machine can reach the product: what was made for looking around, with a password
 * that everybody knows, stays at home.
 *
 * @param towards where it is open to, in the words of the one who set it up, or null when it is not
 */
record Exposure(@Nullable String towards) {

    static Exposure of(Environment environment) {
        String address = environment.getProperty("server.address", "127.0.0.1");
        if (!isLoopback(address)) {
            return new Exposure("HEARTHWORK_ADDRESS=" + address);
        }
        return new Exposure(null);
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    void refuseForTheDemo() {
        if (towards != null) {
            throw new StartRefused(
                    "These data hold the demo practice, whose password everybody knows, and " + towards
                            + " would let others in.",
                    "Start it on this machine alone, without that setting, or give the one that others reach a folder of"
                            + " its own: HEARTHWORK_DATA=/some/folder",
                    null);
        }
    }
}
