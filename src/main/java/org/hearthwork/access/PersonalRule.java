package org.hearthwork.access;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.passay.FailureRuleResult;
import org.passay.PasswordData;
import org.passay.RuleResult;
import org.passay.SuccessRuleResult;
import org.passay.rule.Rule;

/**
 * A password that is little more than what everybody knows of its owner: it is refused when, without the words of their
 * e-mail, name and practice, too little remains. A long sentence may well have one's name in it.
 */
final class PersonalRule implements Rule {

    private static final int REMAINS = 8; // letters and digits
    private static final int SHORTEST_WORD = 3;

    /** @param data with the known words as its user name, one blank apart */
    @Override
    public RuleResult validate(PasswordData data) {
        String password = squashed(data.getPassword().toString());
        String known = data.getUsername().toString();
        String remains = password;
        for (String word : wordsOf(known)) {
            remains = remains.replace(word, "");
        }
        boolean isLittleMore = remains.length() < Math.min(REMAINS, password.length());
        return isLittleMore ? new FailureRuleResult() : new SuccessRuleResult();
    }

    private static List<String> wordsOf(String known) {
        return Stream.of(known.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    private static String squashed(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
