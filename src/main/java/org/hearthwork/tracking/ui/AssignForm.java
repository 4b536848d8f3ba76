package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.Partner;
import org.hearthwork.homework.Assigning;
import org.hearthwork.homework.AssignmentWish;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.Schedule;
import org.hearthwork.homework.Sheet;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.FieldErrors;
import org.hearthwork.kit.ui.SeatMark;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Library;
import org.jspecify.annotations.Nullable;

/** The fields of "Assign homework", with the defaults that fit most couples. */
final class AssignForm extends Div {

    private final Couple couple;
    private final Runnable changed;
    private final LocalDate today;

    private final ExerciseFields exercise;
    private final RadioButtonGroup<Audience> audience = new RadioButtonGroup<>(getTranslation("homework.assign.for"));
    private final ScheduleFields schedule;
    private final SeeingFields seeing;
    private final KitFields kit;
    private final NoteFields note;
    private final FieldErrors errors;

    private @Nullable Partner previewed;
    private boolean arranging;

    AssignForm(Assigning.Preparation preparation, Runnable changed) {
        this.couple = preparation.couple();
        this.today = preparation.today();
        this.changed = changed;
        addClassNames("form", "assign-form");
        schedule = new ScheduleFields(preparation, this::changed);
        exercise = new ExerciseFields(preparation, this::exerciseChosen, this::changed);
        kit = new KitFields(this::changed, exercise::useSmaller);
        seeing = new SeeingFields(this::rearranged, this::changed);
        note = new NoteFields(couple, this::changed);
        configureAudience(preparation);
        errors = FieldErrors.of(fields());
        if (preparation.onHold() || !preparation.clearance().isClear()) {
            add(new BeforeJointWork(couple, preparation));
        }
        add(exercise, audience, schedule, seeing, kit, note);
        arrange();
    }

    private void exerciseChosen(Exercise chosen) {
        kit.fill(chosen);
    }

    private void configureAudience(Assigning.Preparation preparation) {
        audience.setItems(Audience.values());
        audience.setItemLabelGenerator(one -> Sayings.audience(one, couple));
        audience.setRenderer(new ComponentRenderer<>(this::audienceLine));
        audience.addClassName("assign-audience");
        audience.setManualValidation(true);
        audience.setValue(mayWorkTogether(preparation) ? Audience.BOTH_SEALED : Audience.EACH);
        audience.addValueChangeListener(change -> rearranged());
    }

    private boolean mayWorkTogether(Assigning.Preparation preparation) {
        return !preparation.onHold() && preparation.clearance().isClear() && couple.worksTogether();
    }

    private Span audienceLine(Audience one) {
        Span line = new Span();
        line.addClassName("seat-name");
        one.partners(couple).forEach(partner -> line.add(SeatMark.plain(partner.seat())));
        line.add(new Span(Sayings.audience(one, couple)));
        return line;
    }

    private void rearranged() {
        arrange();
        changed();
    }

    /** Offers only what goes together. */
    private void arrange() {
        if (arranging) {
            return;
        }
        arranging = true;
        seeing.arrange(audience.getValue());
        note.arrange(audience.getValue());
        arranging = false;
    }

    private void changed() {
        if (!arranging) {
            changed.run();
        }
    }

    void choose(Exercise chosen) {
        exercise.choose(chosen);
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
        fields.put("audience", audience);
        fields.putAll(exercise.fields());
        fields.putAll(schedule.fields());
        fields.putAll(seeing.fields());
        fields.putAll(kit.fields());
        fields.putAll(note.fields());
        return fields;
    }

    // ---- What is chosen ---------------------------------------------------------------------------------------------

    /** @throws Refusal at {@code exercise} or {@code due} when one is missing */
    AssignmentWish wish() {
        return new AssignmentWish(
                exercise.exercise().key(),
                exercise.sitting().key(),
                exercise.smaller(),
                audience.getValue(),
                schedule.schedule(),
                schedule.due(),
                seeing.whoSees(),
                seeing.reveal(),
                seeing.readsSealed(),
                kit.kit(),
                note.notes(recipients()),
                exercise.recoveryAsked());
    }

    /** What this partner's phone will open, or null while no exercise is chosen. */
    @Nullable
    Sheet sheet(Partner partner, Library library, Locale language) {
        if (!exercise.isChosen()) {
            return null;
        }
        Exercise spoken = library.spoken(exercise.exercise(), language);
        return Sheet.preview(
                wish().said(line -> library.said(spoken.edition(), line, language)),
                spoken,
                spoken.sitting(exercise.sitting().key()).orElseThrow(),
                couple,
                partner,
                today);
    }

    /** Whether only the first date is the schedule's. */
    boolean leavesDaysToTheTwo() {
        return exercise.isChosen()
                && !schedule.schedule().belongsToDays()
                && exercise.exercise().waitsForAnAgreement(exercise.sitting());
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

    void preview(Partner partner) {
        previewed = partner;
    }

    @Nullable
    Partner previewed() {
        return previewed;
    }
}
