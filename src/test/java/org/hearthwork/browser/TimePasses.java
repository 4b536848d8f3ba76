package org.hearthwork.browser;

import java.util.List;
import org.hearthwork.database.OutsideLook;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Days that go by for one couple: all that is given to them lies that much further back. */
final class TimePasses {

    private static final int FAR = 10_000; // days, where no row stands

    private TimePasses() {}

    static void days(Browsing browsing, String partnersEmail, int days) {
        JdbcClient database = new OutsideLook(browsing.hearthwork().data()).superuser();
        // In two steps: on its way a day may not stand where another one still is.
        for (int step : List.of(-FAR, FAR - days)) {
            database.sql("""
                            update homework.occurrence o set opens_at = o.opens_at + make_interval(days => :step),
                                   due_at = o.due_at + make_interval(days => :step), revealed_at = o.revealed_at + make_interval(days => :step)
                            from access.account c where c.email = :email and o.practice_id = c.practice_id and o.couple_id = c.couple_id""").param("step", step).param("email", partnersEmail).update();
            database.sql("""
                            update homework.plan_step s set opened_at = s.opened_at + make_interval(days => :step)
                            from access.account c where c.email = :email and s.practice_id = c.practice_id and s.couple_id = c.couple_id""").param("step", step).param("email", partnersEmail).update();
        }
    }
}
