package org.hearthwork.outcomes;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearthwork.access.Actors;
import org.hearthwork.access.ForPartners;
import org.hearthwork.access.Once;
import org.hearthwork.access.ProductsWord;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.couples.CareScope;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleStatus;
import org.hearthwork.couples.MyConsents;
import org.hearthwork.couples.Partner;
import org.hearthwork.couples.Secrets;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.Refusal;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.WrittenElsewhere;
import org.hearthwork.outcomes.internal.CheckInRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The weekly check-in of a partner, on their own phone. */
@Service
public class CheckIns {

    private static final UUID NOT_YET = new UUID(0, 0); // what is not begun has no rows

    private final CareScope scope;
    private final MyConsents consents;
    private final CheckInForm form;
    private final Measures measures;
    private final CheckInRows rows;
    private final Once once;
    private final ProductsWord word;
    private final AuditTrail trail;
    private final Clock clock;

    CheckIns(
            CareScope scope,
            MyConsents consents,
            CheckInForm form,
            Measures measures,
            CheckInRows rows,
            Once once,
            ProductsWord word,
            AuditTrail trail,
            Clock clock) {
        this.scope = scope;
        this.consents = consents;
        this.form = form;
        this.measures = measures;
        this.rows = rows;
        this.once = once;
        this.word = word;
        this.trail = trail;
        this.clock = clock;
    }

    /** How one's own stand, in one statement. @param session the next one they come to, or null */
    @ForPartners
    @Transactional(readOnly = true)
    public MyCheckIns mine(Couple couple, @Nullable Instant session) {
        CheckInRows.Mine mine = rows.mine();
        return new MyCheckIns(
                mine.goesOn(),
                Due.isDue(mine.finished(), session, clock.instant(), couple.zone()),
                mine.begun() != null,
                mine.finished(),
                mine.opened());
    }

    /** The one that was begun, if there is one. */
    @ForPartners
    @Transactional(readOnly = true)
    public Optional<CheckIn> begun(Locale reader) {
        CheckInRows.Mine mine = rows.mine();
        return Optional.ofNullable(mine.begun()).map(id -> sheet(id, mine.under(), mine.at(), reader));
    }

    /** What it asks, before it is begun: nothing of it is answered. */
    @ForPartners
    @Transactional(readOnly = true)
    public CheckIn asked(Locale reader) {
        return sheet(NOT_YET, null, List.of(), 0, reader);
    }

    /**
     * Begins it, or goes on with the one that was begun on another device.
     *
     * @throws Refusal when it rests, or the consents are not signed
     */
    @ForPartners
    @Transactional
    public CheckIn begin(Locale reader) {
        consents.refuseUnsigned();
        UUID id =
                rows.begin(Ids.next(), clock.instant()).orElseThrow(() -> new Refusal("", "outcomes.check-in.resting"));
        CheckInRows.Mine mine = rows.mine();
        return sheet(id, mine.under(), mine.at(), reader);
    }

    private CheckIn sheet(UUID id, @Nullable Secrets under, int at, Locale reader) {
        return sheet(id, under, rows.lines(id), at, reader);
    }

    private CheckIn sheet(UUID id, @Nullable Secrets under, List<CheckInRows.Line> lines, int at, Locale reader) {
        Couple couple = scope.own();
        Partner me = couple.partner(Actors.partner());
        boolean apart = isApart(couple);
        Map<String, CheckInRows.Line> said =
                lines.stream().collect(Collectors.toMap(CheckInRows.Line::question, Function.identity()));
        List<CheckIn.Question> questions = form.asked(apart, reader).stream()
                .map(prompt -> question(prompt, said.get(prompt.key())))
                .toList();
        return new CheckIn(
                new CheckInId(id),
                me,
                couple.other(me),
                Secrets.of(under, couple.secrets()),
                apart,
                questions,
                Math.clamp(at, 0, questions.size() - 1));
    }

    private static CheckIn.Question question(Prompt prompt, CheckInRows.@Nullable Line said) {
        return said == null
                ? new CheckIn.Question(prompt, prompt.visibility(), AnswerBody.EMPTY)
                : new CheckIn.Question(prompt, said.sees(), said.body());
    }

