package org.hearthwork.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hearthwork.homework.Said;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.Dates;
import org.hearthwork.kit.ui.EmptyState;
import org.hearthwork.kit.ui.FieldErrors;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.PageHeader;
import org.hearthwork.sessions.NoteChange;
import org.hearthwork.sessions.NoteDraft;
import org.hearthwork.sessions.NoteSection;
import org.hearthwork.sessions.NoteSheet;
import org.hearthwork.sessions.NoteTemplate;
import org.hearthwork.sessions.Notes;

/** A draft as it is written: kept as it is typed, filled from the brief, signed at the end. */
final class NoteEditor extends Section {

    private static final int PAUSE_MS = 500; // in typing, before it is kept

    private final NoteSheet note;
    private final Notes notes;
    private final Runnable reload;
    private final Map<NoteSection, TextArea> fields = new EnumMap<>(NoteSection.class);
    private final Span state = new Span();
    private final Div conflict = new Div();
    private final SourceList sources;
    private final FieldErrors errors;
    private List<Said> offered = List.of();
    private NoteSection focused;
    private int version;
    private boolean overtaken;

    NoteEditor(NoteSheet note, Notes notes, Runnable reload) {
        this.note = note;
        this.notes = notes;
        this.reload = reload;
        this.version = note.version();
        this.focused = note.template().sections().getFirst();
        this.sources = new SourceList(note.sources());
        addClassNames("stack", "note-editor");
        state.addClassNames("saved", "push");
        state.setText(getTranslation("sessions.saved"));
        PageHeader header = new PageHeader(getTranslation("sessions.note"))
                .subtitle(getTranslation("sessions.draft") + " · " + note.header());
        Map<String, HasValidation> byName = new HashMap<>();
        Div sections = new Div();
        sections.addClassName("stack");
        for (NoteSection section : note.template().sections()) {
            TextArea field = field(section);
            fields.put(section, field);
            byName.put(section.name(), field);
            sections.add(field);
        }
        errors = FieldErrors.of(byName);
        add(header, tools(), conflict, sections, sources, errors.line(), foot());
    }

    /** What "Insert from brief" offers. */
    void offer(List<Said> lines) {
        offered = lines;
    }

    private Component tools() {
        Div tools = SessionWords.row();
        if (isEmpty()) {
            tools.add(template());
        } else {
            tools.add(Chip.ember(getTranslation("sessions.template." + note.template())));
        }
        Seat alone = note.alone();
        tools.add(
                alone == null
                        ? Chip.quiet(getTranslation("sessions.record.joint")).with(Glyph.BOTH)
                        : Chip.quiet(getTranslation(
                                        "sessions.record.of",
                                        note.couple().partner(alone).firstName()))
                                .with(Glyph.LOCK));
        tools.add(Buttons.plain(getTranslation("sessions.insert-from-brief"), this::chooseLine), state);
        return tools;
    }

    private boolean isEmpty() {
        return note.sources().isEmpty() && note.texts().values().stream().allMatch(String::isBlank);
    }

    private Component template() {
        Select<NoteTemplate> select = new Select<>();
        select.setAriaLabel(getTranslation("sessions.field.template"));
        select.setItems(NoteTemplate.values());
        select.setItemLabelGenerator(one -> getTranslation("sessions.template." + one));
        select.setValue(note.template());
        Clicks.chosen(select, this::useTemplate);
        return select;
    }

    private void useTemplate(NoteTemplate template) {
        try {
            notes.useTemplate(note.id(), template);
            reload.run();
        } catch (Refusal refusal) {
            errors.show(refusal);
        }
    }

