package org.hearthwork.access;

/** A member of staff, as others in the practice know them. */
public record Staff(AccountId id, String name, String email, Role role, boolean active) {}
