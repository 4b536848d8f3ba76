package org.hearthwork.library;

/** Something that can be chosen: a stable key and the words a person reads. */
public record Option(String key, String label) {}
