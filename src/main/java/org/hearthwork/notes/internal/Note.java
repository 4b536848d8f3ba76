package org.hearthwork.notes.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hearthwork.kit.Aggregate;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.Letters;
import org.hearthwork.kit.Refusal;
import org.hearthwork.notes.NoteSection;
import org.hearthwork.notes.NoteTemplate;
import org.hearthwork.sessions.NoteId;
import org.jspecify.annotations.Nullable;

/** A session note: its author's draft until it is signed, then for good as it is. */
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
    }

    /**
     * Lets its author write.
     *
     * @throws Refusal at a section that is too long, or when it is signed or somebody else's
     */
    public void write(Map<NoteSection, String> texts, UUID by, Instant now) {
        refuseSigned();
        refuseStranger(by);
        texts.forEach((section, text) -> {
            if (!template.sections().contains(section)) {
                throw new IllegalArgumentException(template + " has no " + section);
            }
            Letters.refuseUnkeepable(section.name(), text);
            if (text.length() > NoteSection.LONGEST) {
                throw new Refusal(
                        section.name(), "sessions.note.long", NoteSection.LONGEST, text.length() - NoteSection.LONGEST);
            }
        });
        step(now);
    }

    /** Every writing is a step of its own, also two within one microsecond: the version must tell them apart. */
    private void step(Instant now) {
        savedAt = now.isAfter(savedAt) ? now : savedAt.plusNanos(1000);
    }

    /** Gives it another form. @throws Refusal when it is signed or somebody else's */
    public void useTemplate(NoteTemplate other, UUID by, Instant now) {
        refuseSigned();
        refuseStranger(by);
        template = other;
        step(now);
    }

    /** Locks it for good. @throws Refusal when it is signed already, somebody else's, or says nothing */
    public void sign(String frozenHeader, String hash, Map<NoteSection, String> texts, UUID by, Instant now) {
        refuseSigned();
        refuseStranger(by);
        if (texts.values().stream().allMatch(String::isBlank)) {
            throw new Refusal(template.sections().getFirst().name(), "sessions.note.empty");
        }
        header = frozenHeader;
        contentHash = hash;
        signedAt = now;
        signedBy = by;
    }

    /** @throws Refusal before it is signed: until then it can simply be changed */
    public void refuseAddendumToDraft() {
        if (!isSigned()) {
            throw new Refusal("addendum", "sessions.addendum.unsigned");
        }
    }

    private void refuseSigned() {
        if (isSigned()) {
            throw new Refusal("", "sessions.note.signed");
        }
    }

    private void refuseStranger(UUID by) {
        if (!authorId.equals(by)) {
            throw new Refusal("", "sessions.note.not-yours");
        }
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
