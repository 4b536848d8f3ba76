package org.hearthwork.kit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.sql.SQLException;
import java.util.Optional;
import org.hearthwork.kit.ChangedMeanwhile;
import org.hearthwork.kit.Failure;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.ProofNeeded;
import org.hearthwork.kit.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/**
 * The one place where what went wrong becomes words. A refusal has its own; what is gone or signed out is said plainly;
 * anything else was our mistake: it goes into the log once, and the person gets the reference to that line.
 */
public final class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);
    private static final String NOT_A_CHARACTER = "22021"; // PostgreSQL: character_not_in_repertoire

    private Failures() {}

    /** Says it to the person, at once and aloud. What is on the page stays as it is. */
    public static void tell(Throwable what) {
        Optional<Refusal> refusal = asRefusal(what);
        if (refusal.isPresent() && UI.getCurrent() != null) {
            Toast.problem(words(refusal.get()));
            return;
        }
        Failure failure = note(what);
        if (UI.getCurrent() != null) {
            Toast.failure(I18NProvider.translate("kit.failed", failure.reference()));
        }
    }

    /** Keeps it in the log, under a reference. */
    public static Failure note(Throwable what) {
        Failure failure = Failure.of(what);
        log.error("Reference {}: {}", failure.reference(), failure.trace());
        return failure;
    }

    static String words(Refusal refusal) {
        return I18NProvider.translate(refusal.messageKey(), refusal.parameters());
    }

    /** What is nobody's mistake: a no of ours, or one that the database or the guards said in our place. */
    public static Optional<Refusal> asRefusal(Throwable what) {
        return Failure.chain(what).flatMap(one -> refusal(one).stream()).findFirst();
    }

    private static Optional<Refusal> refusal(Throwable one) {
        return Optional.ofNullable(
                switch (one) {
                    case Refusal refusal -> refusal;
                    case OptimisticLockingFailureException overtaken -> new ChangedMeanwhile();
                    case ProofNeeded tooOld -> new Refusal("", "kit.proof-needed");
                    case NotFound gone -> new Refusal("", "kit.gone");
                    case AccessDeniedException denied -> new Refusal("", "kit.gone");
                    case AuthenticationException nobody -> new Refusal("", "kit.signed-out");
                    case SQLException sql
                    when NOT_A_CHARACTER.equals(sql.getSQLState()) -> new Refusal("", "kit.not-a-character");
                    default -> null;
                });
    }
}
