package org.hearthwork.notes.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthwork.kit.Aggregate;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.Refusal;
import org.hearthwork.notes.NoteSection;
import org.hearthwork.notes.NoteSource;
import org.hearthwork.notes.NoteTemplate;
import org.hearthwork.sessions.NoteId;
import org.jspecify.annotations.Nullable;

/**
 * A session note with its texts and the sources of its lines: its author's draft until it is signed, then for good as it is.
 * {@link Notebook} reads and keeps it as one.
 */
@Entity
@Table(schema = "sessions", name = "note")
public class Note extends Aggregate {

    @Column(updatable = false)
    private @Nullable UUID appointmentId;

    @Column(updatable = false)
    private @Nullable UUID partnerId;

    @Enumerated(EnumType.STRING)
    @Column
    private NoteTemplate template;

    @Column(updatable = false)
    private UUID authorId;

    @Column(updatable = false)
    private Instant createdAt;

    @Column
    private Instant savedAt;

    @Column
    private @Nullable String header;

    @Column
    private @Nullable Instant signedAt;

    @Column
    private @Nullable UUID signedBy;

    @Column
    private @Nullable String contentHash;

    @Transient
    private final NoteBody body = new NoteBody();

    protected Note() {}

    public Note(
            UUID practice,
            UUID couple,
            @Nullable UUID appointment,
            @Nullable UUID compartment,
            NoteTemplate template,
            UUID author,
            Instant now) {
        super(Ids.next(), practice, couple);
        this.appointmentId = appointment;
        this.partnerId = compartment;
        this.template = template;
        this.authorId = author;
        this.createdAt = now;
        this.savedAt = now;
        body.write(template, Map.of());
    }

    /** Beside a note that went on elsewhere: what stands in another window, with the other's sources. */
    public static Note beside(Note other, Map<NoteSection, String> said, UUID author, Instant now) {
        Note copy = new Note(
                other.practiceId(),
                other.coupleId(),
                other.appointmentId,
                other.partnerId,
                other.template,
                author,
                now);
        copy.write(said, author, now);
        other.body.sources().forEach(copy.body::add);
        return copy;
    }

    /**
     * Lets its author write: what is not said of a section leaves it empty.
     *
     * @throws Refusal at a section that is too long, or when it is signed or somebody else's
     */
    public void write(Map<NoteSection, String> said, UUID by, Instant now) {
        refuseAllBut(by);
        body.write(template, said);
        step(now);
    }

    /**
     * Writes what stands in the window, and below it in one section a line of somebody's, with its footnote.
     *
     * @throws Refusal as {@link #write} does
     */
    public void quote(Map<NoteSection, String> said, NoteSection section, NoteSource source, UUID by, Instant now) {
        NoteSource footnote = source.numbered(body.sources().size() + 1);
        write(NoteBody.quoting(said, section, footnote), by, now);
        body.add(footnote);
    }

    /** Every writing is a step of its own, also two within one microsecond: the version must tell them apart. */
    private void step(Instant now) {
        savedAt = now.isAfter(savedAt) ? now : savedAt.plusNanos(1000);
    }

    /** Gives it another form. @throws Refusal as soon as something is written in it, when it is signed or somebody else's */
    public void useTemplate(NoteTemplate other, UUID by, Instant now) {
        if (!body.isBlank() || !body.sources().isEmpty()) {
            throw new Refusal("", "sessions.note.template-kept");
        }
        refuseAllBut(by);
        template = other;
        body.write(template, Map.of());
        step(now);
    }

    /** Writes what stands in the window and locks it for good. @throws Refusal as {@link #write} does, or when it says nothing */
    public void sign(Map<NoteSection, String> said, String frozenHeader, UUID by, Instant now) {
        write(said, by, now);
        if (body.isBlank()) {
            throw new Refusal(template.sections().getFirst().name(), "sessions.note.empty");
        }
        header = frozenHeader;
        contentHash = ContentHash.ofNote(getId(), template, frozenHeader, body.texts(), body.sources(), by, now);
        signedAt = now;
        signedBy = by;
    }

    /** Whether this account signed it, and it says just this. */
    public boolean isSignedAs(Map<NoteSection, String> said, UUID by) {
        return by.equals(signedBy)
                && template.sections().stream()
                        .allMatch(section -> said.getOrDefault(section, "").equals(text(section)));
    }

    /** Whether what it holds still gives the fingerprint of what was signed. */
    boolean isAsSigned() {
        return signedAt != null
                && signedBy != null
                && header != null
                && ContentHash.ofNote(getId(), template, header, body.texts(), body.sources(), signedBy, signedAt)
                        .equals(contentHash);
    }

    /** @throws Refusal before it is signed: until then it can simply be changed */
    public void refuseAddendumToDraft() {
        if (!isSigned()) {
            throw new Refusal("addendum", "sessions.addendum.unsigned");
        }
    }

    private void refuseAllBut(UUID author) {
        if (isSigned()) {
            throw new Refusal("", "sessions.note.signed");
        }
        if (!isOf(author)) {
            throw new Refusal("", "sessions.note.not-yours");
        }
    }

    /** What is kept beside its row, for {@link Notebook}. */
    NoteBody body() {
        return body;
    }

    public Map<NoteSection, String> texts() {
        return body.texts();
    }

    public String text(NoteSection section) {
        return body.text(section);
    }

    public List<NoteSource> sources() {
        return body.sources();
    }

    public boolean isSigned() {
        return signedAt != null;
    }

    public boolean isOf(UUID account) {
        return authorId.equals(account);
    }

    public NoteId noteId() {
        return new NoteId(getId());
    }

    public @Nullable UUID appointmentId() {
        return appointmentId;
    }

    public @Nullable UUID partnerId() {
        return partnerId;
    }

    public NoteTemplate template() {
        return template;
    }

    public UUID authorId() {
        return authorId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant savedAt() {
        return savedAt;
    }

    public @Nullable String header() {
        return header;
    }

    public @Nullable Instant signedAt() {
        return signedAt;
    }

    public @Nullable UUID signedBy() {
        return signedBy;
    }

    public @Nullable String contentHash() {
        return contentHash;
    }
}
