package org.hearthwork.outcomes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hearthwork.kit.Words;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Option;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Visibility;
import org.springframework.stereotype.Component;

/**
 * What the check-in asks, in its order, and who sees each answer. The database states the same of the visibilities in
 * {@code outcomes.kept_as}; a test holds the two together.
 */
@Component
class CheckInForm {

    static final String GOOD = "good";
    static final String HARD = "hard";
    static final String WISH = "wish";
    static final String SAFE = "safe";

    /** Of a wish: that the other one may read it too. Without it, it is for the care team alone. */
    static final String BOTH = "both";

    private static final int LONGEST = 400; // characters: a moment, not a letter
    private static final List<String> SAFETY = List.of("yes", "mostly", "not-always", "no", "rather-not");
    private static final List<String> UNSAFE = List.of("not-always", "no");

    private final Measures measures;
    private final Words words;

    CheckInForm(Measures measures, Words words) {
        this.measures = measures;
        this.words = words;
    }

    /** @param apart whether the two share nothing, as after a separation */
    List<Prompt> asked(boolean apart, Locale reader) {
        return Stream.concat(
                        measures.csi4().items().stream().map(item -> item(item, reader)),
                        Stream.of(
                                prompt(GOOD, apart, new PromptKind.LongText(LONGEST), reader),
                                prompt(HARD, apart, new PromptKind.LongText(LONGEST), reader),
                                apart
                                        ? prompt(WISH, true, new PromptKind.LongText(LONGEST), reader)
                                        : prompt(WISH, false, wish(reader), reader),
                                prompt(SAFE, apart, new PromptKind.Choice(options(SAFE, SAFETY, reader)), reader)))
                .toList();
    }

    private Prompt item(MeasureItem item, Locale reader) {
        return new Prompt(
                item.key(),
                Visibility.PRIVATE,
                item.ask(),
                measures.csi4().name(),
                words.getTranslation("outcomes.check-in.csi.hint", reader),
                true,
                null,
                null,
                new PromptKind.Choice(item.options()));
    }

    private Prompt prompt(String key, boolean apart, PromptKind kind, Locale reader) {
        return new Prompt(
                key,
                sees(key, AnswerBody.EMPTY, apart),
                words.getTranslation("outcomes.check-in." + key, reader),
                words.getTranslation("outcomes.check-in." + key + ".label", reader),
                words.getTranslation("outcomes.check-in." + key + ".hint", reader),
                true,
                null,
                null,
                kind);
    }

    private PromptKind wish(Locale reader) {
        return new PromptKind.Choices(options(WISH, List.of("care-team", BOTH), reader), 2, true);
    }

    private List<Option> options(String question, List<String> keys, Locale reader) {
        return keys.stream()
                .map(key -> new Option(key, words.getTranslation("outcomes.check-in." + question + "." + key, reader)))
                .toList();
    }

    /** Who sees an answer; of a wish, as its author chose. */
    static Visibility sees(String question, AnswerBody answer, boolean apart) {
        return switch (question) {
            case SAFE -> Visibility.CLINICIAN_ONLY;
            case GOOD -> apart ? Visibility.PRIVATE : Visibility.SEALED;
            case WISH -> !apart && isShared(answer) ? Visibility.SEALED : Visibility.PRIVATE;
            default -> Visibility.PRIVATE;
        };
    }

    static boolean isShared(AnswerBody wish) {
        return wish.keysOrNone().contains(BOTH);
    }

    /** Whether something is said: of a wish its words, and not who may read it alone. */
    static boolean isGiven(String question, AnswerBody answer) {
        return question.equals(WISH) ? !answer.textOrEmpty().isBlank() : !answer.isEmpty();
    }

    static boolean isUnsafe(Map<String, AnswerBody> answers) {
        return answers.getOrDefault(SAFE, AnswerBody.EMPTY).keysOrNone().stream()
                .anyMatch(UNSAFE::contains);
    }
}