    private static boolean isApart(Couple couple) {
        return couple.status() != CoupleStatus.ACTIVE;
    }

    /**
     * Keeps an answer as it is written; nobody but its author reads it yet.
     *
     * @param seen what this page last knew to be kept here
     * @throws WrittenElsewhere when the same person wrote something else on another device meanwhile
     * @throws Refusal at {@code answer} when it does not fit, or when it is handed in already
     */
    @ForPartners
    @Transactional
    public void keep(CheckInId id, String question, AnswerBody body, AnswerBody seen) {
        requireBegun(id);
        AnswerBody standing = rows.lines(id.value()).stream()
                .filter(line -> line.question().equals(question))
                .map(CheckInRows.Line::body)
                .findFirst()
                .orElse(AnswerBody.EMPTY);
        if (!standing.isEmpty() && !standing.equals(seen) && !standing.equals(body)) {
            throw new WrittenElsewhere(standing);
        }
        prompt(question).check(body);
        rows.keep(
                id.value(),
                question,
                CheckInForm.isShared(body),
                body,
                CheckInForm.isGiven(question, body),
                clock.instant());
    }

    private Prompt prompt(String question) {
        return form.asked(isApart(scope.own()), Locale.ENGLISH).stream()
                .filter(one -> one.key().equals(question))
                .findFirst()
                .orElseThrow(() -> new Refusal("answer", "library.answer.unknown"));
    }

    /** @throws Refusal when it is handed in, maybe on another device: nothing was written */
    private CheckInRows.Mine requireBegun(CheckInId id) {
        CheckInRows.Mine mine = rows.mine();
        if (!id.value().equals(mine.begun())) {
            throw new Refusal("answer", "outcomes.check-in.in-already");
        }
        return mine;
    }

    /** Remembers which question is in view. @return it as it stands now */
    @ForPartners
    @Transactional
    public CheckIn moveTo(CheckInId id, int question, Locale reader) {
        CheckInRows.Mine mine = requireBegun(id);
        rows.lookAt(id.value(), question);
        return sheet(id.value(), mine.under(), question, reader);
    }

    /**
     * Hands it in: a separate, deliberate step. The score is made here, of all items or not at all.
     *
     * @return whether what is for both is open now
     * @throws Refusal when nothing is answered
     */
    @ForPartners
    @Transactional
    public boolean finish(CheckInId id) {
        once.alone(id.value());
        CheckInRows.Mine mine = rows.mine();
        if (!id.value().equals(mine.begun())) {
            if (id.value().equals(mine.latest())) {
                return mine.opened() != null; // pressed twice: the same answer
            }
            throw new Refusal("answer", "outcomes.check-in.in-already");
        }
        List<CheckInRows.Line> lines = rows.lines(id.value());
        if (lines.stream().noneMatch(line -> CheckInForm.isGiven(line.question(), line.body()))) {
            throw new Refusal("", "outcomes.check-in.nothing-answered");
        }
        Map<String, AnswerBody> answers =
                lines.stream().collect(Collectors.toMap(CheckInRows.Line::question, CheckInRows.Line::body));
        Measure measure = measures.csi4();
        measure = measure.falling(rows.fall().orElse(measure.fall()));
        CheckInRows.Result result = new CheckInRows.Result(
                measure.key(), measure.total(answers), measure.cutOff(), measure.fall(), CheckInForm.isUnsafe(answers));
        trail.done(Action.CHECKED_IN, id.value(), Actors.required().ownCouple());
        word.give("check-in", result.about(id.value()));
        return rows.handIn(id.value(), result, clock.instant());
    }

    /** What both may read of one's last check-in; nothing before it is open. */
    @ForPartners
    @Transactional(readOnly = true)
    public MyCheckIns.Open open() {
        UUID latest = rows.mine().latest();
        Couple couple = scope.own();
        Partner me = couple.partner(Actors.partner());
        List<CheckInRows.OpenLine> lines = latest == null ? List.of() : rows.open(latest);
        return OpenLines.of(lines, me, couple.other(me));
    }
}
