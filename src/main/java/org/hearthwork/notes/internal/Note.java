package org.hearthwork.notes.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.Letters;
import org.hearthwork.kit.Refusal;
import org.hearthwork.notes.NoteSection;
import org.hearthwork.notes.NoteTemplate;
import org.hearthwork.sessions.NoteId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A session note: its author's draft until it is signed, then for good as it is. */
@Entity
@Table(schema = "sessions", name = "note")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class Note implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID practiceId;

    @Column(updatable = false)
    private UUID coupleId;

    @Column(updatable = false)
    private @Nullable UUID appointmentId;

    @Column(updatable = false)
    private @Nullable UUID partnerId;

    @Enumerated(EnumType.STRING)
    private NoteTemplate template;

    @Column(updatable = false)
    private UUID authorId;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant savedAt;

    private @Nullable String header;

    private @Nullable Instant signedAt;

    private @Nullable UUID signedBy;

    private @Nullable String contentHash;

    @Version
    private int version;

    @Transient
    private boolean fresh;

    protected Note() {}

    public Note(
            UUID practice,
            UUID couple,
            @Nullable UUID appointment,
            @Nullable UUID compartment,
            NoteTemplate template,
            UUID author,
            Instant now) {
        this.id = Ids.next();
        this.practiceId = practice;
        this.coupleId = couple;
        this.appointmentId = appointment;
        this.partnerId = compartment;
        this.template = template;
        this.authorId = author;
        this.createdAt = now;
        this.savedAt = now;
        this.fresh = true;
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
        return new NoteId(id);
    }

    public UUID coupleId() {
        return coupleId;
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

    public int version() {
        return version;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}
