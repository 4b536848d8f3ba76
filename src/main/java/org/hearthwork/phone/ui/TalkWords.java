package org.hearthwork.phone.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import org.hearthwork.couples.Partner;
import org.hearthwork.homework.Sheet;
import org.hearthwork.instruments.Talk;

/**
 * What a step of a talk says to who has the phone: to the one whose turn it is, to the other one, or, on one phone that is
 * passed over, to the one who is named.
 *
 * @param said what to do, in a sentence
 * @param acting whose turn it is
 * @param other the other one of the two
 */
record TalkWords(String title, String said, Partner acting, Partner other, boolean passed) {

    static TalkWords of(Component page, Sheet sheet, Talk talk) {
        Partner me = sheet.me();
        Partner acting = talk.acts() == me.seat() ? me : sheet.other();
        Partner other = acting.equals(me) ? sheet.other() : me;
        if (talk.step().isEnd() || talk.isPaused()) {
            String key = "homework.talk."
                    + (talk.step() == Talk.Step.OVER ? "over" : talk.step() == Talk.Step.LEFT ? "left" : "break");
            return new TalkWords(page.getTranslation(key), "", acting, other, false);
        }
        if (talk.phone() != null && talk.phone() != me.seat()) {
            return new TalkWords(
                    page.getTranslation("homework.talk.elsewhere", sheet.other().firstName()),
                    page.getTranslation(
                            "homework.talk.elsewhere.words", sheet.other().firstName()),
                    acting,
                    other,
                    false);
        }
        boolean passed = talk.phone() != null;
        String to = passed ? "passed" : acting.equals(me) ? "me" : "them";
        String key = "homework.talk." + talk.step().name().toLowerCase(Locale.ROOT) + "." + to;
        return new TalkWords(
                page.getTranslation(key, acting.firstName(), other.firstName()),
                page.getTranslation(key + ".words", acting.firstName(), other.firstName()),
                acting,
                other,
                passed);
    }
}
