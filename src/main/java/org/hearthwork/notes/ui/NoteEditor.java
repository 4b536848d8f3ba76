package org.hearthwork.notes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.FieldErrors;
import org.hearthwork.kit.ui.PageHeader;
import org.hearthwork.kit.ui.SavedState;
import org.hearthwork.kit.ui.TwoTexts;
import org.hearthwork.notes.KeptFromOther;
import org.hearthwork.notes.NoteChange;
import org.hearthwork.notes.NoteDraft;
import org.hearthwork.notes.NoteSection;
import org.hearthwork.notes.NoteSheet;
import org.hearthwork.notes.NoteTemplate;
import org.hearthwork.notes.Notes;
import org.hearthwork.notes.Signing;
import org.hearthwork.outcomes.CoupleMeasures.Line;
import org.hearthwork.sessions.NoteId;
import org.hearthwork.sessions.ui.SessionsNavigation;
import org.hearthwork.tracking.Said;
import org.springframework.modulith.NamedInterface;

/** A draft as it is written: kept as it is typed, filled from the brief, signed at the end. */
@NamedInterface("parts")
public final class NoteEditor extends Section {

    private static final int PAUSE_MS = 500; // in typing, before it is kept

    private final NoteSheet note;
    private final Notes notes;
    private final Signing signing;
    private final Runnable reload;
    private final Map<NoteSection, TextArea> fields = new EnumMap<>(NoteSection.class);
    private final SavedState state;
    private final NoteConflict conflict = new NoteConflict(fields);
    private final SourceList sources;
    private final FieldErrors errors;
    private List<InsertDialog.Offer> offered = List.of();
    private NoteSection focused;
    private int version;
    private boolean overtaken;

    public NoteEditor(NoteSheet note, Notes notes, Signing signing, Runnable reload) {
        this.note = note;
        this.notes = notes;
        this.signing = signing;
        this.reload = reload;
        this.version = note.version();
        this.focused = note.template().sections().getFirst();
        this.sources = new SourceList(note.sources());
        addClassNames("stack", "note-editor");
        state = new SavedState("note/" + note.id());
        state.addClassName("push");
        state.onBack(this::save);
        state.onConflict(this::offer);
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
        state.standing();
        add(header, tools(), conflict, sections, sources, errors.line(), new SigningFoot(note.maySign(), this::sign));
    }

    /** What "Insert from brief" offers. */
    public void offer(List<Said> lines, List<Line> checkIns) {
        offered = Stream.concat(
                        lines.stream().map(said -> InsertDialog.Offer.of(said, () -> insert(said))),
                        checkIns.stream().map(line -> InsertDialog.Offer.of(line, () -> insert(line))))
                .toList();
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
        state.watch(section.name(), field, note.text(section));
        return field;
    }

    private Component tools() {
        return new NoteTools(
                note,
                this::useTemplate,
                Buttons.plain(getTranslation("sessions.insert-from-brief"), this::chooseLine),
                state);
    }

    private void useTemplate(NoteTemplate template) {
        Clicks.run(errors, () -> {
            notes.useTemplate(note.id(), template);
            reload.run();
        });
    }

    private NoteDraft draft() {
        Map<NoteSection, String> texts = new EnumMap<>(NoteSection.class);
        fields.forEach((section, field) -> texts.put(section, field.getValue()));
        return new NoteDraft(note.id(), version, texts);
    }

    private void save() {
        if (!overtaken) { // nothing is written until it is decided which text goes on
            state.through(() -> take(notes.save(draft())), errors::show);
        }
    }

    /** @return whether it is kept */
    private boolean take(NoteChange change) {
        errors.clear();
        switch (change) {
            case NoteChange.Saved saved -> version = saved.version();
            case NoteChange.Inserted inserted -> {
                version = inserted.version();
                TextArea field = Objects.requireNonNull(fields.get(inserted.section()));
                field.setValue(inserted.text());
                field.focus();
                sources.show(inserted.sources());
            }
            case NoteChange.Elsewhere elsewhere -> {
                overtakenBy(elsewhere);
                return false;
            }
        }
        return true;
    }

    /** Words of before stand beside what was saved since: the author decides which go on. */
    private void offer(String section, String text) {
        NoteConflict.below(
                Objects.requireNonNull(fields.get(NoteSection.valueOf(section))),
                new TwoTexts("kit.two.unsent", text, () -> state.put(section, text), () -> state.forget(section)));
    }

    private void chooseLine() {
        new InsertDialog(offered).open();
    }

    /** Puts a line into the section that had the focus last. */
    public void insert(Said said) {
        insert(confirmed -> notes.insertFromBrief(draft(), focused, said.reference(), confirmed), false);
    }

    public void insert(Line line) {
        insert(confirmed -> notes.insertFromCheckIn(draft(), focused, line.reference(), confirmed), false);
    }

    private void insert(Function<Boolean, NoteChange> put, boolean confirmed) {
        if (overtaken) {
            return;
        }
        try {
            if (take(put.apply(confirmed))) {
                state.saved();
            }
        } catch (KeptFromOther kept) {
            new KeptLineDialog(kept, () -> insert(put, true)).open();
        } catch (Refusal refusal) {
            errors.show(refusal);
        }
    }

    private void overtakenBy(NoteChange.Elsewhere other) {
        overtaken = true;
        state.notSaved();
        conflict.show(other, note.couple().zone(), this::keepCopy, this::useOther);
    }

    private void useOther() {
        forgetMine();
        reload.run();
    }

    private void keepCopy() {
        NoteId copy = notes.keepCopy(draft());
        forgetMine();
        SessionsNavigation.open(copy);
    }

    private void forgetMine() {
        fields.keySet().forEach(section -> state.forget(section.name()));
    }

    private void sign() {
        Clicks.run(errors, () -> {
            if (signing.sign(draft()) instanceof NoteChange.Elsewhere elsewhere) {
                overtakenBy(elsewhere);
            } else {
                reload.run();
            }
        });
    }
}
