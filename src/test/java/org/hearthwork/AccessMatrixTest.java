package org.hearthwork;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The matrix is the whole of it: who makes a screen says there who may open it. */
class AccessMatrixTest {

    private static final List<String> SENT_ON = List.of("", "practice"); // each leads to another screen

    private static Stream<Route> screensForWhoSignedIn() {
        ClassPathScanningCandidateComponentProvider screens = new ClassPathScanningCandidateComponentProvider(false);
        screens.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return screens.findCandidateComponents("org.hearthwork").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .filter(screen -> !screen.isAnnotationPresent(AnonymousAllowed.class))
                .map(screen -> screen.getAnnotation(Route.class));
    }

    private static boolean leadsTo(String route, String address) {
        String pattern = Stream.of(route.split("/"))
                .map(part -> part.startsWith(":") ? "[^/]+" : Pattern.quote(part))
                .collect(Collectors.joining("/"));
        return address.replaceAll("\\?.*", "").matches(pattern);
    }

    @Test
    void every_screen_stands_in_it_with_somebody_who_opens_it() {
        List<String> opened = AccessMatrix.read(Map.of()).tries().stream()
                .filter(one -> one.opens() != null)
                .map(AccessMatrix.Try::address)
                .toList();
        List<String> routes = screensForWhoSignedIn().map(Route::value).toList();
        assertThat(routes).hasSizeGreaterThan(25);
        assertThat(routes)
                .filteredOn(route -> !SENT_ON.contains(route))
                .filteredOn(route -> opened.stream().noneMatch(address -> leadsTo(route, address)))
                .isEmpty();
    }
}
