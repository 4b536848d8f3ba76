package org.hearthwork.access;

import java.util.Locale;
import java.util.stream.Stream;
import org.passay.FailureRuleResult;
import org.passay.PasswordData;
import org.passay.RuleResult;
import org.passay.SuccessRuleResult;
import org.passay.rule.Rule;

/**
 * A common password, also with what people put on it when it is too short: a year or signs around it, blanks within it, the
 * whole of it twice or more.
 */
record CommonRule(Rule listed) implements Rule {

    @Override
    public RuleResult validate(PasswordData data) {
        String plain = data.getPassword().toString().toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        String core = plain.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return Stream.of(plain, once(plain), core, once(core))
                        .filter(word -> !word.isEmpty())
                        .allMatch(
                                word -> listed.validate(new PasswordData(word)).isValid())
                ? new SuccessRuleResult()
                : new FailureRuleResult();
    }

    /** The part that a word repeats, or the word itself. */
    private static String once(String word) {
        for (int length = 1; length <= word.length() / 2; length++) {
            if (word.length() % length == 0
                    && word.substring(0, length).repeat(word.length() / length).equals(word)) {
                return word.substring(0, length);
            }
        }
        return word;
    }
}
