package org.hearthwork.phone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthwork.access.Actors;
import org.hearthwork.access.ForPartners;
import org.hearthwork.couples.CareScope;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.MyConsents;
import org.hearthwork.couples.Partner;
import org.hearthwork.homework.Opens;
import org.hearthwork.homework.SessionDates;
import org.hearthwork.homework.StillDoable;
import org.hearthwork.kit.NotFound;
import org.hearthwork.outcomes.CheckIns;
import org.hearthwork.outcomes.MyCheckIns;
import org.hearthwork.outcomes.OwnMeasures;
import org.hearthwork.phone.internal.Agreements;
import org.hearthwork.phone.internal.Daybook;
import org.hearthwork.phone.internal.OwnParts;
import org.hearthwork.phone.internal.OwnParts.OwnPart;
import org.hearthwork.phone.internal.OwnParts.Ticked;
import org.hearthwork.phone.internal.Piece;
import org.hearthwork.phone.internal.SharedRows;
import org.hearthwork.phone.internal.Sittings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first screen of a partner's phone, in a fixed number of statements. */
@Service
public class AtHome {

    private static final Set<Opens> WAITS = Set.of(Opens.WHEN_BOTH_IN, Opens.IN_SESSION);
    private static final Duration LOOKED_UP = Duration.ofDays(60);
    private static final int MOST_IN = 3; // the others stand in Together

    private final CareScope scope;
    private final MyConsents consents;
    private final Sittings sittings;
    private final OwnParts own;
    private final SharedRows shared;
    private final Agreements agreements;
    private final SessionDates sessions;
    private final CheckIns checkIns;
    private final OwnMeasures measures;
    private final Clock clock;

    AtHome(
            CareScope scope,
            MyConsents consents,
            Sittings sittings,
            OwnParts own,
            SharedRows shared,
            Agreements agreements,
            SessionDates sessions,
            CheckIns checkIns,
            OwnMeasures measures,
            Clock clock) {
        this.scope = scope;
        this.consents = consents;
        this.sittings = sittings;
        this.own = own;
        this.shared = shared;
        this.agreements = agreements;
        this.sessions = sessions;
        this.checkIns = checkIns;
        this.measures = measures;
        this.clock = clock;
    }

    @ForPartners
    @Transactional(readOnly = true)
    public Home open() {
        Couple couple = scope.own();
        UUID couplesId = couple.id().value();
        UUID me = Actors.partner();
        if (couple.partners().stream().noneMatch(partner -> partner.id().value().equals(me))) {
            throw new NotFound();
        }
        Instant now = clock.instant();
        Optional<Instant> nextSession = sessions.next(couple.id());
        List<Home.Task> open = own.open(couplesId, now, now.minus(StillDoable.FOR)).stream()
                .filter(part -> !sittings.isTick(part.work())
                        && part.work().doableUntil().isAfter(now))
                .map(this::task)
                .toList();
        return new Home(
                couple.partner(me).firstName(),
                couple.other(couple.partner(me)).firstName(),
                couple.zone(),
                now,
                open.stream().findFirst(),
                open.stream().skip(1).toList(),
                shared.toRead(couplesId, sittings.ticks()).stream()
                        .filter(one -> !one.talked())
                        .map(sittings::reading)
                        .toList(),
                daily(couple, now),
                isIn(couplesId, now),
                couldnt(couplesId, now),
                nextSession,
                checkIns.mine(couple, nextSession.orElse(null)),
                measures.open(),
                consents.asked());
    }

    /** How one's own check-ins stand, by what they know of the calendar. */
    @ForPartners
    @Transactional(readOnly = true)
    public MyCheckIns checkIn() {
        Couple couple = scope.own();
        return checkIns.mine(couple, sessions.next(couple.id()).orElse(null));
    }

    /** What waits for the other one, or for a session, as long as it can still open by itself. */
    private List<Home.IsIn> isIn(UUID couple, Instant now) {
        return own.handedIn(couple, sittings.ticks(), now.minus(LOOKED_UP)).stream()
                .map(done -> done.part())
                .filter(part -> WAITS.contains(part.work().opens())
                        && !StillDoable.isPast(part.work().dueAt(), now))
                .limit(MOST_IN)
                .map(part -> new Home.IsIn(
                        part.id(),
                        sittings.exercise(part.work()).title(),
                        sittings.title(part.work()),
                        part.work().opens(),
                        part.staysClosed()))
                .toList();
    }

    /** What was said in haste can be taken back from here, on this phone or another. */
    private List<Home.Couldnt> couldnt(UUID couple, Instant now) {
        return own.couldnt(couple, now.minus(StillDoable.FOR)).stream()
                .filter(part -> part.work().doableUntil().isAfter(now))
                .map(part -> new Home.Couldnt(part.id(), sittings.title(part.work())))
                .toList();
    }

    private Home.Task task(OwnPart part) {
        return new Home.Task(
                part.id(),
                sittings.exercise(part.work()).title(),
                sittings.title(part.work()),
                sittings.minutes(part.work()),
                part.work().opens(),
                part.work().matched(),
                part.staysClosed(),
                part.started(),
                part.work().dueAt());
    }

    private List<Agreements.Named> names(Couple couple) {
        UUID id = couple.id().value();
        Partner me = couple.partner(Actors.partner());
        return agreements.names(
                shared.released(id, sittings.named(), sittings.keptPrompts()),
                shared.laterYes(id),
                me,
                couple.other(me));
    }

    private String nameOf(Piece work, List<Agreements.Named> names) {
        return Agreements.Named.of(work, names)
                .orElseGet(() -> sittings.exercise(work).title());
    }

    private List<Home.Daily> daily(Couple couple, Instant now) {
        LocalDate monday = Daybook.monday(now, couple.zone());
        Map<UUID, List<Ticked>> byAssignment = own
                .ticked(
                        couple.id().value(),
                        sittings.ticks(),
                        sittings.tickPrompts(),
                        monday.atStartOfDay(couple.zone()).toInstant(),
                        monday.plusWeeks(1).atStartOfDay(couple.zone()).toInstant())
                .stream()
                .collect(Collectors.groupingBy(
                        tick -> tick.part().work().assignment(), LinkedHashMap::new, Collectors.toList()));
        List<Agreements.Named> names = names(couple);
        return byAssignment.values().stream()
                .map(ticks -> Daybook.read(
                        nameOf(ticks.getFirst().part().work(), names),
                        ticks,
                        sittings.tick(ticks.getFirst().part().work()).orElseThrow(NotFound::new),
                        couple.zone(),
                        now))
                .filter(daily -> daily.week().stream().anyMatch(day -> day.state() != Home.DayState.NONE))
                .toList();
    }
}
