package org.hearthwork.access.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.apache.catalina.valves.RemoteIpValve;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

class BehindProxyTest {

    private static List<RemoteIpValve> valves(String... proxies) {
        TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory();
        new BehindProxy(new Outside(null, List.of(), Arrays.asList(proxies))).customize(tomcat);
        return tomcat.getEngineValves().stream()
                .filter(RemoteIpValve.class::isInstance)
                .map(RemoteIpValve.class::cast)
                .toList();
    }

    @Test
    void point_18_a_proxy_is_an_address_or_a_network_of_either_kind() {
        assertThat(valves(" 127.0.0.1 ", "10.0.0.0/8", "::1", "fd00::/8"))
                .singleElement()
                .satisfies(valve -> assertThat(valve.getInternalProxies())
                        .contains("127.0.0.1/32")
                        .contains("10.0.0.0/8")
                        .contains("::1/128")
                        .contains("fd00::/8"));
    }

    @Test
    void point_18_where_no_proxy_is_named_nobodys_headers_are_read() {
        assertThat(valves()).isEmpty();
        assertThat(valves("", " ")).isEmpty();
    }
}
