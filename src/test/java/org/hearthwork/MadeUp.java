package org.hearthwork;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearthwork.access.internal.factor.NewAuthenticator;
import org.hearthwork.homework.Photographs;
import org.hearthwork.homework.Picture;
import org.hearthwork.library.AnswerBody;

/** Something plausible for every parameter a service has: its objects from a scene, the rest made up. */
final class MadeUp {

    private static final Map<String, String> WORDS = Map.of(
            "exercise", "our-rituals",
            "planKey", "finding-each-other-again",
            "key", "finding-each-other-again",
            "language", "es",
            "email", "somebody@new.test");

    private final Map<Class<?>, Object> objects;
    private final Map<String, UUID> named;

    /**
     * @param objects of the scene, by the type of their id
     * @param named what has no type of its own, by the name of the parameter
     */
    MadeUp(Map<Class<?>, Object> objects, Map<String, UUID> named) {
        this.objects = objects;
        this.named = named;
    }

    Object[] arguments(Method method) {
        return Arrays.stream(method.getParameters()).map(this::argument).toArray();
    }

    private Object argument(Parameter parameter) {
        return value(parameter.getParameterizedType(), parameter.getName());
    }

    private Object value(Type type, String name) {
        if (type instanceof ParameterizedType several) {
            return several(several, name);
        }
        Class<?> one = (Class<?>) type;
        if (objects.containsKey(one)) {
            return objects.get(one);
        }
        if (one == int.class && name.equals("number")) {
            return 1; // the first of a plan's steps
        }
        if (one == UUID.class) {
            return named.getOrDefault(name, UUID.randomUUID());
        }
        if (one == String.class) {
            return WORDS.getOrDefault(name, "some words");
        }
        if (one.isEnum()) {
            return one.getEnumConstants()[0];
        }
        if (one == AnswerBody.class) {
            return AnswerBody.ofText("an answer");
        }
        if (one.isSealed() && one.isInterface()) {
            return value(one.getPermittedSubclasses()[0], name);
        }
        return one.isRecord() ? made(one) : plain(one);
    }

    private static Object plain(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        if (type == boolean.class || type == Boolean.class) {
            return false;
        }
        if (type == double.class) {
            return 0.0;
        }
        if (type == BigDecimal.class) {
            return BigDecimal.ONE;
        }
        if (type == DayOfWeek.class) {
            return DayOfWeek.MONDAY;
        }
        if (type == Instant.class) {
            return Instant.now();
        }
        if (type == LocalDate.class) {
            return LocalDate.now(PracticeFixture.ZONE).plusDays(2);
        }
        if (type == LocalTime.class) {
            return LocalTime.NOON;
        }
        if (type == Locale.class) {
            return Locale.ENGLISH;
        }
        if (type == ZoneId.class) {
            return PracticeFixture.ZONE;
        }
        if (type == NewAuthenticator.class) {
            return NewAuthenticator.fresh();
        }
        if (type == Picture.class) {
            return Picture.of(Photographs.plain(40, 30));
        }
        throw new IllegalStateException("nothing is made up for " + type);
    }

    private Object several(ParameterizedType type, String name) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] of = type.getActualTypeArguments();
        if (raw == List.class) {
            return List.of(value(of[0], name));
        }
        if (raw == Set.class || raw == Collection.class) {
            return Set.of(value(of[0], name));
        }
        if (raw == Map.class) {
            return Map.of(value(of[0], name), value(of[1], name));
        }
        if (raw == Optional.class) {
            return Optional.empty();
        }
        throw new IllegalStateException("nothing is made up for " + type);
    }

    private Object made(Class<?> record) {
        RecordComponent[] components = record.getRecordComponents();
        try {
            Constructor<?> constructor = record.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> value(component.getGenericType(), component.getName()))
                    .toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("nothing is made up for " + record, impossible);
        }
    }

    /** Every type that a method is given, also within a record or a list. */
    static Set<Class<?>> typesIn(Method method) {
        Set<Class<?>> types = new HashSet<>();
        for (Type type : method.getGenericParameterTypes()) {
            collect(type, types);
        }
        return types;
    }

    private static void collect(Type type, Set<Class<?>> types) {
        if (type instanceof ParameterizedType several) {
            for (Type one : several.getActualTypeArguments()) {
                collect(one, types);
            }
        } else if (type instanceof Class<?> one && types.add(one) && one.isRecord()) {
            for (RecordComponent component : one.getRecordComponents()) {
                collect(component.getGenericType(), types);
            }
        }
    }
}
