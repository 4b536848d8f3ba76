package org.hearthwork.notes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.Map;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Role;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.FieldErrors;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.PageHeader;
import org.hearthwork.notes.NoteSection;
import org.hearthwork.notes.NoteSheet;
import org.hearthwork.notes.Signing;
import org.hearthwork.sessions.ui.SessionWords;
import org.hearthwork.sessions.ui.SessionsNavigation;
import org.springframework.modulith.NamedInterface;

/** A note to read: signed for good, or somebody else's draft. */
@NamedInterface("parts")
public final class SignedNote extends Section {

    private final NoteSheet note;
    private final Signing signing;
    private final Runnable reload;

    public SignedNote(NoteSheet note, Signing signing, Runnable reload) {
        this.note = note;
        this.signing = signing;
        this.reload = reload;
        addClassNames("stack", "note-read");
        String state = note.isSigned()
                ? getTranslation("sessions.signed")
                : getTranslation("sessions.draft-of", note.author());
        PageHeader header = new PageHeader(getTranslation("sessions.note")).subtitle(state + " · " + note.header());
        if (note.isSigned() && Actors.required().is(Role.CLINICIAN)) {
            header.actions(Buttons.plain(getTranslation("sessions.addendum.add"), this::writeAddendum));
        }
        add(header, facts());
        for (NoteSection section : note.template().sections()) {
            add(section(section));
        }
        add(new SourceList(note.sources()));
        NoteSheet.Signature signature = note.signature();
        if (signature != null) {
            add(signature(signature));
        }
        note.addenda().forEach(addendum -> add(addendum(addendum)));
    }

    private Component facts() {
        Seat alone = note.alone();
        return SessionWords.row(
                new com.vaadin.flow.component.html.Anchor(
                        SessionsNavigation.couple(note.couple().id(), "sessions"),
                        note.couple().names()),
                Chip.quiet(getTranslation("sessions.template." + note.template())),
                alone == null
                        ? Chip.quiet(getTranslation("sessions.record.joint")).with(Glyph.BOTH)
                        : Chip.quiet(getTranslation(
                                        "sessions.record.of",
                                        note.couple().partner(alone).firstName()))
                                .with(Glyph.LOCK));
    }

    private Component section(NoteSection section) {
        H2 title = new H2(getTranslation("sessions.section." + section));
        String said = note.text(section);
        Paragraph text = new Paragraph(said.isBlank() ? getTranslation("sessions.section.empty") : said);
        text.addClassName(said.isBlank() ? "soft" : "kept-lines");
        return new Card(title, text);
    }

    private Component signature(NoteSheet.Signature signature) {
        Span line = new Span(
                Glyph.LOCK.draw(),
                new Span(getTranslation("sessions.signed-by", signature.by(), moment(signature.at()))));
        line.addClassNames("row", "strong");
        Div box = new Div(line, hash(signature.hash()));
        if (!signature.holds()) {
            box.add(Chip.brick(getTranslation("sessions.hash.broken")).with(Glyph.TRIANGLE));
        }
        box.addClassNames("signature", "stack-tight");
        return box;
    }

    private Component hash(String hash) {
        Code code = new Code(hash);
        code.addClassName("hash");
        Div line = new Div(new Span(getTranslation("sessions.hash") + " "), code);
        line.addClassNames("small", "soft");
        return line;
    }

    private String moment(Instant at) {
        return Dates.withYear(at, note.couple().zone(), getLocale());
    }

    private Component addendum(NoteSheet.Addendum addendum) {
        H2 title = new H2(getTranslation("sessions.addendum", addendum.number()));
        Paragraph text = new Paragraph(addendum.text());
        text.addClassName("kept-lines");
        Paragraph by = new Paragraph(getTranslation("sessions.signed-by", addendum.by(), moment(addendum.at())));
        by.addClassNames("small", "soft");
        return new Card(title, text, by, hash(addendum.hash()));
    }

    private void writeAddendum() {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("sessions.addendum.add"));
        dialog.setCloseOnOutsideClick(false);
        dialog.setWidth("36rem");
        TextArea text = new TextArea(getTranslation("sessions.addendum.text"));
        text.setHelperText(getTranslation("sessions.addendum.help"));
        FieldErrors errors = FieldErrors.of(Map.of("addendum", text));
        Div form = new Div(text, errors.line());
        form.addClassName("form");
        dialog.add(form);
        dialog.getFooter()
                .add(
                        Buttons.quiet(getTranslation("sessions.cancel"), dialog::close),
                        Buttons.main(getTranslation("sessions.addendum.sign"), () -> {
                            try {
                                signing.addendum(note.id(), text.getValue());
                                dialog.close();
                                reload.run();
                            } catch (Refusal refusal) {
                                errors.show(refusal);
                            }
                        }));
        dialog.open();
        text.focus();
    }
}
