package org.hearthwork.access.internal.signin;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** The part of an address that one household or office shares: what a single person can change at will is left out. */
record Network(String prefix) {

    private static final int OF_IPV4 = 3; // bytes: a /24
    private static final int OF_IPV6 = 7; // bytes: a /56

    /** @param address in numbers; anything else is a network of its own */
    static Network of(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return new Network(HexFormat.of().formatHex(Arrays.copyOf(bytes, bytes.length == 4 ? OF_IPV4 : OF_IPV6)));
        } catch (IllegalArgumentException noLiteral) {
            return new Network(address);
        }
    }
}