    private TextArea field(NoteSection section) {
        TextArea field = new TextArea(getTranslation("sessions.section." + section));
        field.setPlaceholder(getTranslation("sessions.section." + section + ".hint"));
        field.setValue(note.text(section));
        field.addClassName("note-field");
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MS);
        field.addFocusListener(focus -> focused = section);
        Clicks.typed(field, text -> save());
        return field;
    }

    private NoteDraft draft() {
        Map<NoteSection, String> texts = new EnumMap<>(NoteSection.class);
        fields.forEach((section, field) -> texts.put(section, field.getValue()));
        return new NoteDraft(note.id(), version, texts);
    }

    private void save() {
        if (overtaken) {
            return; // nothing is written until it is decided which text goes on
        }
        try {
            take(notes.save(draft()));
        } catch (Refusal refusal) {
            state.setText(getTranslation("sessions.not-saved"));
            errors.show(refusal);
        }
    }

    private void take(NoteChange change) {
        errors.clear();
        switch (change) {
            case NoteChange.Saved saved -> {
                version = saved.version();
                state.setText(getTranslation("sessions.saved"));
            }
            case NoteChange.Inserted inserted -> {
                version = inserted.version();
                TextArea field = Objects.requireNonNull(fields.get(inserted.section()));
                field.setValue(inserted.text());
                field.focus();
                sources.show(inserted.sources());
                state.setText(getTranslation("sessions.saved"));
            }
            case NoteChange.Elsewhere elsewhere -> overtakenBy(elsewhere);
        }
    }

    // ---- Insert from brief
    // -------------------------------------------------------------------------------------------

    private void chooseLine() {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("sessions.insert-from-brief"));
        dialog.setWidth("36rem");
        Div lines = new Div();
        lines.addClassName("insert-lines");
        if (offered.isEmpty()) {
            lines.add(new EmptyState(getTranslation("sessions.insert.none")));
        }
        offered.forEach(said -> {
            Button line = Buttons.plain("", () -> {
                dialog.close();
                insert(said);
            });
            Span quote = new Span("“" + said.text() + "”");
            quote.addClassName("insert-quote");
            Span origin = new Span(
                    said.source().partner().firstName() + " · " + said.source().exercise() + " · " + said.label());
            origin.addClassNames("small", "soft");
            Div words = new Div(quote, origin);
            words.addClassName("stack-tight");
            line.getElement().appendChild(words.getElement());
            line.addClassName("insert-line");
            lines.add(line);
        });
        dialog.add(lines);
        dialog.getFooter().add(Buttons.quiet(getTranslation("sessions.cancel"), dialog::close));
        dialog.open();
    }

    /** Puts a line into the section that had the focus last. */
    void insert(Said said) {
        insert(said, false);
    }

    private void insert(Said said, boolean confirmed) {
        if (overtaken) {
            return;
        }
        try {
            take(notes.insertFromBrief(draft(), focused, said.reference(), confirmed));
        } catch (Refusal refusal) {
            if (refusal.messageKey().equals("sessions.insert.kept")) {
                ask(refusal, said);
            } else {
                errors.show(refusal);
            }
        }
    }

    private void ask(Refusal refusal, Said said) {
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(getTranslation("sessions.insert.ask"));
        ask.setText(getTranslation(refusal.messageKey(), refusal.parameters()));
        ask.setCancelable(true);
        ask.setWidth("28rem");
        ask.setCancelText(getTranslation("sessions.insert.leave-out"));
        ask.setConfirmText(getTranslation("sessions.insert.anyway"));
        Clicks.confirmed(ask, () -> insert(said, true));
        ask.open();
    }

    // ---- Written elsewhere meanwhile
    // ---------------------------------------------------------------------------------

    private void overtakenBy(NoteChange.Elsewhere other) {
        overtaken = true;
        state.setText(getTranslation("sessions.not-saved"));
        conflict.removeAll();
        conflict.addClassNames("card", "card-guarded", "conflict");
        conflict.getElement().setAttribute("role", "alert");
        Paragraph words = new Paragraph(getTranslation(
                other.signed() ? "sessions.conflict.signed" : "sessions.conflict.saved",
                Dates.time(other.savedAt(), note.couple().zone())));
        Button show = Buttons.plain(getTranslation("sessions.conflict.show"), () -> {});
        Clicks.on(show, () -> {
            compare(other);
            show.setVisible(false);
        });
        conflict.add(
                words,
                SessionWords.row(
                        show,
                        Buttons.plain(getTranslation("sessions.conflict.copy"), this::keepCopy),
                        Buttons.quiet(getTranslation("sessions.conflict.use-other"), reload)));
    }

    /** The other text below each of one's own. */
    private void compare(NoteChange.Elsewhere other) {
        fields.forEach((section, field) -> {
            String theirs = other.texts().getOrDefault(section, "");
            if (!theirs.equals(field.getValue())) {
                Paragraph title = new Paragraph(getTranslation("sessions.conflict.other"));
                title.addClassNames("small", "strong");
                Paragraph text = new Paragraph(theirs.isEmpty() ? getTranslation("sessions.conflict.empty") : theirs);
                text.addClassName("kept-lines");
                Div below = new Div(title, text);
                below.addClassNames("card", "other-version");
                field.getParent()
                        .filter(Div.class::isInstance)
                        .map(Div.class::cast)
                        .ifPresent(parent -> parent.addComponentAtIndex(parent.indexOf(field) + 1, below));
            }
        });
    }

    private void keepCopy() {
        try {
            SessionsNavigation.open(notes.keepCopy(draft()));
        } catch (Refusal refusal) {
            errors.show(refusal);
        }
    }

    // ---- Signing
    // -----------------------------------------------------------------------------------------------------

    private Component foot() {
        Div foot = new Div();
        foot.addClassNames("page-foot", "note-foot");
        if (note.maySign()) {
            foot.add(Buttons.main(getTranslation("sessions.sign"), this::confirmSigning));
        } else {
            Button sign = Buttons.main(getTranslation("sessions.sign"), () -> {});
            sign.setEnabled(false);
            Span why = new Span(getTranslation("sessions.note.co-signature"));
            why.addClassName("soft");
            foot.add(sign, why);
        }
        return foot;
    }

    private void confirmSigning() {
        ConfirmDialog confirm = new ConfirmDialog();
        confirm.setHeader(getTranslation("sessions.sign.ask"));
        confirm.setText(getTranslation("sessions.sign.means"));
        confirm.setCancelable(true);
        confirm.setWidth("28rem");
        confirm.setCancelText(getTranslation("sessions.sign.not-yet"));
        confirm.setConfirmText(getTranslation("sessions.sign"));
        Clicks.confirmed(confirm, this::sign);
        confirm.open();
    }

    private void sign() {
        try {
            NoteChange change = notes.sign(draft());
            if (change instanceof NoteChange.Elsewhere elsewhere) {
                overtakenBy(elsewhere);
            } else {
                reload.run();
            }
        } catch (Refusal refusal) {
            errors.show(refusal);
        }
    }
}
