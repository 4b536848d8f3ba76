package org.hearthwork.outcomes;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.hearthwork.access.Actors;
import org.hearthwork.access.ForPartners;
import org.hearthwork.access.Once;
import org.hearthwork.access.ProductsWord;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.couples.CareScope;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.MyConsents;
import org.hearthwork.couples.Partner;
import org.hearthwork.couples.Secrets;
import org.hearthwork.kit.Refusal;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.Visibility;
import org.hearthwork.library.WrittenElsewhere;
import org.hearthwork.outcomes.internal.OwnMeasureRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a partner is asked for once, on their own phone. Nothing of it, not even that it is, depends on the other one. */
@Service
public class OwnMeasures {

    private final CareScope scope;
    private final MyConsents consents;
    private final Measures measures;
    private final OwnMeasureRows rows;
    private final Once once;
    private final ProductsWord word;
    private final AuditTrail trail;
    private final Clock clock;

    OwnMeasures(
            CareScope scope,
            MyConsents consents,
            Measures measures,
            OwnMeasureRows rows,
            Once once,
            ProductsWord word,
            AuditTrail trail,
            Clock clock) {
        this.scope = scope;
        this.consents = consents;
        this.measures = measures;
        this.rows = rows;
        this.once = once;
        this.word = word;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param begun whether there is something to continue */
    public record Open(MeasureRequestId id, int minutes, boolean begun) {}

    /** What waits for the asker. */
    @ForPartners
    @Transactional(readOnly = true)
    public List<Open> open() {
        return rows.mine().stream()
                .map(one -> new Open(
                        new MeasureRequestId(one.id()),
                        measures.of(one.measure()).minutes(),
                        one.begun()))
                .toList();
    }

    /** The sheet, or nothing where it is in, taken back, or nobody's of theirs. */
    @ForPartners
    @Transactional(readOnly = true)
    public Optional<MeasureSheet> sheet(MeasureRequestId id, Locale reader) {
        return find(id).map(request -> sheet(request, request.at(), reader));
    }

    private Optional<OwnMeasureRows.Mine> find(MeasureRequestId id) {
        return rows.mine().stream().filter(one -> one.id().equals(id.value())).findFirst();
    }

    /** @throws Refusal when it is in, or was taken back: nothing was written */
    private OwnMeasureRows.Mine required(MeasureRequestId id) {
        return find(id).orElseThrow(() -> new Refusal("answer", "outcomes.measure.not-open"));
    }

    /** @throws Refusal when it is not open any more, or the consents are not signed */
    @ForPartners
    @Transactional
    public MeasureSheet begin(MeasureRequestId id, Locale reader) {
        consents.refuseUnsigned();
        OwnMeasureRows.Mine request = required(id);
        rows.begin(id.value(), clock.instant());
        return sheet(request, request.at(), reader);
    }

    private MeasureSheet sheet(OwnMeasureRows.Mine request, int at, Locale reader) {
        Couple couple = scope.own();
        Partner me = couple.partner(Actors.partner());
        Measure measure = measures.in(request.measure(), reader);
        Map<String, AnswerBody> said = rows.answers(request.id());
        List<MeasureSheet.Question> questions = measure.items().stream()
                .map(item ->
                        new MeasureSheet.Question(item, prompt(item), said.getOrDefault(item.key(), AnswerBody.EMPTY)))
                .toList();
        return new MeasureSheet(
                new MeasureRequestId(request.id()),
                measure,
                couple.other(me),
                Secrets.of(request.under(), couple.secrets()),
                reader.getLanguage().equals("en") || measure.isInSpanish(),
                request.begun(),
                questions,
                Math.clamp(at, 0, questions.size() - 1));
    }

    /** For the care team alone, and not shown to its author again: whoever holds the phone by then. */
    private static Prompt prompt(MeasureItem item) {
        return new Prompt(
                item.key(), Visibility.CLINICIAN_ONLY, item.ask(), item.ask(), null, true, null, null, item.kind());
    }

    /**
     * Keeps an answer as it is chosen. What needs a person stands for the care team from now on, and not from when it is handed in.
     *
     * @param seen what this page last knew to be kept here
     * @throws WrittenElsewhere when the same person chose something else on another device meanwhile
     * @throws Refusal at {@code answer} when it does not fit, or when it is not open any more
     */
    @ForPartners
    @Transactional
    public void keep(MeasureRequestId id, String key, AnswerBody body, AnswerBody seen) {
        once.alone(id.value()); // what another device hands in at this moment has it, or it is refused here
        OwnMeasureRows.Mine request = required(id);
        Measure measure = measures.of(request.measure());
        MeasureItem item = measure.items().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refusal("answer", "library.answer.unknown"));
        AnswerBody standing = rows.answers(id.value()).getOrDefault(key, AnswerBody.EMPTY);
        if (!standing.isEmpty() && !standing.equals(seen) && !standing.equals(body)) {
            throw new WrittenElsewhere(standing);
        }
        prompt(item).check(body);
        rows.keep(id.value(), key, body, clock.instant());
        int counts = key.equals(measure.selfHarm()) ? item.counted(body).orElse(0) : 0;
        if (counts > 0) {
            word.give("self-harm", id + "|" + counts);
            rows.noteSelfHarm(id.value(), counts, clock.instant());
        }
    }

    /** Remembers which question is in view. @return it as it stands now */
    @ForPartners
    @Transactional
    public MeasureSheet moveTo(MeasureRequestId id, int question, Locale reader) {
        OwnMeasureRows.Mine request = required(id);
        rows.lookAt(id.value(), question);
        return sheet(request, question, reader);
    }

    /**
     * Hands it in: a separate, deliberate step. The score is made here, of all items or not at all; a question of self-harm that was
     * left open is something to ask about, and never a 0.
     *
     * @throws Refusal when nothing is answered, or when it is not open any more and was not handed in before
     */
    @ForPartners
    @Transactional
    public void finish(MeasureRequestId id) {
        once.alone(id.value());
        Optional<OwnMeasureRows.Mine> open = find(id);
        if (open.isEmpty()) {
            if (rows.isIn(id.value())) {
                return; // pressed twice, or on another device
            }
            throw new Refusal("", "outcomes.measure.not-handed-in");
        }
        Measure measure = measures.of(open.get().measure());
        Map<String, AnswerBody> answers = rows.answers(id.value()).entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (answers.isEmpty()) {
            throw new Refusal("", "outcomes.check-in.nothing-answered");
        }
        OptionalInt total = measure.total(answers);
        boolean ask = !measure.selfHarm().isEmpty() && !answers.containsKey(measure.selfHarm());
        OwnMeasureRows.Result result = new OwnMeasureRows.Result(
                total.isPresent() ? total.getAsInt() : null,
                measure.high() ? null : measure.cutOff(),
                measure.high() ? measure.cutOff().intValueExact() : null,
                ask);
        trail.done(Action.ANSWERED_MEASURE, Actors.partner(), Actors.required().ownCouple(), Actors.partner());
        word.give("measure", result.about(id.value()));
        rows.handIn(id.value(), result, clock.instant());
    }
}
