package org.hearthwork.phone;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hearthwork.access.Actors;
import org.hearthwork.access.ForPartners;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.couples.CareScope;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.Partner;
import org.hearthwork.homework.AfterReveal;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.Opens;
import org.hearthwork.homework.Photo;
import org.hearthwork.homework.Photos;
import org.hearthwork.homework.Proposal;
import org.hearthwork.homework.StillDoable;
import org.hearthwork.kit.Refusal;
import org.hearthwork.library.Keepsake;
import org.hearthwork.phone.internal.Agreements;
import org.hearthwork.phone.internal.OwnParts;
import org.hearthwork.phone.internal.OwnParts.OwnDone;
import org.hearthwork.phone.internal.Piece;
import org.hearthwork.phone.internal.SharedRows;
import org.hearthwork.phone.internal.SharedRows.Landed;
import org.hearthwork.phone.internal.SharedRows.LaterYes;
import org.hearthwork.phone.internal.SharedRows.Released;
import org.hearthwork.phone.internal.SharedRows.ToRead;
import org.hearthwork.phone.internal.SideBySide;
import org.hearthwork.phone.internal.Sittings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the two partners look at together. Of the other one's answers there is only what was released to both. */
@Service
public class Togetherness {

    private static final int MOST_LINES = 20; // of memories and of appreciations each

    /** How long one's own words are listed after they were handed in. */
    private static final Duration LOOKED_UP = Duration.ofDays(60);

    private final CareScope scope;
    private final Sittings sittings;
    private final Agreements agreements;
    private final OwnParts own;
    private final SharedRows shared;
    private final AfterReveal after;
    private final Photos photos;
    private final AuditTrail trail;
    private final Clock clock;

    Togetherness(
            CareScope scope,
            Sittings sittings,
            Agreements agreements,
            OwnParts own,
            SharedRows shared,
            AfterReveal after,
            Photos photos,
            AuditTrail trail,
            Clock clock) {
        this.scope = scope;
        this.sittings = sittings;
        this.agreements = agreements;
        this.own = own;
        this.shared = shared;
        this.after = after;
        this.photos = photos;
        this.trail = trail;
        this.clock = clock;
    }

    /** Both answers side by side once it is open; until then only that it opens. */
    @ForPartners
    @Transactional
    public Reveal reveal(OccurrenceId id) {
        Couple couple = scope.own();
        Partner me = couple.partner(Actors.partner());
        Partner other = couple.other(me);
        ToRead found = required(couple, id);
        Piece work = found.work();
        SideBySide sides = SideBySide.NOTHING;
        if (found.open()) {
            trail.done(Action.OPENED_REVEAL, id.value(), couple.id().value());
            sides = sides(couple, work, me);
        }
        return new Reveal(
                id,
                sittings.exercise(work).title(),
                sittings.title(work),
                me,
                other,
                sides.isEmpty() ? Reveal.State.CLOSED : Reveal.State.OPEN,
                work.opens(),
                sides.questions(),
                sides.compared(),
                sittings.exercise(work).starterOf(sittings.sitting(work)).replace("{partner}", other.firstName()),
                found.talked(),
                !work.active(),
                StillDoable.isPast(work.dueAt(), clock.instant()),
                own.staysClosed(id));
    }

    /** Whether there is something else to read by now than was shown. It is not opened by asking. */
    @ForPartners
    @Transactional(readOnly = true)
    public boolean isMoreOpen(Reveal shown) {
        Couple couple = scope.own();
        ToRead found = required(couple, shown.occurrence());
        return found.open()
                && !sides(couple, found.work(), couple.partner(Actors.partner()))
                        .isAs(shown);
    }

    private SideBySide sides(Couple couple, Piece work, Partner me) {
        return SideBySide.of(
                sittings.prompts(work),
                shared.releasedOf(couple.id().value(), work.occurrence()),
                me,
                couple.other(me));
    }

    /** "We talked about it": each of the two says so for themselves, once. */
    @ForPartners
    @Transactional
    public void talked(OccurrenceId id) {
        Couple couple = scope.own();
        if (!required(couple, id).open()) {
            throw scope.missing(Action.OPENED_OCCURRENCE, id.value());
        }
        after.talked(id);
    }

