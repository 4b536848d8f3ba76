package org.hearthwork.notes.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearthwork.kit.Letters;
import org.hearthwork.kit.Refusal;
import org.hearthwork.notes.NoteSection;
import org.hearthwork.notes.NoteSource;
import org.hearthwork.notes.NoteTemplate;

/** What a note says and where its lines come from; and what of it is not kept yet. */
final class NoteBody {

    private final Map<NoteSection, String> texts = new EnumMap<>(NoteSection.class);
    private final List<NoteSource> sources = new ArrayList<>();
    private final Set<NoteSection> written = EnumSet.noneOf(NoteSection.class);
    private int sourcesKept;

    /** What was kept, as it was read: in the place of what an earlier look within the same transaction had read. */
    void holds(Map<NoteSection, String> kept, List<NoteSource> from) {
        texts.clear();
        sources.clear();
        written.clear();
        texts.putAll(kept);
        sources.addAll(from);
        sourcesKept = sources.size();
    }

    /** Every section of the form is there, if only empty. @throws Refusal at one that is too long or cannot be kept */
    void write(NoteTemplate form, Map<NoteSection, String> said) {
        said.forEach((section, text) -> {
            if (!form.sections().contains(section)) {
                throw new IllegalArgumentException(form + " has no " + section);
            }
            Letters.refuseUnkeepable(section.name(), text);
            if (text.length() > NoteSection.LONGEST) {
                throw new Refusal(
                        section.name(), "sessions.note.long", NoteSection.LONGEST, text.length() - NoteSection.LONGEST);
            }
        });
        form.sections().forEach(section -> {
            String text = said.getOrDefault(section, "");
            if (!text.equals(texts.put(section, text))) {
                written.add(section);
            }
        });
    }

    void add(NoteSource source) {
        sources.add(source);
    }

    /** What stands in the window with a line of somebody's below it, and its footnote. */
    static Map<NoteSection, String> quoting(Map<NoteSection, String> said, NoteSection section, NoteSource footnote) {
        String before = said.getOrDefault(section, "").stripTrailing();
        String line = "“" + footnote.quote().strip() + "” [" + footnote.number() + "]";
        Map<NoteSection, String> all = new EnumMap<>(NoteSection.class);
        all.putAll(said);
        all.put(section, before.isEmpty() ? line : before + "\n" + line);
        return all;
    }

    boolean isBlank() {
        return texts.values().stream().allMatch(String::isBlank);
    }

    String text(NoteSection section) {
        return texts.getOrDefault(section, "");
    }

    Map<NoteSection, String> texts() {
        return Collections.unmodifiableMap(texts);
    }

    List<NoteSource> sources() {
        return List.copyOf(sources);
    }

    Map<NoteSection, String> unkeptTexts() {
        Map<NoteSection, String> unkept = new EnumMap<>(NoteSection.class);
        written.forEach(section -> unkept.put(section, text(section)));
        return unkept;
    }

    List<NoteSource> unkeptSources() {
        return List.copyOf(sources.subList(sourcesKept, sources.size()));
    }

    void nowKept() {
        written.clear();
        sourcesKept = sources.size();
    }
}
