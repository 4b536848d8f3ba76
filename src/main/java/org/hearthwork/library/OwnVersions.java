package org.hearthwork.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hearthwork.access.Actors;
import org.hearthwork.access.ForCareTeam;
import org.hearthwork.access.ForResponsible;
import org.hearthwork.access.Once;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.Overtaken;
import org.hearthwork.kit.Refusal;
import org.hearthwork.library.internal.Definitions;
import org.hearthwork.library.internal.OwnDrafts;
import org.hearthwork.library.internal.OwnDrafts.Draft;
import org.hearthwork.library.internal.OwnEditions;
import org.hearthwork.library.internal.OwnRules;
import org.hearthwork.library.internal.Rewording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A practice's own versions of exercises: written as a draft of one author, published for the whole practice, each time as a new
 * version that stays. Who answers for a treatment writes them; an associate gives what is published.
 */
@Service
public class OwnVersions {

    private final Library library;
    private final Definitions definitions;
    private final OwnEditions editions;
    private final OwnDrafts drafts;
    private final Once once;
    private final AuditTrail trail;
    private final Clock clock;

    OwnVersions(
            Library library,
            Definitions definitions,
            OwnEditions editions,
            OwnDrafts drafts,
            Once once,
            AuditTrail trail,
            Clock clock) {
        this.library = library;
        this.definitions = definitions;
        this.editions = editions;
        this.drafts = drafts;
        this.once = once;
        this.trail = trail;
        this.clock = clock;
    }

    /** A draft of the actor's own that waits. @param title as it is written now, maybe empty */
    public record Waiting(DraftId id, String exercise, Edition origin, String title, Instant savedAt) {}

    /** A published version. @param by the name of who published it */
    public record Published(int version, String by, Instant at) {}