    /**
     * Says yes to the version that the other one said yes to.
     *
     * @param version as it was shown
     * @throws Refusal when that version is not on offer any more
     */
    @ForPartners
    @Transactional
    public void sayYes(OccurrenceId id, String version) {
        Couple couple = scope.own();
        Partner me = couple.partner(Actors.partner());
        required(couple, id);
        UUID couplesId = couple.id().value();
        Proposal offered = agreements
                .offered(shared.releasedOf(couplesId, id), shared.laterYes(couplesId), me, couple.other(me))
                .filter(proposal -> proposal.version().equals(version))
                .orElseThrow(() -> new Refusal("", "homework.confirm.changed"));
        after.sayYes(id, offered);
    }

    /** That a thank-you of the other one landed, or that this was a slip. */
    @ForPartners
    @Transactional
    public void landed(OccurrenceId id, String prompt, boolean landed) {
        after.landed(id, prompt, landed);
    }

    /** What holds between the two, newest first. */
    @ForPartners
    @Transactional
    public Together together() {
        Couple couple = scope.own();
        UUID couplesId = couple.id().value();
        Partner me = couple.partner(Actors.partner());
        Partner other = couple.other(me);
        trail.done(Action.OPENED_TOGETHER, couplesId, couplesId);
        List<Released> kept = shared.released(couplesId, sittings.kept(), sittings.keptPrompts());
        List<LaterYes> later = shared.laterYes(couplesId);
        List<ToRead> reveals = shared.toRead(couplesId, sittings.ticks());
        return new Together(
                me,
                other,
                couple.zone(),
                clock.instant(),
                reveals.stream()
                        .filter(one -> !one.talked())
                        .map(sittings::reading)
                        .toList(),
                reveals.stream().filter(ToRead::talked).map(sittings::reading).toList(),
                own.handedIn(couplesId, sittings.ticks(), clock.instant().minus(LOOKED_UP)).stream()
                        .map(this::mine)
                        .toList(),
                agreements.holding(kept, later, me, other, couple.zone(), clock.instant()),
                agreements.open(kept, later, me, other, couple.zone(), clock.instant()),
                lines(kept, Keepsake.MEMORY, couple, Set.of(), photos.beside(occurrencesOf(kept))),
                lines(kept, Keepsake.APPRECIATION, couple, shared.landed(couplesId), List.of()));
    }

    private static Landed landed(Released one, Couple couple) {
        Partner with = couple.other(couple.partner(one.partner()));
        return new Landed(one.work().occurrence(), one.prompt(), with.id().value());
    }

    private Together.Mine mine(OwnDone done) {
        Piece work = done.part().work();
        return new Together.Mine(
                done.part().id(),
                sittings.exercise(work).title(),
                sittings.title(work),
                done.at(),
                work.opens() == Opens.WHEN_BOTH_IN && StillDoable.isPast(work.dueAt(), clock.instant()),
                done.part().staysClosed());
    }

    /** A day's tick has no page of its own: beside each other, "Did it" and "Not today" would be a comparison. */
    private ToRead required(Couple couple, OccurrenceId id) {
        return shared.find(couple.id().value(), id)
                .filter(found -> !sittings.isTick(found.work()))
                .orElseThrow(() -> scope.missing(Action.OPENED_OCCURRENCE, id.value()));
    }

    private static List<OccurrenceId> occurrencesOf(List<Released> kept) {
        return kept.stream().map(one -> one.work().occurrence()).distinct().toList();
    }

    private static @Nullable Photo photo(Released one, List<Photo> photos) {
        boolean mine = one.partner().equals(Actors.partner());
        return photos.stream()
                .filter(photo -> photo.isBeside(one.work().occurrence(), one.prompt(), mine))
                .findFirst()
                .orElse(null);
    }

    private List<Together.Line> lines(
            List<Released> kept, Keepsake as, Couple couple, Set<Landed> landed, List<Photo> photos) {
        return kept.stream()
                .filter(one -> sittings.isKeptAs(one, as))
                .filter(one -> !one.body().isEmpty() || photo(one, photos) != null)
                .limit(MOST_LINES)
                .map(one -> new Together.Line(
                        couple.partner(one.partner()),
                        one.body().textOrEmpty(),
                        sittings.exercise(one.work()).title(),
                        one.at(),
                        one.work().occurrence(),
                        one.prompt(),
                        landed.contains(landed(one, couple)),
                        photo(one, photos)))
                .toList();
    }
}
