package org.hearthwork.demo.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hearthwork.access.DemoAccounts;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The demo practice answers this machine alone: nobody who comes through a proxy that we were not told of, and no page of
 * somewhere else that found a name for this address. Everybody knows its password.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StaysAtHome extends OncePerRequestFilter {

    private static final Pattern THIS_MACHINE =
            Pattern.compile("localhost|[a-z0-9-]+\\.localhost|127(\\.\\d{1,3}){3}|\\[?(0*:)*0*1]?");

    private final DemoAccounts demo;

    StaysAtHome(DemoAccounts demo) {
        this.demo = demo;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (demo.emails().isEmpty() || isFromHere(request)) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream()
                .write("This is the demo practice, whose password everybody knows. It answers only on its own machine,"
                        .concat(" at a localhost address.\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isFromHere(HttpServletRequest request) {
        for (Enumeration<String> names = request.getHeaderNames(); names.hasMoreElements(); ) {
            String name = names.nextElement().toLowerCase(Locale.ROOT);
            if (name.equals("forwarded") || name.startsWith("x-forwarded-") || name.equals("x-real-ip")) {
                return false;
            }
        }
        return THIS_MACHINE
                .matcher(request.getServerName().toLowerCase(Locale.ROOT))
                .matches();
    }
}
