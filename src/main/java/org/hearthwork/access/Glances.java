package org.hearthwork.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A page that was told to look again asks the server, and no hand did: it is no use of the session, so that what the one does
 * keeps nobody's forgotten phone signed in. Which of two requests at the same moment it was makes no difference: the page
 * tells of a hand by itself.
 */
public final class Glances {

    private static final String KEY = Glances.class.getName();
    private static final int MOST = 4; // of pages that never asked, little is remembered

    private Glances() {}

    /** Before a page of this session is told. @throws IllegalStateException when the session is over */
    public static void expect(HttpSession session) {
        synchronized (Glances.class) {
            if (session.getAttribute(KEY) instanceof AtomicInteger expected) {
                expected.getAndUpdate(before -> Math.min(MOST, before + 1));
            } else {
                session.setAttribute(KEY, new AtomicInteger(1));
            }
        }
    }

    /** Whether this request is what a page does that was told. */
    public static boolean isAnsweredBy(HttpServletRequest request, HttpSession session) {
        return "uidl".equals(request.getParameter("v-r"))
                && session.getAttribute(KEY) instanceof AtomicInteger expected
                && expected.getAndUpdate(before -> Math.max(0, before - 1)) > 0;
    }
}
