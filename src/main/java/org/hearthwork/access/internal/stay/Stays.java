package org.hearthwork.access.internal.stay;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hearthwork.access.Actor;
import org.hearthwork.access.internal.Token;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.kit.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Begins sessions, tells at each request whether they still hold, and ends them: here and in the database. */
@Component
public class Stays {

    /** How late another node's word may come; row security does not wait for it. */
    private static final Duration ASK_EVERY = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(Stays.class);

    private final StayRows rows;
    private final StayLimits limits;
    private final AuditTrail trail;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Stays(StayRows rows, StayLimits limits, AuditTrail trail, Clock clock, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.limits = limits;
        this.trail = trail;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Begins the session of somebody who has just signed in, inside their transaction. */
    public void begin(HttpServletRequest request, Actor actor) {
        Instant now = clock.instant();
        Token token = Token.fresh();
        Stay stay = new Stay(Ids.next(), token.hash(), actor.role(), now);
        rows.begin(stay.id(), stay.hash(), Device.named(request.getHeader(HttpHeaders.USER_AGENT)), now);
        HttpSession session = request.getSession();
        session.setAttribute(Stay.KEY, stay);
        // For the memory of this node: a session nobody asks for goes, with its pages.
        session.setMaxInactiveInterval((int) limits.idle(actor.role()).toSeconds() + 1);
    }

    /** Why the session of somebody signed in does not hold any more, or empty for one that does. */
    Optional<Ending> judge(HttpSession session, boolean used) {
        Stay stay = of(session).orElse(null);
        Instant now = clock.instant();
        if (stay == null) {
            return Optional.of(Ending.ELSEWHERE);
        }
        if (stay.isTooLong(limits, now)) {
            return Optional.of(Ending.LONGEST);
        }
        if (stay.isIdle(limits, now)) {
            return Optional.of(Ending.IDLE);
        }
        if (stay.isToAsk(now, ASK_EVERY) && !holds(stay, used, now)) {
            return Optional.of(Ending.ELSEWHERE);
        }
        if (used) {
            stay.use(now);
        }
        return Optional.empty();
    }

    private boolean holds(Stay stay, boolean used, Instant now) {
        try {
            return Boolean.TRUE.equals(transaction.execute(tx -> rows.holds(stay.hash(), used, now)));
        } catch (DataAccessException | TransactionException unreachable) {
            // A database that cannot say whether the session holds shows nothing of anybody either.
            log.warn("Sessions cannot be looked up: {}", unreachable.getClass().getSimpleName());
            return true;
        }
    }

    /** Ends the session in the database; the HTTP session is the caller's. */
    void end(HttpSession session) {
        of(session).ifPresent(stay -> inDatabase(() -> rows.end(stay.hash(), clock.instant())));
    }

    /** Whoever wants out gets out, also of a database that does not answer. */
    private void inDatabase(Runnable deed) {
        try {
            transaction.executeWithoutResult(tx -> deed.run());
        } catch (DataAccessException | TransactionException unreachable) {
            log.warn(
                    "A session ended here but not in the database: {}",
                    unreachable.getClass().getSimpleName());
        }
    }

    /** The next request of the session that this one belongs to asks the database, however short ago the last one did. */
    public void lookAgain() {
        here().ifPresent(Stay::askNext);
    }

    /** The session this request belongs to, by the name its pages know. */
    public Optional<UUID> idHere() {
        return here().map(Stay::id);
    }

    /** When this session was last shown who is there: at its beginning, or since. */
    public Optional<Instant> provedHere() {
        return here().map(Stay::proved);
    }

    /** It was shown just now. */
    public void proveHere() {
        here().ifPresent(stay -> stay.prove(clock.instant()));
    }

    private static Optional<Stay> here() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.ofNullable(attributes.getRequest().getSession(false)).flatMap(Stays::of)
                : Optional.empty();
    }

    /** Ends the session of somebody who asks for it, with its line. */
    void signOut(HttpSession session, Actor actor) {
        of(session)
                .ifPresent(stay -> inDatabase(() -> {
                    rows.end(stay.hash(), clock.instant());
                    trail.done(Action.SIGNED_OUT, actor.account().value(), actor.coupleId(), actor.partnerId());
                }));
    }

    Stay.Left left(Stay stay) {
        return stay.left(limits, clock.instant());
    }

    Duration idle(Stay stay) {
        return limits.idle(stay.role());
    }

    static Optional<Stay> of(HttpSession session) {
        return Optional.ofNullable((Stay) session.getAttribute(Stay.KEY));
    }
}
