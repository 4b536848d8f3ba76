package org.hearthwork.notes.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hearthwork.kit.Aggregate;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.Letters;
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
    private final Map<NoteSection, String> texts = new EnumMap<>(NoteSection.class);

    @Transient
    private final List<NoteSource> sources = new ArrayList<>();

    @Transient
    private final Set<NoteSection> written = EnumSet.noneOf(NoteSection.class);

    @Transient
    private int sourcesKept;

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
        rule(Map.of());
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
        copy.sources.addAll(other.sources);
        return copy;
    }

    /** What is kept beside its row, as {@link Notebook} read it. */
    void holds(Map<NoteSection, String> kept, List<NoteSource> from) {
        texts.putAll(kept);
        sources.addAll(from);
        sourcesKept = from.size();
    }

    /**
     * Lets its author write: what is not said of a section leaves it empty.
     *
     * @throws Refusal at a section that is too long, or when it is signed or somebody else's
     */
    public void write(Map<NoteSection, String> said, UUID by, Instant now) {
        refuseSigned();
        refuseStranger(by);
        said.forEach((section, text) -> {
            if (!template.sections().contains(section)) {
                throw new IllegalArgumentException(template + " has no " + section);
            }
            Letters.refuseUnkeepable(section.name(), text);
            if (text.length() > NoteSection.LONGEST) {
                throw new Refusal(
                        section.name(), "sessions.note.long", NoteSection.LONGEST, text.length() - NoteSection.LONGEST);
            }
        });
        rule(said);
        step(now);
    }

    /** Every section of its form is there, if only empty. */
    private void rule(Map<NoteSection, String> said) {
        template.sections().forEach(section -> {
            String text = said.getOrDefault(section, "");
            if (!text.equals(texts.put(section, text))) {
                written.add(section);
            }
        });
    }

    /**
     * Writes what stands in the window, and below it in one section a line of somebody's, with its footnote.
     *
     * @throws Refusal as {@link #write} does
     */
    public void quote(Map<NoteSection, String> said, NoteSection section, NoteSource source, UUID by, Instant now) {
        NoteSource footnote = source.numbered(sources.size() + 1);
        String before = said.getOrDefault(section, "").stripTrailing();
        String line = "“" + source.quote().strip() + "” [" + footnote.number() + "]";
        Map<NoteSection, String> all = new EnumMap<>(NoteSection.class);
        all.putAll(said);
        all.put(section, before.isEmpty() ? line : before + "\n" + line);
        write(all, by, now);
        sources.add(footnote);
    }

    /** Every writing is a step of its own, also two within one microsecond: the version must tell them apart. */
    private void step(Instant now) {
        savedAt = now.isAfter(savedAt) ? now : savedAt.plusNanos(1000);
    }

    /** Gives it another form. @throws Refusal as soon as something is written in it, when it is signed or somebody else's */
    public void useTemplate(NoteTemplate other, UUID by, Instant now) {
        if (!isBlank() || !sources.isEmpty()) {
            throw new Refusal("", "sessions.note.template-kept");
        }
        refuseSigned();
        refuseStranger(by);
        template = other;
        rule(Map.of());
        step(now);
    }

    /** Writes what stands in the window and locks it for good. @throws Refusal as {@link #write} does, or when it says nothing */
    public void sign(Map<NoteSection, String> said, String frozenHeader, UUID by, Instant now) {
        write(said, by, now);
        if (isBlank()) {
            throw new Refusal(template.sections().getFirst().name(), "sessions.note.empty");
        }
        header = frozenHeader;
        contentHash = ContentHash.ofNote(getId(), template, frozenHeader, texts, sources, by, now);
        signedAt = now;
        signedBy = by;
    }

    private boolean isBlank() {
        return texts.values().stream().allMatch(String::isBlank);
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
                && ContentHash.ofNote(getId(), template, header, texts, sources, signedBy, signedAt)
                        .equals(contentHash);
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

    public Map<NoteSection, String> texts() {
        return Collections.unmodifiableMap(texts);
    }

    public String text(NoteSection section) {
        return texts.getOrDefault(section, "");
    }

    public List<NoteSource> sources() {
        return List.copyOf(sources);
    }

    /** What was written since it was read or kept. */
    Map<NoteSection, String> unkeptTexts() {
        Map<NoteSection, String> unkept = new EnumMap<>(NoteSection.class);
        written.forEach(section -> unkept.put(section, text(section)));
        return unkept;
    }

    List<NoteSource> unkeptSources() {
        return sources.subList(sourcesKept, sources.size());
    }

    void nowKept() {
        written.clear();
        sourcesKept = sources.size();
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
