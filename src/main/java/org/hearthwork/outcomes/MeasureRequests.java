package org.hearthwork.outcomes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearthwork.access.ForCareTeam;
import org.hearthwork.access.ForClinicians;
import org.hearthwork.access.Once;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.couples.CareScope;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.Partner;
import org.hearthwork.couples.Secrets;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.outcomes.internal.MeasureRequestRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A clinician asks one of the two, or each of them, for a measure, once. */
@Service
public class MeasureRequests {

    private static final Duration TWO_YEARS = Duration.ofDays(730);

    private final CareScope scope;
    private final Measures measures;
    private final MeasureHints hints;
    private final MeasureRequestRows rows;
    private final Once once;
    private final AuditTrail trail;
    private final Clock clock;

    MeasureRequests(
            CareScope scope,
            Measures measures,
            MeasureHints hints,
            MeasureRequestRows rows,
            Once once,
            AuditTrail trail,
            Clock clock) {
        this.scope = scope;
        this.measures = measures;
        this.hints = hints;
        this.rows = rows;
        this.once = once;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Asks these for it. Who has it open already keeps it: it is not asked twice.
     *
     * @throws Refusal at {@code who} without anybody
     */
    @ForClinicians
    @Transactional
    public void ask(CoupleId id, String measure, Collection<Seat> who) {
        Couple couple = scope.require(id);
        if (measures.toAskFor(measure).isEmpty()) {
            throw new Refusal("measure", "outcomes.request.no-measure");
        }
        if (who.isEmpty()) {
            throw new Refusal("who", "outcomes.request.nobody");
        }
        for (Seat seat : who) {
            Partner partner = couple.partner(seat);
            if (rows.ask(couple, partner, Ids.next(), measure, clock.instant())) {
                // A line of that one's compartment: the other one's accesses and trail do not have it.
                trail.done(
                        Action.ASKED_FOR_MEASURE,
                        partner.id().value(),
                        id.value(),
                        partner.id().value());
            }
        }
    }

    /** Takes back what is not in. @throws Refusal when it is in meanwhile */
    @ForClinicians
    @Transactional
    public void takeBack(CoupleId id, MeasureRequestId request) {
        Couple couple = scope.require(id);
        once.alone(request.value()); // it may be handed in at this moment
        Partner of = rows.takeBack(couple, request.value(), clock.instant())
                .orElseThrow(() -> new Refusal("", "outcomes.request.in-meanwhile"));
        trail.done(
                Action.TOOK_BACK_MEASURE, of.id().value(), id.value(), of.id().value());
    }

    /** How it stands, for a service that has asked for the couple already. */
    @ForCareTeam
    @Transactional(propagation = Propagation.MANDATORY)
    AskedMeasures of(Couple couple) {
        Instant since = clock.instant().minus(TWO_YEARS);
        List<MeasureRequestRows.Row> all = rows.all(couple, since);
        return new AskedMeasures(
                measures.askedFor(),
                all.stream()
                        .filter(row -> row.finished() == null)
                        .map(row -> new AskedMeasures.Waiting(
                                new MeasureRequestId(row.id()),
                                measures.of(row.measure()),
                                row.of(),
                                row.asked(),
                                row.begun()))
                        .toList(),
                all.stream().flatMap(row -> taken(row).stream()).toList(),
                hints.of(
                        couple,
                        (measure, from) -> all.stream()
                                .anyMatch(row -> row.measure().equals(measure)
                                        && row.asked().isAfter(from))));
    }

    private Optional<AskedMeasures.Taken> taken(MeasureRequestRows.Row row) {
        Instant finished = row.finished();
        Secrets under = row.under();
        if (finished == null || under == null) {
            return Optional.empty();
        }
        Measure measure = measures.of(row.measure());
        Map<String, AnswerBody> answers = row.answers();
        return Optional.of(new AskedMeasures.Taken(
                new MeasureRequestId(row.id()),
                measure,
                row.of(),
                finished,
                row.total(),
                under,
                measure.items().stream()
                        .map(item -> new AskedMeasures.Answered(
                                item.ask(), item.inWords(answers.getOrDefault(item.key(), AnswerBody.EMPTY))))
                        .toList()));
    }
}
