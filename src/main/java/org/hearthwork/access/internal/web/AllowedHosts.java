package org.hearthwork.access.internal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only to the names this installation has: a page elsewhere that made its own name point here would otherwise read
 * along, and a link made from the name of a request could lead anywhere.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AllowedHosts extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(AllowedHosts.class);
    private static final int LONGEST = 100;

    private final Outside outside;

    AllowedHosts(Outside outside) {
        this.outside = outside;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = request.getServerName();
        if (outside.answersTo(host)) {
            chain.doFilter(request, response);
        } else {
            log.warn("Refused a request for the host {}: it is not in HEARTHWORK_URL or HEARTHWORK_HOSTS", shown(host));
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** A stranger's words are no lines of our log. */
    private static String shown(String host) {
        String plain = host.replaceAll("[^A-Za-z0-9.:\\[\\]_-]", "?");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
