package org.hearthwork.notes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.notes.NoteSheet;
import org.hearthwork.notes.NoteTemplate;

/** The line above a draft: which form it has, whose record it is, and what can be done with it. */
final class NoteTools extends Div {

    private final NoteSheet note;

    /** @param useTemplate asked for another form, as long as nothing is written */
    NoteTools(NoteSheet note, Consumer<NoteTemplate> useTemplate, Component... deeds) {
        this.note = note;
        addClassNames("row", "wrap");
        add(isEmpty() ? template(useTemplate) : Chip.ember(getTranslation("sessions.template." + note.template())));
        Seat alone = note.alone();
        add(
                alone == null
                        ? Chip.quiet(getTranslation("sessions.record.joint")).with(Glyph.BOTH)
                        : Chip.quiet(getTranslation(
                                        "sessions.record.of",
                                        note.couple().partner(alone).firstName()))
                                .with(Glyph.LOCK));
        add(deeds);
    }

    private boolean isEmpty() {
        return note.sources().isEmpty() && note.texts().values().stream().allMatch(String::isBlank);
    }

    private Component template(Consumer<NoteTemplate> useTemplate) {
        Select<NoteTemplate> select = new Select<>();
        select.setAriaLabel(getTranslation("sessions.field.template"));
        select.setItems(NoteTemplate.values());
        select.setItemLabelGenerator(one -> getTranslation("sessions.template." + one));
        select.setValue(note.template());
        Clicks.chosen(select, useTemplate);
        return select;
    }
}
