package org.hearthwork;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Service;
import org.springframework.util.ClassUtils;

/** The specification of who may call which method of a service, and the methods there are. */
final class ServiceMatrix {

    /** Whom a method is for. */
    enum Who {
        EVERYONE,
        SIGNED_IN,
        OWNER,
        STAFF,
        CARE_TEAM,
        CLINICIANS,
        RESPONSIBLE,
        PARTNERS;

        static Who of(String words) {
            return valueOf(words.toUpperCase(java.util.Locale.ROOT).replace(' ', '_'));
        }
    }

    private ServiceMatrix() {}

    /** What the specification says, by method. */
    static Map<String, Who> specified() {
        try (InputStream file = ServiceMatrix.class.getResourceAsStream("/service-matrix.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .collect(Collectors.toMap(
                            cells -> cells[0] + ";" + cells[1],
                            cells -> Who.of(cells[2]),
                            (one, twice) -> {
                                throw new IllegalStateException("a method stands there twice");
                            },
                            LinkedHashMap::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every public method of every service, by the name it has in the specification. */
    static Map<String, Method> there() {
        ClassPathScanningCandidateComponentProvider services = new ClassPathScanningCandidateComponentProvider(false);
        services.addIncludeFilter(new AnnotationTypeFilter(Service.class));
        Map<String, Method> methods = new LinkedHashMap<>();
        services.findCandidateComponents("org.hearthwork").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .flatMap(service -> publicMethods(service).stream())
                .forEach(method -> methods.put(name(method), method));
        return methods;
    }

    private static List<Method> publicMethods(Class<?> service) {
        return Stream.of(service.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                .toList();
    }

    private static String name(Method method) {
        String module = method.getDeclaringClass()
                .getPackageName()
                .replaceFirst("^org\\.hearthwork\\.", "")
                .replaceFirst("\\..*", "");
        return module + ";" + method.getDeclaringClass().getSimpleName() + "." + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
