package org.hearthwork.access;

/** Somebody with an account, by name alone. */
public record Person(AccountId id, String name, Role role) {}
