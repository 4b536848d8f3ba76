package org.hearthwork.access.internal.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How others reach this installation.
 *
 * @param url its address for people, or none when only this machine does ({@code HEARTHWORK_URL})
 * @param hosts further names it answers to ({@code HEARTHWORK_HOSTS})
 * @param proxy addresses or networks (10.0.0.0/8) of the proxies whose word about the client is believed; a proxy speaks
 *     TLS to the outside ({@code HEARTHWORK_PROXY})
 */
@ConfigurationProperties("hearthwork")
record Outside(
        @Nullable URI url,
        @DefaultValue List<String> hosts,
        @DefaultValue List<String> proxy) {

    /** Names of this machine to itself: always answered, as nobody else can use them. */
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

    boolean answersTo(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return LOOPBACK.matcher(name).matches()
                || (url != null && name.equalsIgnoreCase(url.getHost()))
                || hosts.stream().anyMatch(one -> one.strip().equalsIgnoreCase(name));
    }

    boolean hasProxy() {
        return proxy.stream().anyMatch(address -> !address.isBlank());
    }

    /** The networks whose word is believed; an address stands for itself alone. */
    String proxyNetworks() {
        return proxy.stream()
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .map(Outside::network)
                .collect(Collectors.joining(","));
    }

    private static String network(String address) {
        if (address.contains("/")) {
            return address;
        }
        return address + (address.contains(":") ? "/128" : "/32");
    }
}
