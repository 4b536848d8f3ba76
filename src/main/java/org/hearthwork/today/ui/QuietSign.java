package org.hearthwork.today.ui;

import org.hearthwork.sessions.ui.SessionWords;
import org.hearthwork.sessions.ui.SessionsNavigation;
import org.hearthwork.today.CaseloadRow;
import org.jspecify.annotations.Nullable;

/**
 * That there is more to know of a couple than whoever comes next should read on the screen: its words stand there once it is
 * opened, and neither its look nor its name says them before.
 *
 * @param label its name for a screen reader
 */
record QuietSign(String label, String words, String href, String look) {

    static @Nullable QuietSign of(CaseloadRow row) {
        return row.onHold()
                ? new QuietSign(
                        SessionWords.say("sessions.more-to-know", row.couple().names()),
                        SessionWords.say("sessions.more-to-know.hold"),
                        SessionsNavigation.couple(row.couple().id(), "people"),
                        SessionWords.say("sessions.attention.look"))
                : null;
    }
}
