package org.hearthwork.sessions;

/** Where a session takes place. */
public enum Setting {
    IN_PERSON,
    VIDEO,
    PHONE
}
