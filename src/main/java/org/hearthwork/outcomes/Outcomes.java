package org.hearthwork.outcomes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.hearthwork.access.ForCareTeam;
import org.hearthwork.access.ForClinicians;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.couples.CareScope;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.kit.Refusal;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Prompt;
import org.hearthwork.outcomes.CoupleMeasures.Asked;
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
    private final CheckInForm form;
    private final OutcomeRows rows;
    private final AlertRows alerts;
    private final AuditTrail trail;
    private final Clock clock;

    Outcomes(
            CareScope scope,
            Measures measures,
            CheckInForm form,
            OutcomeRows rows,
            AlertRows alerts,
            AuditTrail trail,
            Clock clock) {
        this.scope = scope;
        this.measures = measures;
        this.form = form;
        this.rows = rows;
        this.alerts = alerts;
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
        Measure measure = measures.csi4();
        return new CoupleMeasures(
                couple,
                measure,
                rhythm == null || rhythm.rests() != null ? null : rhythm.begun(),
                rhythm == null ? 0 : rhythm.version(),
                rhythm == null ? CheckInOpens.WHEN_BOTH_IN : rhythm.opens(),
                rows.waits(couple),
                rows.totals(couple, measure.key(), now.minus(HALF_A_YEAR)),
                lines(couple, rows.said(couple, Instant.EPOCH, READ)),
                alerts.open(couple, this::safetyInWords),
                alerts.seen(couple, this::safetyInWords),
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
     * @throws Refusal when something keeps it closed, or there is nothing
     */
    @ForClinicians
    @Transactional
    public void openInSession(CoupleId id) {
        Couple couple = scope.require(id);
        if (!rows.openInSession(couple, clock.instant())) {
            throw new Refusal("", "outcomes.opens.not-now");
        }
        trail.done(Action.OPENED_CHECK_INS_TO_BOTH, id.value(), id.value());
    }

    /** Whether there is something to open in session, for a service that has asked for the couple already. */
    @ForCareTeam
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean waitsForSession(Couple couple) {
        return rows.waits(couple);
    }

    /**
     * Says how somebody saw to what a check-in said.
     *
     * @throws Refusal at {@code note} without one
     */
    @ForClinicians
    @Transactional
    public void seeTo(CoupleId id, CheckInId checkIn, AlertKind kind, String note) {
        Couple couple = scope.require(id);
        String said = note.strip();
        if (said.isEmpty()) {
            throw new Refusal("note", "outcomes.alert.note-missing");
        }
        if (said.length() > LONGEST_NOTE) {
            throw new Refusal("note", "outcomes.alert.note-long", LONGEST_NOTE);
        }
        if (!alerts.seeTo(couple, checkIn, kind, said, clock.instant())) {
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
                lines(couple, rows.said(couple, since, READ)));
    }

    /** What both may hear of it in the session: read by a statement that names what is open to both, and nothing else. */
    @ForCareTeam
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Line> inSession(Couple couple, Instant since) {
        return lines(couple, rows.open(couple, since));
    }

    private List<Line> lines(Couple couple, List<OutcomeRows.Said> said) {
        List<Prompt> asked = form.asked(true, Locale.ENGLISH);
        return said.stream()
                .map(one -> new Line(
                        couple.partner(one.by()),
                        Asked.valueOf(one.question().toUpperCase(Locale.ROOT)),
                        words(asked, one),
                        one.sees(),
                        one.open(),
                        one.at()))
                .sorted(Comparator.comparing(Line::asked)
                        .thenComparing(line -> line.by().seat()))
                .toList();
    }

    /** What was written reads as it was written; what was chosen, in the words it was asked in. */
    private static String words(List<Prompt> asked, OutcomeRows.Said said) {
        return said.question().equals(CheckInForm.SAFE)
                ? safetyInWords(asked, said.body())
                : said.body().textOrEmpty();
    }

    private String safetyInWords(AnswerBody answer) {
        return safetyInWords(form.asked(true, Locale.ENGLISH), answer);
    }

    private static String safetyInWords(List<Prompt> asked, AnswerBody answer) {
        return asked.stream()
                .filter(prompt -> prompt.key().equals(CheckInForm.SAFE))
                .flatMap(prompt -> prompt.inWords(answer).stream())
                .findFirst()
                .orElse("");
    }
}
