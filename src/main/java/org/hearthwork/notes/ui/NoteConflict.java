package org.hearthwork.notes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.ZoneId;
import java.util.Map;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.notes.NoteChange;
import org.hearthwork.notes.NoteSection;
import org.hearthwork.sessions.ui.SessionWords;

/** The note was written elsewhere meanwhile: the other text to compare, and what to do with one's own. */
final class NoteConflict extends Div {

    private final Map<NoteSection, TextArea> fields;

    /** @param fields one's own text, as it is typed */
    NoteConflict(Map<NoteSection, TextArea> fields) {
        this.fields = fields;
        addClassName("conflict");
    }

    void show(NoteChange.Elsewhere other, ZoneId zone, Runnable keepCopy, Runnable useOther) {
        removeAll();
        addClassNames("card", "card-guarded");
        getElement().setAttribute("role", "alert");
        Paragraph words = new Paragraph(getTranslation(
                other.signed() ? "sessions.conflict.signed" : "sessions.conflict.saved",
                Dates.time(other.savedAt(), zone, getLocale())));
        Div ways = SessionWords.row();
        Button show = Buttons.plain(getTranslation("sessions.conflict.show"), () -> compare(other, ways));
        ways.add(
                show,
                Buttons.plain(getTranslation("sessions.conflict.copy"), keepCopy),
                Buttons.quiet(getTranslation("sessions.conflict.use-other"), useOther));
        add(words, ways);
    }

    /** The other text below each of one's own. */
    private void compare(NoteChange.Elsewhere other, Div ways) {
        ways.getComponentAt(0).setVisible(false);
        fields.forEach((section, field) -> {
            String theirs = other.texts().getOrDefault(section, "");
            if (!theirs.equals(field.getValue())) {
                Paragraph title = new Paragraph(getTranslation("sessions.conflict.other"));
                title.addClassNames("small", "strong");
                Paragraph text = new Paragraph(theirs.isEmpty() ? getTranslation("sessions.conflict.empty") : theirs);
                text.addClassName("kept-lines");
                Div below = new Div(title, text);
                below.addClassNames("card", "other-version");
                below(field, below);
            }
        });
    }

    /** Puts something right below a field. */
    static void below(TextArea field, Div what) {
        field.getParent()
                .filter(Div.class::isInstance)
                .map(Div.class::cast)
                .ifPresent(parent -> parent.addComponentAtIndex(parent.indexOf(field) + 1, what));
    }
}
