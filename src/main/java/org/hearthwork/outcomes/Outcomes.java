package org.hearthwork.outcomes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hearthwork.access.ForCareTeam;
import org.hearthwork.access.ForClinicians;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.couples.CareScope;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.kit.Refusal;
import org.hearthwork.outcomes.CoupleMeasures.Line;
import org.hearthwork.outcomes.internal.AlertRows;
import org.hearthwork.outcomes.internal.OutcomeRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a couple's check-ins say to its care team, and what its clinicians do about it. */
@Service
public class Outcomes {

    public static final int LONGEST_NOTE = 2000; // characters

    private static final Duration HALF_A_YEAR = Duration.ofDays(182);
    private static final List<String> READ =
            List.of(CheckInForm.WISH, CheckInForm.GOOD, CheckInForm.HARD, CheckInForm.SAFE);

    private final CareScope scope;
    private final Measures measures;
    private final CheckInLines lines;
    private final OutcomeRows rows;
    private final AlertRows alerts;
    private final MeasureRequests requests;
    private final MeasureRules rules;
    private final AuditTrail trail;
    private final Clock clock;

    Outcomes(
            CareScope scope,
            Measures measures,
            CheckInLines lines,
            OutcomeRows rows,
            AlertRows alerts,
            MeasureRequests requests,
            MeasureRules rules,
            AuditTrail trail,
            Clock clock) {
        this.scope = scope;
        this.measures = measures;
        this.lines = lines;
        this.rows = rows;
        this.alerts = alerts;
        this.requests = requests;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
    }

    /** Everything there is; opening it is in the trail. */
    @ForCareTeam
    @Transactional
    public CoupleMeasures open(CoupleId id) {
        Couple couple = scope.require(id);
        trail.done(Action.OPENED_MEASURES, id.value(), id.value());
        Instant now = clock.instant();
        OutcomeRows.Rhythm rhythm = rows.rhythm(couple).orElse(null);
        Measure measure = rules.csi4();
        return new CoupleMeasures(
                couple,
                measure,
                rhythm == null || rhythm.rests() != null ? null : rhythm.begun(),
                rhythm == null ? 0 : rhythm.version(),
                rhythm == null ? CheckInOpens.WHEN_BOTH_IN : rhythm.opens(),
                rows.waits(couple, now),
                rows.totals(couple, measure.key(), now.minus(HALF_A_YEAR)),
                lines.of(couple, rows.said(couple, Instant.EPOCH, READ)),
                alerts.open(couple, lines::safetyInWords),
                alerts.seen(couple, lines::safetyInWords),
                requests.of(couple),
                now);
    }

    /** Begins the weekly check-in with this couple: nothing is asked of them by itself. */
    @ForClinicians
    @Transactional
    public void begin(CoupleId id) {
        Couple couple = scope.require(id);
        rows.begin(couple, clock.instant());
        trail.done(Action.BEGAN_CHECK_INS, id.value(), id.value());
    }

    /** Lets it rest; what was said stays. */
    @ForClinicians
    @Transactional
    public void rest(CoupleId id) {
        Couple couple = scope.require(id);
        if (rows.rest(couple, clock.instant())) {
            trail.done(Action.RESTED_CHECK_INS, id.value(), id.value());
        }
    }

    /**
     * Decides when what the two seal opens. What is in already opens no further than was decided when it was handed in.
     *
     * @param shown the version that was looked at
     * @throws Refusal when somebody changed it since
     */
    @ForClinicians
    @Transactional
    public void opens(CoupleId id, int shown, CheckInOpens opens) {
        Couple couple = scope.require(id);
        if (!rows.opens(couple, shown, opens)) {
            throw new Refusal("", "outcomes.opens.changed-meanwhile");
        }
        trail.done(Action.CHANGED_OPENING_OF_CHECK_INS, id.value(), id.value());
    }

    /**
     * Opens the latest of each to both, with the two in the room.
     *
     * @return whether there is something for them to read
     * @throws Refusal when something keeps it closed, or there is nothing
     */
    @ForClinicians
    @Transactional
    public boolean openInSession(CoupleId id) {
        Couple couple = scope.require(id);
        Instant now = clock.instant();
        if (!rows.openInSession(couple, now)) {
            throw new Refusal("", "outcomes.opens.not-now");
        }
        trail.done(Action.OPENED_CHECK_INS_TO_BOTH, id.value(), id.value());
        return !rows.open(couple, now.minusMillis(1)).isEmpty();
    }

    /** Whether there is something to open in session, for a service that has asked for the couple already. */
    @ForCareTeam
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean waitsForSession(Couple couple) {
        return rows.waits(couple, clock.instant());
    }

    /**
     * Says how somebody saw to what was said.
     *
     * @param shown the alert as it was looked at
     * @throws Refusal at {@code note} without one, or when more was said since
     */
    @ForClinicians
    @Transactional
    public void seeTo(CoupleId id, CoupleMeasures.Alert shown, String note) {
        Couple couple = scope.require(id);
        String said = note.strip();
        if (said.isEmpty()) {
            throw new Refusal("note", "outcomes.alert.note-missing");
        }
        if (said.length() > LONGEST_NOTE) {
            throw new Refusal("note", "outcomes.alert.note-long", LONGEST_NOTE);
        }
        if (!alerts.seeTo(couple, shown, said, clock.instant())) {
            throw new Refusal("note", "outcomes.alert.seen-already");
        }
        trail.done(Action.SAW_TO_ALERT, id.value(), id.value());
    }

    /** What the brief says of it, for a service that has asked for the couple already. */
    @ForCareTeam
    @Transactional(propagation = Propagation.MANDATORY)
    public CheckInDigest brief(Couple couple, Instant since) {
        Measure measure = measures.csi4();
        return new CheckInDigest(
                measure,
                rows.totals(couple, measure.key(), clock.instant().minus(HALF_A_YEAR)),
                lines.of(couple, rows.said(couple, since, READ)));
    }

    /** What both may hear of it in the session: read by a statement that names what is open to both, and nothing else. */
    @ForCareTeam
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Line> inSession(Couple couple, Instant since) {
        return lines.of(couple, rows.open(couple, since));
    }
}
