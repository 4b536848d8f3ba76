package org.hearthwork.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /** Never whole, so it cannot wait until it is; it says one and the same word to everybody. */
    private static final String LIVE = "/live";

    private static final Pattern GZIP = named("gzip");
    private static final Pattern ANYTHING = named("\\*");
    private static final Pattern REFUSED = Pattern.compile("0(\\.0*)?");

    /** A way of packing in the list of those a browser takes, with how much it likes it. */
    private static Pattern named(String packing) {
        return Pattern.compile("(?:^|,)\\s*" + packing + "\\s*(?:;\\s*q=([0-9.]*)\\s*)?(?:,|$)");
    }

    /** "*" speaks for all that is not named. */
    static boolean takesGzip(@Nullable String accepted) {
        String list = accepted == null ? "" : accepted.toLowerCase(Locale.ROOT);
        return Stream.of(GZIP, ANYTHING)
                .map(packing -> packing.matcher(list))
                .filter(Matcher::find)
                .findFirst()
                .filter(found -> found.group(1) == null
                        || !REFUSED.matcher(found.group(1)).matches())
                .isPresent();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return request.getMethod().equals(HttpMethod.HEAD.name())
                || !takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING))
                || path.startsWith(request.getContextPath() + FILES)
                || path.equals(request.getContextPath() + LIVE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HeldAnswer held = new HeldAnswer(response);
        chain.doFilter(request, held);
        held.send();
    }
}
