package org.hearthwork.tracking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hearthwork.access.ForCareTeam;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.couples.CareScope;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.NextExercise;
import org.hearthwork.homework.SessionDates;
import org.hearthwork.tracking.internal.DigestRules;
import org.hearthwork.tracking.internal.FigureRows;
import org.hearthwork.tracking.internal.LineRows;
import org.hearthwork.tracking.internal.PageRows;
import org.hearthwork.tracking.internal.TimelineRows;
import org.hearthwork.tracking.internal.Trends;
import org.hearthwork.tracking.internal.Work;
import org.hearthwork.tracking.internal.WorkRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a couple has done and said, for its care team. Every answer takes a fixed number of statements, however long the history. */
@Service
public class Tracking {

    private static final Duration LOOK_AHEAD = Duration.ofHours(24);

    private final CareScope scope;
    private final SafetyHolds holds;
    private final SessionDates sessions;
    private final WorkRows works;
    private final LineRows lineRows;
    private final PageRows pages;
    private final FigureRows figures;
    private final TimelineRows timelines;
    private final DigestRules rules;
    private final NextExercise next;
    private final Trends trends;
    private final AuditTrail trail;
    private final Clock clock;

    Tracking(
            CareScope scope,
            SafetyHolds holds,
            SessionDates sessions,
            WorkRows works,
            LineRows lineRows,
            PageRows pages,
            FigureRows figures,
            TimelineRows timelines,
            DigestRules rules,
            NextExercise next,
            Trends trends,
            AuditTrail trail,
            Clock clock) {
        this.scope = scope;
        this.holds = holds;
        this.sessions = sessions;
        this.works = works;
        this.lineRows = lineRows;
        this.pages = pages;
        this.figures = figures;
        this.timelines = timelines;
        this.rules = rules;
        this.next = next;
        this.trends = trends;
        this.trail = trail;
        this.clock = clock;
    }

    /** How many assignments {@link #assignments} gives at once. */
    public static final int LINES = 50;

    public static final int MOST_WEEKS = 26;

    /** The newest assignments of a couple, at most {@value #LINES}, the newest first. */
    @ForCareTeam
    @Transactional
    public AssignmentLines assignments(CoupleId coupleId) {
        return lines(scope.require(coupleId), null);
    }

    /** The next older ones. @param before the last line shown so far */
    @ForCareTeam
    @Transactional
    public AssignmentLines assignments(CoupleId coupleId, AssignmentLine before) {
        return lines(scope.require(coupleId), before);
    }

    private AssignmentLines lines(Couple couple, @Nullable AssignmentLine before) {
        List<AssignmentLine> lines = lineRows.lines(couple, before, LINES + 1);
        boolean more = lines.size() > LINES;
        return new AssignmentLines(couple, more ? lines.subList(0, LINES) : lines, more);
    }

    /** One assignment with its latest occurrences and answers; opening it is in the trail. */
    @ForCareTeam
    @Transactional
    public AssignmentPage page(CoupleId coupleId, AssignmentId id) {
        Couple couple = scope.require(coupleId);
        AssignmentPage page = pages.page(couple, id, clock.instant())
                .orElseThrow(() -> scope.missing(Action.OPENED_HOMEWORK, id.value()));
        UUID onlyOne =
                page.partners().size() == 1 ? page.partners().getFirst().id().value() : null;
        trail.done(Action.OPENED_HOMEWORK, id.value(), coupleId.value(), onlyOne);
        return page;
    }

    /** What happened in the last weeks, 1 to {@value #MOST_WEEKS}; without content. */
    @ForCareTeam
    @Transactional
    public Timeline timeline(CoupleId coupleId, int weeks) {
        return timeline(scope.require(coupleId), weeks);
    }

    /** Both, as a couple's page shows them together. */
    @ForCareTeam
    @Transactional
    public Overview overview(CoupleId coupleId, int weeks) {
        return overview(scope.require(coupleId), weeks);
    }

    /** The same for a service that has asked for the couple already, within its transaction. */
    @ForCareTeam
    @Transactional(propagation = Propagation.MANDATORY)
    public Overview overview(Couple couple, int weeks) {
        trail.done(Action.OPENED_ADHERENCE, couple.id().value(), couple.id().value());
        Instant now = clock.instant();
        return new Overview(
                figures.adherence(couple, now), timeline(couple, weeks), unguarded(trends.of(couple, null, now)));
    }

    /** How each exercise went over the last weeks, for a page that is in the trail already. */
    @ForCareTeam
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Trend.Of> trends(Couple couple) {
        return trends.of(couple, null, clock.instant());
    }

    /** @param trends what may stand on a page that somebody may look at over a shoulder */
    public record Overview(Adherence adherence, Timeline timeline, List<Trend.Of> trends) {}

    private static List<Trend.Of> unguarded(List<Trend.Of> trends) {
        return trends.stream()
                .map(Trend.Of::unguarded)
                .filter(of -> !of.trends().isEmpty())
                .toList();
    }

    private Timeline timeline(Couple couple, int weeks) {
        Instant now = clock.instant();
        return timelines.timeline(couple, now.minus(Duration.ofDays(7L * Math.clamp(weeks, 1, MOST_WEEKS))), now);
    }

    /** What the brief says of the homework since a moment, usually the last session. */
    @ForCareTeam
    @Transactional
    public Digest digest(CoupleId coupleId, Instant since) {
        Couple couple = scope.require(coupleId);
        boolean onHold = holds.onHold(coupleId);
        Instant now = clock.instant();
        Instant until = until(coupleId, now);
        trail.done(Action.OPENED_DIGEST, coupleId.value(), coupleId.value());
        List<Work> work = works.workSince(couple, DigestRules.from(since, now), until);
        return rules.digest(
                couple,
                since,
                until,
                now,
                onHold,
                () -> next.of(coupleId, onHold),
                work,
                works.answersOf(couple, DigestRules.handedIn(work, since)));
    }

    /**
     * One answer as it is stored now, with who may hear it.
     *
     * @throws org.hearthwork.kit.NotFound when there is none that the actor may read
     */
    @ForCareTeam
    @Transactional
    public Said said(CoupleId coupleId, Said.Reference of) {
        Couple couple = scope.require(coupleId);
        return works.work(couple, of.occurrence())
                .flatMap(work -> rules.said(couple, work, works.answersOf(couple, List.of(work.occurrence())), of))
                .orElseThrow(() ->
                        scope.missing(Action.OPENED_OCCURRENCE, of.occurrence().value()));
    }

    /** What both partners may see on one screen; see {@link InSessionDigest}. */
    @ForCareTeam
    @Transactional
    public InSessionDigest inSession(CoupleId coupleId, Instant since) {
        Couple couple = scope.require(coupleId);
        Instant now = clock.instant();
        Instant until = until(coupleId, now);
        trail.done(Action.OPENED_IN_SESSION, coupleId.value(), coupleId.value());
        List<Work> work = works.workSince(couple, DigestRules.from(since, now), until);
        return rules.inSession(
                couple, since, until, work, works.openAnswersOf(couple, DigestRules.handedIn(work, since)));
    }

    /** What is due by a session within a day counts already when its brief is read. */
    private Instant until(CoupleId couple, Instant now) {
        return sessions.next(couple)
                .filter(next -> next.isBefore(now.plus(LOOK_AHEAD)))
                .orElse(now);
    }
}
