package org.hearthwork.couples;

import java.util.Set;
import org.hearthwork.access.ForCareTeam;
import org.hearthwork.access.ForClinicians;
import org.hearthwork.access.Once;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.couples.internal.ThemeRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Part of a couple's family context: which tender themes may come up in question cards. None of them does by itself. */
@Service
public class QuestionThemes {

    private final CareScope scope;
    private final ThemeRows rows;
    private final Once once;
    private final AuditTrail trail;

    QuestionThemes(CareScope scope, ThemeRows rows, Once once, AuditTrail trail) {
        this.scope = scope;
        this.rows = rows;
        this.once = once;
        this.trail = trail;
    }

    @ForCareTeam
    @Transactional(readOnly = true)
    public Set<Theme> open(CoupleId couple) {
        return rows.open(scope.require(couple).id());
    }

    /** From the next cards on; what came up stays. @param may whether it may come up */
    @ForClinicians
    @Transactional
    public void change(CoupleId couple, Theme theme, boolean may) {
        CoupleId id = scope.require(couple).id();
        once.alone(id.value());
        if (rows.open(id).contains(theme) != may) {
            rows.change(id, theme, may);
            trail.done(Action.CHANGED_QUESTION_THEMES, id.value(), id.value());
        }
    }
}
