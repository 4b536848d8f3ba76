package org.hearthwork.access.internal.web;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Behind a configured proxy the client's address, host and scheme are what the proxy says, and the cookie is kept on https by
 * name and by flag. Without one, or from anybody else, such headers are words of a stranger and change nothing.
 */
@Component
class BehindProxy implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory>, Ordered {

    private final Outside outside;

    BehindProxy(Outside outside) {
        this.outside = outside;
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory factory) {
        if (outside.hasProxy() && factory instanceof ConfigurableTomcatWebServerFactory tomcat) {
            RemoteIpValve valve = new RemoteIpValve();
            valve.setInternalProxies(outside.proxyNetworks());
            valve.setRemoteIpHeader("X-Forwarded-For");
            valve.setProtocolHeader("X-Forwarded-Proto");
            valve.setHostHeader("X-Forwarded-Host");
            valve.setPortHeader("X-Forwarded-Port");
            tomcat.addEngineValves(valve);
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
