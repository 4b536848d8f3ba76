package org.hearthwork.library.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.hearthwork.library.Exercise;

/** One thing the library can be filtered by, as it stands in the address. */
enum Filter {
    TIP {
        @Override
        boolean fits(Exercise exercise, String value) {
            return Integer.toString(exercise.tip()).equals(value);
        }
    },
    MINUTES {
        @Override
        boolean fits(Exercise exercise, String value) {
            return value.matches("\\d{1,3}") && exercise.minutes() <= Integer.parseInt(value);
        }
    },
    ENERGY {
        @Override
        boolean fits(Exercise exercise, String value) {
            return exercise.energy().equals(value);
        }
    },
    SITTER {
        @Override
        boolean fits(Exercise exercise, String value) {
            return exercise.sitter().equals(value);
        }
    },
    SHAPE {
        @Override
        boolean fits(Exercise exercise, String value) {
            return exercise.shape().equals(value);
        }
    },
    RECURRING {
        @Override
        boolean fits(Exercise exercise, String value) {
            return exercise.recurring().equals(value);
        }
    };

    abstract boolean fits(Exercise exercise, String value);

    String parameter() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** What the address asks for. */
    static Map<Filter, String> in(QueryParameters query) {
        Map<Filter, String> asked = new LinkedHashMap<>();
        for (Filter filter : values()) {
            query.getSingleParameter(filter.parameter()).ifPresent(value -> asked.put(filter, value));
        }
        return asked;
    }

    static Predicate<Exercise> all(Map<Filter, String> asked) {
        return exercise ->
                asked.entrySet().stream().allMatch(one -> one.getKey().fits(exercise, one.getValue()));
    }
}
