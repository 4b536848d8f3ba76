package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.Partner;
import org.hearthwork.homework.Audience;
import org.hearthwork.kit.Seat;

/** A personal line for one or both. */
final class NoteFields extends Div {

    private final Couple couple;
    private final TextArea note = new TextArea(getTranslation("homework.assign.note"));
    private final Select<Audience> noteFor = new Select<>();

    NoteFields(Couple couple, Runnable changed) {
        this.couple = couple;
        note.setHelperText(getTranslation("homework.assign.note.help"));
        note.setMinRows(2);
        note.setManualValidation(true);
        note.addValueChangeListener(change -> changed.run());
        noteFor.setLabel(getTranslation("homework.assign.note-for"));
        noteFor.setItemLabelGenerator(one ->
                one == Audience.EACH ? getTranslation("homework.assign.note-both") : Sayings.audience(one, couple));
        noteFor.addValueChangeListener(change -> changed.run());
        addClassName("form");
        add(FormRows.of(note, noteFor));
    }

    /** Offers whom it can be for, and keeps a choice that still fits. */
    void arrange(Audience audience) {
        boolean forOne = audience.partners(couple).size() == 1;
        SeeingFields.offer(noteFor, forOne ? List.of(audience) : List.of(Audience.EACH, Audience.A, Audience.B));
        noteFor.setVisible(!forOne);
    }

    Map<Seat, String> notes(List<Partner> recipients) {
        Map<Seat, String> notes = new EnumMap<>(Seat.class);
        recipients.stream()
                .filter(partner -> noteFor.getValue().partners(couple).contains(partner))
                .forEach(partner -> notes.put(partner.seat(), note.getValue()));
        return notes;
    }

    Map<String, HasValidation> fields() {
        return Map.of("note", note);
    }
}
