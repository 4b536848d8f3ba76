package org.hearthwork.library;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** The types of questions that a practice can add by itself. Those of the shipped versions it keeps, or leaves out. */
public enum NewQuestion {
    TEXT,
    LONG_TEXT,
    SCALE,
    CHOICE,
    CHOICES;

    private static final int LINE = 200; // characters
    private static final int PAGE = 2000;
    private static final int TEN = 10;
    private static final String KEY = "ours-";
    private static final int LETTERS = 12; // enough of an id for one exercise

    /** As a definition calls it. */
    public String type() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static NewQuestion of(String type) {
        return Stream.of(values())
                .filter(one -> one.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    public static boolean has(String type) {
        return Stream.of(values()).anyMatch(one -> one.type().equals(type));
    }

    /** Nothing asked yet; for the care team alone until somebody says otherwise. */
    public Wording.Question blank(UUID id) {
        String letters = id.toString().replace("-", "");
        return new Wording.Question(
                KEY + letters.substring(letters.length() - LETTERS),
                type(),
                true,
                false,
                Visibility.PRIVATE,
                false,
                "",
                "",
                "",
                "",
                "",
                0,
                switch (this) {
                    case TEXT -> LINE;
                    case LONG_TEXT -> PAGE;
                    case SCALE -> TEN;
                    case CHOICE, CHOICES -> 0;
                },
                "",
                picks() ? List.of(answer(1), answer(2)) : List.of());
    }

    public boolean picks() {
        return this == CHOICE || this == CHOICES;
    }

    /** One more to choose from, without words. @param number one that no other of the question has */
    public static Wording.Answer answer(int number) {
        return new Wording.Answer("answer-" + number, "");
    }

    /** Whether a key is one of those. */
    public static boolean isKey(String key) {
        return key.matches(KEY + "[0-9a-f]{" + LETTERS + "}");
    }
}
