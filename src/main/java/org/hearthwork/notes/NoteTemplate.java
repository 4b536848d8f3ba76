package org.hearthwork.notes;

import java.util.List;

/** The form of a session note, for couples: what each said, what was seen between them, the two together, the plan. */
public enum NoteTemplate {
    SOAP(NoteSection.SUBJECTIVE, NoteSection.OBJECTIVE, NoteSection.ASSESSMENT, NoteSection.PLAN),
    DAP(NoteSection.DATA, NoteSection.ASSESSMENT, NoteSection.PLAN);

    private final List<NoteSection> sections;

    NoteTemplate(NoteSection... sections) {
        this.sections = List.of(sections);
    }

    public List<NoteSection> sections() {
        return sections;
    }
}
