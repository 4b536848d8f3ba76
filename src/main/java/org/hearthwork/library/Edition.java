package org.hearthwork.library;

/**
 * An exercise in one of its published versions: what an assignment started with, and is shown for good. What reads an
 * assignment holds this and not the exercise's key, so that nobody shows the words of another version by forgetting.
 *
 * @param exercise the key
 */
public record Edition(String exercise, int version) {}
