package org.hearthwork.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Packs what the product writes for one person: pages and the answers of Vaadin's protocol. Files of its front end do not
 * pass here: they come packed from the build, or from Tomcat, which knows no padding and needs none for them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class PackedAnswers extends OncePerRequestFilter {

    private static final String FILES = "/VAADIN/";
    private static final Pattern GZIP =
            Pattern.compile("(^|,)\\s*(gzip|\\*)\\s*(;\\s*q=(0\\.0*[1-9]\\d*|1(\\.0*)?)\\s*)?(,|$)");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return request.getMethod().equals(HttpMethod.HEAD.name())
                || accepted == null
                || !GZIP.matcher(accepted.toLowerCase(Locale.ROOT)).find()
                || request.getRequestURI().startsWith(request.getContextPath() + FILES);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HeldAnswer held = new HeldAnswer(response);
        chain.doFilter(request, held);
        held.send();
    }
}
