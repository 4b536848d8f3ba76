package org.hearthwork.kit;

import java.util.List;
import java.util.Objects;

/**
 * A service says no, in words for the person who asked: a message key, its parameters, and the field it belongs to.
 * Views show the words at that field and keep everything that was typed.
 */
public class Refusal extends RuntimeException {

    private final String field;
    private final String messageKey;
    private final transient List<Object> parameters;

    public Refusal(String field, String messageKey, Object... parameters) {
        super(messageKey);
        this.field = Objects.requireNonNull(field);
        this.messageKey = Objects.requireNonNull(messageKey);
        this.parameters = List.of(parameters);
    }

    /** The name of the field the words belong to, or an empty string when they belong to the whole form. */
    public String field() {
        return field;
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] parameters() {
        return parameters.toArray();
    }
}
