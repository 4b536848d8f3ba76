package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.Partner;
import org.hearthwork.homework.Assigning;
import org.hearthwork.homework.AssignmentWish;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.Opens;
import org.hearthwork.homework.PartState;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.homework.RevealRule;
import org.hearthwork.homework.Schedule;
import org.hearthwork.homework.Sharing;
import org.hearthwork.homework.Sheet;
import org.hearthwork.homework.WhoSees;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.FieldErrors;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.SeatMark;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.Sitting;
import org.jspecify.annotations.Nullable;

/** The fields of "Assign homework", with the defaults that fit most couples. */
final class AssignForm extends Div {

    private static final UUID NOT_YET = new UUID(0, 0); // what is only previewed has no rows

    private final Couple couple;
    private final Runnable changed;
    private final LocalDate today;

    private final ComboBox<Exercise> exercise = new ComboBox<>(getTranslation("homework.assign.exercise"));
    private final Select<Sitting> sitting = new Select<>();
    private final Checkbox smaller = new Checkbox(getTranslation("homework.assign.smaller"));
    private final RadioButtonGroup<Audience> audience = new RadioButtonGroup<>(getTranslation("homework.assign.for"));
    private final ScheduleFields schedule;
    private final Select<WhoSees> whoSees = new Select<>();
    private final Select<RevealRule> reveal = new Select<>();
    private final Checkbox readsSealed = new Checkbox(getTranslation("homework.assign.reads-sealed"));
    private final KitFields kit;
    private final TextArea note = new TextArea(getTranslation("homework.assign.note"));
    private final Select<Audience> noteFor = new Select<>();
    private final FieldErrors errors;

    private @Nullable Partner previewed;
    private boolean arranging;

    AssignForm(Assigning.Preparation preparation, List<Exercise> exercises, Runnable changed) {
        this.couple = preparation.couple();
        this.today = preparation.today();
        this.changed = changed;
        addClassNames("form", "assign-form");
        schedule = new ScheduleFields(preparation, this::changed);
        kit = new KitFields(this::changed, () -> smaller.setValue(true));
        configureExercise(exercises);
        configureAudience(preparation);
        configureSeeing();
        configureNote();
        errors = FieldErrors.of(fields());
        if (preparation.onHold()) {
            add(Chip.brick(getTranslation("homework.assign.hold")).with(Glyph.SHIELD));
        }
        add(
                exercise,
                row(sitting, smaller),
                audience,
                schedule,
                row(whoSees, reveal),
                readsSealed,
                kit,
                row(note, noteFor));
        arrange();
    }

    private static Div row(com.vaadin.flow.component.Component... components) {
        Div row = new Div(components);
        row.addClassName("form-row");
        return row;
    }

    private void configureExercise(List<Exercise> exercises) {
        exercise.setItems(exercises);
        exercise.setItemLabelGenerator(Exercise::title);
        exercise.setRenderer(new ComponentRenderer<>(AssignForm::exerciseLine));
        exercise.setManualValidation(true);
        exercise.setRequiredIndicatorVisible(true);
        exercise.addValueChangeListener(change -> exerciseChosen());
        sitting.setLabel(getTranslation("homework.assign.sitting"));
        sitting.setItemLabelGenerator(
                one -> one == null ? "" : getTranslation("homework.assign.sitting-of", one.title(), one.minutes()));
        sitting.setVisible(false);
        sitting.addValueChangeListener(change -> changed());
        smaller.setVisible(false);
        smaller.addValueChangeListener(change -> changed());
    }

    private static Div exerciseLine(Exercise one) {
        Span title = new Span(one.title());
        title.addClassName("strong");
        Span facts = new Span(Sayings.of("homework.assign.exercise-facts", one.tipName(), one.minutes()));
        facts.addClassNames("soft", "small");
        Div line = new Div(title, facts);
        line.addClassName("stack-tight");
        return line;
    }

    private void configureAudience(Assigning.Preparation preparation) {
        audience.setItems(Audience.values());
        audience.setItemLabelGenerator(one -> Sayings.audience(one, couple));
        audience.setRenderer(new ComponentRenderer<>(this::audienceLine));
        audience.addClassName("assign-audience");
        audience.setManualValidation(true);
        audience.setValue(preparation.onHold() || !couple.worksTogether() ? Audience.EACH : Audience.BOTH_SEALED);
        audience.addValueChangeListener(change -> {
            arrange();
            changed();
        });
    }

    private Span audienceLine(Audience one) {
        Span line = new Span();
        line.addClassName("seat-name");
        one.partners(couple).forEach(partner -> line.add(SeatMark.plain(partner.seat())));
        line.add(new Span(Sayings.audience(one, couple)));
        return line;
    }

    private void configureSeeing() {
        whoSees.setLabel(getTranslation("homework.assign.who-sees"));
        whoSees.setItemLabelGenerator(one -> one == null ? "" : Sayings.whoSees(one));
        whoSees.addValueChangeListener(change -> {
            arrange();
            changed();
        });
        reveal.setLabel(getTranslation("homework.assign.reveal"));
        reveal.setItemLabelGenerator(one -> one == null ? "" : Sayings.reveal(one));
        readsSealed.setValue(true);
        readsSealed.setHelperText(getTranslation("homework.assign.reads-sealed.help"));
        readsSealed.addValueChangeListener(change -> changed());
    }