    /** The actor's own drafts, the one written last first. */
    @ForResponsible
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        return drafts.mine().stream()
                .map(one -> new Waiting(
                        one.id(), one.exercise(), one.origin(), one.wording().title(), one.savedAt()))
                .toList();
    }

    /** The versions of an own exercise, the newest first. */
    @ForCareTeam
    @Transactional(readOnly = true)
    public List<Published> published(String exercise) {
        return editions.published(exercise).stream()
                .map(one -> new Published(one.version(), one.by(), one.at()))
                .toList();
    }

    /**
     * Goes on with the actor's draft of this exercise, or begins one with its newest words.
     *
     * @param exercise a shipped one, of which the practice gets one of its own, or an own one, which gets its next version
     */
    @ForResponsible
    @Transactional
    public DraftId begin(String exercise) {
        once.alone(Actors.account());
        return drafts.mine().stream()
                .filter(one -> continues(one, exercise))
                .findFirst()
                .map(Draft::id)
                .orElseGet(() -> beginNew(library.newest(exercise)));
    }

    private static boolean continues(Draft draft, String exercise) {
        return Edition.isOwn(exercise)
                ? draft.exercise().equals(exercise)
                : draft.upon() == 0 && draft.origin().exercise().equals(exercise);
    }

    private DraftId beginNew(Exercise upon) {
        DraftId id = new DraftId(Ids.next());
        Edition edition = upon.edition();
        if (edition.isOwn()) {
            Edition origin = editions.origin(edition);
            Wording wording = rewording(origin).words(editions.written(edition).orElseThrow(NotFound::new));
            drafts.begin(new Draft(id, edition.exercise(), origin, edition.version(), wording, clock.instant(), 0));
        } else {
            drafts.begin(new Draft(
                    id,
                    Edition.ownKey(id.value()),
                    edition,
                    0,
                    rewording(edition).words(),
                    clock.instant(),
                    0));
        }
        return id;
    }

    /** @throws NotFound for a draft of somebody else, too */
    @ForResponsible
    @Transactional(readOnly = true)
    public OwnDraft open(DraftId id) {
        return shown(drafts.find(id).orElseThrow(NotFound::new));
    }

    private OwnDraft shown(Draft draft) {
        return new OwnDraft(
                draft.id(),
                draft.exercise(),
                draft.origin(),
                library.exercise(draft.origin()).title(),
                draft.upon(),
                draft.version(),
                draft.savedAt(),
                draft.wording(),
                rewording(draft.origin()).bounds());
    }

    /**
     * Keeps what is written so far, finished or not.
     *
     * @param version that the page shows
     * @return the version to write upon next
     * @throws Overtaken with the {@link OwnDraft} as its author wrote it at another page meanwhile
     * @throws Refusal for what cannot be kept at all
     */
    @ForResponsible
    @Transactional
    public int save(DraftId id, int version, Wording wording) {
        Draft draft = toWrite(id, version, wording);
        new OwnRules(rewording(draft.origin())).checkDraft(wording);
        drafts.write(id, wording, clock.instant());
        return draft.version() + 1;
    }

    private Draft toWrite(DraftId id, int version, Wording wording) {
        Draft draft = drafts.findToWrite(id).orElseThrow(NotFound::new);
        if (draft.version() != version && !draft.wording().equals(wording)) {
            throw new Overtaken(shown(draft), "", draft.savedAt(), clock.instant());
        }
        return draft;
    }

    /** The draft as partners would get it, as far as it is written. */
    @ForResponsible
    @Transactional(readOnly = true)
    public Exercise preview(DraftId id) {
        Draft draft = drafts.find(id).orElseThrow(NotFound::new);
        return exercise(draft, draft.upon() + 1);
    }

    /**
     * Makes it a version of the practice, for good: from now on it can be given. The draft is done with.
     *
     * @param upon the newest published version that the author has seen, 0 for none
     * @throws Refusal with all that keeps it from being published, each at its field; for what is withdrawn, too
     * @throws Overtaken with the {@link OwnDraft}, or with the newest {@link Published} where somebody else published one meanwhile
     */
    @ForResponsible
    @Transactional
    public Edition publish(DraftId id, int version, Wording wording, int upon) {
        Draft draft = toWrite(id, version, wording);
        new OwnRules(rewording(draft.origin())).checkWhole(wording);
        once.alone(Edition.idOf(draft.exercise())); // two who publish at once do so one after the other
        if (library.isWithdrawn(draft.exercise())) {
            throw new Refusal("", "library.own.refused.withdrawn");
        }
        List<Published> before = published(draft.exercise());
        if (!before.isEmpty() && before.getFirst().version() != upon) {
            Published newest = before.getFirst();
            throw new Overtaken(newest, newest.by(), newest.at(), clock.instant());
        }
        Draft whole = new Draft(id, draft.exercise(), draft.origin(), upon, wording, clock.instant(), version);
        Edition edition = exercise(whole, upon + 1).edition();
        editions.publish(
                edition,
                draft.origin(),
                rewording(draft.origin()).definition(wording, edition.exercise(), edition.version()),
                clock.instant());
        drafts.letGo(id);
        trail.done(Action.PUBLISHED_EXERCISE, Edition.idOf(edition.exercise()), null);
        return edition;
    }

    /** Throws the draft away; what is published stays. */
    @ForResponsible
    @Transactional
    public void letGo(DraftId id) {
        drafts.letGo(drafts.findToWrite(id).orElseThrow(NotFound::new).id());
    }

    /** By the same constructors as what ships: what does not fit together is no exercise. */
    private Exercise exercise(Draft draft, int version) {
        try {
            return definitions.read(rewording(draft.origin()).definition(draft.wording(), draft.exercise(), version));
        } catch (RuntimeException apart) {
            throw new Refusal("", "library.own.refused.does-not-fit", reason(apart));
        }
    }

    private static String reason(RuntimeException apart) {
        return Optional.ofNullable(apart.getCause())
                .map(Throwable::getMessage)
                .orElseGet(() -> Objects.requireNonNullElse(apart.getMessage(), ""));
    }

    private Rewording rewording(Edition origin) {
        try {
            return new Rewording(definitions.written(origin));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
