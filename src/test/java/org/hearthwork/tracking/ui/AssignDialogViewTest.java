package org.hearthwork.tracking.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Me;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.Homeworking;
import org.hearthwork.homework.RevealRule;
import org.hearthwork.homework.Schedule;
import org.hearthwork.homework.Sharing;
import org.hearthwork.homework.WhoSees;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.Library;
import org.hearthwork.tracking.AssignmentLine;
import org.hearthwork.tracking.AssignmentPage;
import org.hearthwork.tracking.Tracking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** "Assign homework": one press is enough, and nothing typed is ever lost. */
@SpringBootTest
class AssignDialogViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    PracticeFixture fixture;

    @Autowired
    ObjectProvider<AssignDialog> dialogs;

    @Autowired
    Me me;

    @Autowired
    Tracking tracking;

    @Autowired
    Couples couples;

    @Autowired
    SafetyHolds holds;

    @Autowired
    Library library;

    @Autowired
    PracticeClock clock;

    Practice practice;
    LocalDate today;
    final List<AssignmentId> assigned = new ArrayList<>();

    @BeforeEach
    void scene() {
        practice = fixture.fresh();
        today = Homeworking.day(clock.instant());
        assigned.clear();
    }

    private void opened(String exercise, Consumer<AssignDialog> doing) {
        Actors.as(practice.clinician(), () -> {
            navigate("couples", Component.class);
            AssignDialog dialog = dialogs.getObject();
            dialog.open(practice.couple().id(), exercise, assigned::add);
            doing.accept(dialog);
        });
    }

    private void assign() {
        findButton().withText("Assign").click();
    }

    private AssignmentLine onlyLine() {
        return tracking.assignments(practice.couple().id()).lines().getFirst();
    }

    private AssignmentPage onlyPage() {
        return tracking.page(practice.couple().id(), onlyLine().id());
    }

    private static String error(HasValidation field) {
        return field.isInvalid() ? field.getErrorMessage() : "";
    }

    @Test
    void an_exercise_and_one_press_are_enough() {
        opened("our-rituals", dialog -> {
            assign();

            assertThat(assigned).hasSize(1);
            assertThat(dialog.isOpened()).isFalse();
            AssignmentPage page = onlyPage();
            assertThat(page.audience()).isEqualTo(Audience.BOTH_SEALED);
            assertThat(page.schedule()).isEqualTo(Schedule.ONCE);
            assertThat(page.whoSees()).isEqualTo(WhoSees.SEALED);
            assertThat(page.reveal()).isEqualTo(RevealRule.WHEN_BOTH_DONE);
            assertThat(Homeworking.day(page.occurrences().getFirst().dueAt())).isEqualTo(today.plusDays(7));
        });
    }

    @Test
    void the_kit_comes_filled_in_from_the_exercise_and_keeps_what_is_typed() {
        opened("our-rituals", dialog -> {
            var exercise = library.newest("our-rituals");
            assertThat(findTextArea().withLabel("If").component().getValue())
                    .isEqualTo(exercise.ifThen().cue());
            findTextArea().withLabel("Then").setValue("we look at each other");

            findComboBox("Exercise").selectItem("Load map");

            assertThat(findTextArea().withLabel("If").component().getValue())
                    .isEqualTo(library.newest("load-map").ifThen().cue());
            assertThat(findTextArea().withLabel("Then").component().getValue()).isEqualTo("we look at each other");
        });
    }

    private List<String> cards() {
        return cards("What can be given");
    }

    private List<String> cards(String list) {
        return find(UnorderedList.class).all().stream()
                .filter(choice -> list.equals(choice.getElement().getAttribute("aria-label")))
                .flatMap(choice -> choice.getChildren())
                .map(card -> card.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void the_six_stand_there_to_choose_from_with_minutes_and_when_not_the_next_of_the_plan_first() {
        opened("", dialog -> {
            assertThat(cards()).hasSize(6).allMatch(card -> card.matches("(?s).*\\d+ min.*When not: .+"));
            assertThat(cards("More within the six tips"))
                    .hasSize((int) library.exercises().stream()
                            .filter(exercise -> exercise.addition())
                            .count())
                    .anyMatch(card -> card.matches("(?s)What changed\\d+ minOpen and honest talk.*"));
            var first = library.newest(library.defaultPlan().exercises().getFirst());
            assertThat(cards().getFirst())
                    .startsWith(first.title() + "Next in the plan")
                    .contains(first.guide().whenNot());

            test(find(NativeButton.class).withText(first.title()).single()).click();

            assertThat(findComboBox("Exercise").getComponent().getValue()).isEqualTo(first);
            assertThat(cards()).isEmpty();
            assign();
            assertThat(assigned).hasSize(1);
        });
        opened(
                "",
                dialog -> assertThat(cards().getFirst())
                        .startsWith(
                                library.newest(library.defaultPlan().exercises().get(1))
                                                .title()
                                        + "Next in the plan"));
    }

    @Test
    void with_the_couple_in_the_room_a_hold_reads_as_a_screening_that_holds_back() {
        List<String> screened = new ArrayList<>();
        fixture.screened(
                practice.couple().id().value(),
                practice.couple().couple().a().id().value(),
                "POSITIVE");
        opened("load-map", dialog -> screened.add(before()));
        fixture.screened(
                practice.couple().id().value(),
                practice.couple().couple().a().id().value(),
                "NOTHING_FOUND");
        Actors.as(practice.clinician(), () -> holds.hold(practice.couple().id(), "said alone"));
        opened(
                "load-map",
                dialog -> assertThat(before()).contains("Joint work waits").isEqualTo(screened.getFirst()));
    }

    private String before() {
        return find(com.vaadin.flow.component.html.Div.class)
                .withClassName("before-joint")
                .all()
                .getLast()
                .getElement()
                .getTextRecursively();
    }

    @Test
    void during_a_hold_what_rests_says_so_and_is_not_the_suggestion() {
        Actors.as(practice.clinician(), () -> holds.hold(practice.couple().id(), "said alone"));
        opened(
                "",
                dialog -> assertThat(cards())
                        .filteredOn(card -> card.contains("Not yet"))
                        .isNotEmpty()
                        .noneMatch(card -> card.contains("Next in the plan")));
    }

    private com.vaadin.flow.component.combobox.ComboBoxTester<?, ?> findComboBox(String label) {
        return test(find(com.vaadin.flow.component.combobox.ComboBox.class)
                .withCondition(box -> label.equals(box.getLabel()))
                .single());
    }

    @Test
    void a_forgotten_exercise_is_said_at_its_field() {
        opened("", dialog -> {
            assign();

            assertThat(error(find(com.vaadin.flow.component.combobox.ComboBox.class)
                            .single()))
                    .isEqualTo("Choose an exercise.");
            assertThat(dialog.isOpened()).isTrue();
            assertThat(assigned).isEmpty();
        });
    }

    @Test
    void a_day_that_has_passed_is_refused_at_its_field_and_nothing_else_is_lost() {
        opened("our-rituals", dialog -> {
            findTextArea().withLabel("Why this, for you two").setValue("For your evenings.");
            findTextField().withLabel("Due").setValue(today.minusDays(1).toString());

            assign();

            assertThat(error(findTextField().withLabel("Due").component()))
                    .isEqualTo("This day has passed. Choose today or a later day.");
            assertThat(findTextArea()
                            .withLabel("Why this, for you two")
                            .component()
                            .getValue())
                    .isEqualTo("For your evenings.");
            assertThat(assigned).isEmpty();

            findTextField().withLabel("Due").setValue("today");
            assign();
            assertThat(assigned).hasSize(1);
        });
    }

    @Test
    void a_missing_day_is_not_taken_for_before_the_next_session() {
        opened("our-rituals", dialog -> {
            findTextField().withLabel("Due").component().clear();

            assign();

            assertThat(error(findTextField().withLabel("Due").component())).startsWith("Choose a day");
            assertThat(assigned).isEmpty();
        });
    }

    @Test
    void p15_a_day_that_is_not_understood_is_not_given_as_another_and_stays_as_it_was_typed() {
        opened("our-rituals", dialog -> {
            findTextField().withLabel("Due").setValue("end of the month");

            assign();

            assertThat(error(findTextField().withLabel("Due").component()))
                    .startsWith("“end of the month” is not a day we understand. Write it like ");
            assertThat(findTextField().withLabel("Due").component().getValue()).isEqualTo("end of the month");
            assertThat(assigned).isEmpty();

            findTextField().withLabel("Due").setValue("tomorrow");
            assign();
            assertThat(assigned).hasSize(1);
        });
    }

    @Test
    void too_long_a_text_is_counted_at_its_field_and_stays() {
        opened("our-rituals", dialog -> {
            String long_ = "x".repeat(612);
            findTextArea().withLabel("Personal note").component().setValue(long_);

            assign();

            assertThat(error(findTextArea().withLabel("Personal note").component()))
                    .isEqualTo("At most 600 characters: 12 too many.");
            assertThat(findTextArea().withLabel("Personal note").component().getValue())
                    .isEqualTo(long_);
            findTextArea().withLabel("Personal note").component().setValue("Dear both.");
            findTextArea().withLabel("Plan B").component().setValue("y".repeat(301));
            assign();
            assertThat(error(findTextArea().withLabel("Plan B").component()))
                    .isEqualTo("At most 300 characters: 1 too many.");
            assertThat(error(findTextArea().withLabel("Personal note").component()))
                    .isEmpty();
        });
    }

    @Test
    void point_1_the_dialog_offers_only_what_goes_together() {
        opened("load-map", dialog -> {
            RadioButtonGroup<Audience> audience = find(RadioButtonGroup.class).single();
            Select<WhoSees> whoSees =
                    find(Select.class).withLabel("Who will see the answers").single();
            Select<RevealRule> reveal = find(Select.class).withLabel("Reveal").single();
            for (Audience forWhom : Audience.values()) {
                audience.setValue(forWhom);
                assertThat(whoSees.getListDataView().getItems().toList()).isEqualTo(Sharing.choices(forWhom));
                for (WhoSees seeing : Sharing.choices(forWhom)) {
                    whoSees.setValue(seeing);
                    assertThat(reveal.getListDataView().getItems().toList())
                            .isEqualTo(Sharing.choices(forWhom, seeing));
                }
            }
        });
    }

    @Test
    void confidence_beyond_ten_is_refused_and_below_seven_offers_the_smaller_version() {
        opened("our-rituals", dialog -> {
            findIntegerField().withLabel("Confidence").component().setValue(11);
            assign();
            assertThat(error(findIntegerField().withLabel("Confidence").component()))
                    .isEqualTo("Choose a number from 0 to 10, or leave it out.");

            findIntegerField().withLabel("Confidence").component().setValue(5);
            findButton().withText("Use the smaller version").click();
            assign();

            assertThat(onlyLine().smaller()).isTrue();
        });
    }

    @Test
    void the_next_five_dates_are_shown_while_choosing() {
        opened("our-rituals", dialog -> {
            assertThat(find(ListItem.class, dialog).all()).hasSize(1);

            select("Schedule", Schedule.Kind.DAILY);

            assertThat(find(ListItem.class, dialog).all()).hasSize(5);
            findTextField().withLabel("Due").setValue(today.minusDays(1).toString());
            assertThat(find(ListItem.class, dialog).all()).isEmpty();
        });
    }

    @Test
    void what_opens_by_itself_after_the_chosen_part_is_said_with_its_condition() {
        opened("protected-time", dialog -> {
            assertThat(part().getHelperText())
                    .isEqualTo("Then, each once both are through with the one before: Choose your date, Look back.");
            select("Part", library.newest("protected-time").sitting("look-back").orElseThrow());
            assertThat(part().getHelperText()).isEmpty();
        });
    }

    private Select<?> part() {
        return find(Select.class)
                .withCondition(one -> "Part".equals(one.getLabel()))
                .single();
    }

    @SuppressWarnings("unchecked")
    private <T> void select(String label, T value) {
        Select<T> select = find(Select.class)
                .withCondition(one -> label.equals(one.getLabel()))
                .single();
        select.setValue(value);
    }

    @Test
    void how_many_times_must_be_a_number_that_makes_sense() {
        opened("our-rituals", dialog -> {
            select("Schedule", Schedule.Kind.WEEKLY);
            findIntegerField().withLabel("How many times").component().setValue(61);

            assign();

            assertThat(error(findIntegerField().withLabel("How many times").component()))
                    .isEqualTo("Choose a number from 1 to 60.");
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void for_one_alone_there_is_nothing_to_seal_or_reveal() {
        opened("our-rituals", dialog -> {
            RadioButtonGroup<Audience> audience = find(RadioButtonGroup.class).single();
            audience.setValue(Audience.B);
            findTextArea().withLabel("Personal note").setValue("For you alone, Ben.");

            assign();

            AssignmentPage page = onlyPage();
            assertThat(page.whoSees()).isEqualTo(WhoSees.CLINICIAN_ONLY);
            assertThat(page.reveal()).isEqualTo(RevealRule.NEVER);
            assertThat(page.notes()).containsOnlyKeys(Seat.B).containsValue("For you alone, Ben.");
        });
    }

    @Test
    void the_first_screen_of_each_can_be_seen_as_they_will_see_it() {
        opened("our-rituals", dialog -> {
            findTextArea().withLabel("Personal note").setValue("Start with what went well.");

            findButton().withText("Preview as Ana").click();

            Component preview = find(PartnerPreview.class, dialog).single();
            assertThat(preview.getElement().getTextRecursively())
                    .contains("As Ana will see it", "Choose what might fit", "Start with what went well.", "Ben");
        });
    }

    @Test
    void who_reads_in_spanish_is_previewed_in_spanish_and_the_desk_stays_as_it_is() {
        Actors.as(practice.couple().a(), () -> me.speak("es"));
        opened("our-rituals", dialog -> {
            findButton().withText("Preview as Ana").click();
            Component preview = find(PartnerPreview.class, dialog).single();
            assertThat(preview.getElement().getTextRecursively())
                    .contains("As Ana will see it", "Elige lo que podría servir", "Empezar")
                    .doesNotContain("Choose what might fit");
            findButton().withText("Preview as Ben").click();
            assertThat(find(PartnerPreview.class, dialog).single().getElement().getTextRecursively())
                    .contains("As Ben will see it", "Choose what might fit");
        });
    }

    @Test
    void p1_the_preview_says_what_stays_their_own_until_they_send_it_and_does_not_where_only_you_see_the_answers() {
        opened("say-it-hear-it", dialog -> {
            findButton().withText("Preview as Ana").click();
            assertThat(find(PartnerPreview.class, dialog).single().getElement().getTextRecursively())
                    .contains("What you prepare stays yours. Ben sees it only if you send it after you finish.");
            @SuppressWarnings("unchecked")
            Select<WhoSees> whoSees =
                    find(Select.class).withLabel("Who will see the answers").single();
            whoSees.setValue(WhoSees.CLINICIAN_ONLY);
            assertThat(find(PartnerPreview.class, dialog).single().getElement().getTextRecursively())
                    .contains("As Ana will see it")
                    .doesNotContain("send it");
        });
    }

    @Test
    void under_a_safety_hold_joint_work_is_not_the_first_choice_and_is_refused_at_its_field() {
        Actors.as(practice.clinician(), () -> holds.hold(practice.couple().id(), "An answer to talk about first."));
        opened("load-map", dialog -> {
            @SuppressWarnings("unchecked")
            RadioButtonGroup<Audience> audience = find(RadioButtonGroup.class).single();
            assertThat(audience.getValue()).isEqualTo(Audience.EACH);
            audience.setValue(Audience.BOTH_SEALED);

            assign();

            assertThat(error(audience)).startsWith("No joint work and no touch can go on yet");
            assertThat(assigned).isEmpty();
        });
    }

    @Test
    void a_heading_names_the_dates_for_who_cannot_see_the_layout() {
        opened(
                "our-rituals",
                dialog -> assertThat(find(H2.class, dialog).all())
                        .extracting(H2::getText)
                        .contains("Due, in the couple's time"));
    }

    @Test
    void before_the_screening_the_dialog_says_so_begins_with_each_alone_and_refuses_at_the_field() {
        fixture.unscreened(practice.couple().id());
        opened("our-rituals", dialog -> {
            assertThat(find(BeforeJointWork.class).single().getElement().getTextRecursively())
                    .contains("Not screened alone yet", "Ana & Ben", "Record it under People");
            RadioButtonGroup<Audience> audience = audience();
            assertThat(audience.getValue()).isEqualTo(Audience.EACH);
            audience.setValue(Audience.BOTH_SEALED);
            assign();
            assertThat(error(audience)).contains("Still to do: Ana & Ben", "Record it under People");
            assertThat(dialog.isOpened()).isTrue();
            audience.setValue(Audience.EACH);
            assign();
            assertThat(assigned).hasSize(1);
        });
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Audience> audience() {
        return find(RadioButtonGroup.class).single();
    }

    @Test
    void what_waits_for_the_screening_is_marked_where_it_is_chosen() {
        fixture.unscreened(practice.couple().id());
        opened("", dialog -> assertThat(touchCard()).contains("Not yet"));
    }

    @Test
    void after_the_screening_nothing_is_marked() {
        opened("", dialog -> assertThat(touchCard()).doesNotContain("Not yet"));
    }

    private String touchCard() {
        return cards().stream()
                .filter(card -> card.startsWith("Ten minutes close"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void touch_is_given_once_recovery_was_asked_about_and_that_is_kept() {
        opened("ten-minutes-close", dialog -> {
            assign();
            Checkbox recovery = recovery();
            assertThat(error(recovery)).isEqualTo("Ask about medical recovery first, then tick this.");
            recovery.setValue(true);
            assign();
            assertThat(assigned).hasSize(1);
            assertThat(onlyPage().recoveryAsked()).isTrue();
        });
    }

    @Test
    void recovery_is_no_question_of_what_has_no_touch() {
        opened("our-rituals", dialog -> assertThat(recovery().isVisible()).isFalse());
    }

    private Checkbox recovery() {
        return find(ExerciseFields.class)
                .single()
                .getChildren()
                .filter(Checkbox.class::isInstance)
                .map(Checkbox.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void when_not_to_give_it_stands_there_also_once_it_is_chosen() {
        opened(
                "load-map",
                dialog -> assertThat(
                                find(ExerciseFields.class).single().getElement().getTextRecursively())
                        .contains("When not:")
                        .contains(library.newest("load-map").guide().whenNot().substring(0, 40)));
    }
}