    private void configureNote() {
        note.setHelperText(getTranslation("homework.assign.note.help"));
        note.setMinRows(2);
        note.setManualValidation(true);
        note.addValueChangeListener(change -> changed());
        noteFor.setLabel(getTranslation("homework.assign.note-for"));
        noteFor.setItemLabelGenerator(one ->
                one == Audience.EACH ? getTranslation("homework.assign.note-both") : Sayings.audience(one, couple));
        noteFor.addValueChangeListener(change -> changed());
    }

    private void exerciseChosen() {
        Exercise chosen = exercise.getValue();
        exercise.setInvalid(false);
        if (chosen == null) {
            return;
        }
        sitting.setItems(chosen.allSittings());
        sitting.setValue(chosen.allSittings().getFirst());
        sitting.setVisible(chosen.allSittings().size() > 1);
        smaller.setLabel(getTranslation(
                "homework.assign.smaller-of",
                chosen.smaller().title(),
                chosen.smaller().minutes()));
        smaller.setHelperText(chosen.smaller().text());
        smaller.setVisible(true);
        kit.fill(chosen);
        changed();
    }

    /** Offers only what goes together, and keeps a choice that still fits. */
    private void arrange() {
        if (arranging) {
            return;
        }
        arranging = true;
        Audience forWhom = audience.getValue();
        offer(whoSees, Sharing.choices(forWhom));
        offer(reveal, Sharing.choices(forWhom, whoSees.getValue()));
        boolean sealed = whoSees.getValue() == WhoSees.SEALED;
        reveal.setEnabled(sealed);
        reveal.setHelperText(sealed ? "" : getTranslation("homework.assign.reveal-none"));
        readsSealed.setVisible(sealed);
        offer(
                noteFor,
                forWhom.partners(couple).size() == 1
                        ? List.of(forWhom)
                        : List.of(Audience.EACH, Audience.A, Audience.B));
        noteFor.setVisible(forWhom.partners(couple).size() > 1);
        arranging = false;
    }

    private static <T> void offer(Select<T> select, List<T> items) {
        T before = select.getValue();
        select.setItems(items);
        select.setValue(before != null && items.contains(before) ? before : items.getFirst());
    }

    private void changed() {
        if (!arranging) {
            changed.run();
        }
    }

    void choose(Exercise chosen) {
        exercise.setValue(chosen);
    }

    void focusFirst() {
        exercise.focus();
    }

    FieldErrors errors() {
        return errors;
    }

    void show(Refusal refusal) {
        kit.reveal(refusal);
        errors.show(refusal);
    }

    private Map<String, HasValidation> fields() {
        Map<String, HasValidation> fields = new HashMap<>();
        fields.put("exercise", exercise);
        fields.put("sitting", sitting);
        fields.put("audience", audience);
        fields.put("whoSees", whoSees);
        fields.put("reveal", reveal);
        fields.put("note", note);
        fields.putAll(schedule.fields());
        fields.putAll(kit.fields());
        return fields;
    }

    // ---- What is chosen ---------------------------------------------------------------------------------------------

    /** @throws Refusal at {@code exercise} or {@code due} when one is missing */
    AssignmentWish wish() {
        Exercise chosen = exercise.getValue();
        Sitting part = sitting.getValue();
        if (chosen == null || part == null) {
            throw new Refusal("exercise", "homework.assign.exercise-missing");
        }
        return new AssignmentWish(
                chosen.key(),
                part.key(),
                smaller(),
                audience.getValue(),
                schedule.schedule(),
                schedule.due(),
                whoSees.getValue(),
                reveal.getValue(),
                readsSealed.getValue(),
                kit.kit(),
                notes());
    }

    private Map<Seat, String> notes() {
        Map<Seat, String> notes = new EnumMap<>(Seat.class);
        recipients().stream()
                .filter(partner -> noteFor.getValue().partners(couple).contains(partner))
                .forEach(partner -> notes.put(partner.seat(), note.getValue()));
        return notes;
    }

    /** What this partner's phone will open, or null while no exercise is chosen. */
    @Nullable
    Sheet sheet(Partner partner) {
        Exercise chosen = exercise.getValue();
        Sitting part = sitting.getValue();
        if (chosen == null || part == null) {
            return null;
        }
        List<Prompt> asked = part.prompts(smaller());
        Opens opens = new Sharing(audience.getValue(), whoSees.getValue(), reveal.getValue()).opens(asked);
        return new Sheet(
                new ParticipationId(NOT_YET),
                new OccurrenceId(NOT_YET),
                chosen,
                part,
                smaller(),
                audience.getValue(),
                opens,
                readsSealed.getValue(),
                partner,
                couple.other(partner),
                asked.stream()
                        .map(prompt -> new Sheet.Question(
                                prompt,
                                prompt.askedOf(couple.other(partner).firstName()),
                                Sharing.kept(prompt.visibility(), opens),
                                AnswerBody.EMPTY,
                                List.of()))
                        .toList(),
                0,
                PartState.WAITING,
                false,
                false,
                today,
                false,
                false,
                true,
                kit.kit(),
                noteFor(partner).strip());
    }

    boolean smaller() {
        return smaller.isVisible() && smaller.getValue();
    }

    Schedule schedule() {
        return schedule.schedule();
    }

    @Nullable
    LocalDate due() {
        return schedule.due();
    }

    List<Partner> recipients() {
        return audience.getValue().partners(couple);
    }

    String recipientNames() {
        return recipients().stream().map(Partner::firstName).collect(Collectors.joining(" & "));
    }

    String noteFor(Partner partner) {
        return notes().getOrDefault(partner.seat(), "");
    }

    void preview(Partner partner) {
        previewed = partner;
    }

    @Nullable
    Partner previewed() {
        return previewed;
    }
}
