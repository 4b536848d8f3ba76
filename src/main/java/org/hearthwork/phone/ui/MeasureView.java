package org.hearthwork.phone.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Consumer;
import org.hearthwork.access.People;
import org.hearthwork.access.Role;
import org.hearthwork.access.ui.HelpCards;
import org.hearthwork.homework.Sheet;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.ProgressLine;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Visibility;
import org.hearthwork.outcomes.MeasureItem;
import org.hearthwork.outcomes.MeasureRequestId;
import org.hearthwork.outcomes.MeasureSheet;
import org.hearthwork.outcomes.OwnMeasures;

/** A measure that one was asked for, alone: one question a screen, kept as it is chosen. Its address and title name nothing. */
@Route("questions/:request")
@RolesAllowed(Role.Names.PARTNER)
class MeasureView extends FocusPage implements BeforeEnterObserver {

    private final OwnMeasures measures;
    private final People people;
    private final TypedHere typed = new TypedHere();
    private final CrisisHelp help;

    MeasureView(OwnMeasures measures, People people) {
        this.measures = measures;
        this.people = people;
        this.help = new CrisisHelp(people.practice().region());
        addClassNames("do", "check-in");
        heading(getTranslation("outcomes.measure"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        typed.anew();
        MeasureRequestId id =
                MeasureRequestId.of(event.getRouteParameters().get("request").orElse(""));
        measures.sheet(id, getLocale())
                .ifPresentOrElse(
                        sheet -> {
                            if (sheet.begun()) {
                                ask(sheet, sheet.at());
                            } else {
                                opening(sheet);
                            }
                        },
                        this::closed);
    }

    private void closed() {
        Refusal none = new Refusal("", "outcomes.measure.none");
        lay(Closing.closed("homework.do.resting.title", none), closeButton());
    }

    private void opening(MeasureSheet sheet) {
        lay(
                top(homeLink()),
                new MeasureOpening(sheet),
                foot(Buttons.main(getTranslation("homework.do.start"), () -> begin(sheet.id()))));
    }

    private void begin(MeasureRequestId id) {
        tryTo(() -> {
            MeasureSheet sheet = measures.begin(id, getLocale());
            ask(sheet, sheet.at());
        });
    }

    /** Shows the question of this index. */
    private void ask(MeasureSheet sheet, int index) {
        MeasureSheet.Question question = sheet.questions().get(index);
        MeasureItem item = question.item();
        String key = item.key();
        AnswerBody answer = typed.of(key, question.answer());
        if (sheet.isUrgent(item, answer)) {
            help.offer(answer.equals(question.answer()));
        } else {
            help.away();
        }
        QuestionScreen screen = new QuestionScreen(
                "questions/" + sheet.id() + "/" + key,
                new Sheet.Question(
                        question.prompt(),
                        item.ask(),
                        Visibility.CLINICIAN_ONLY,
                        question.answer(),
                        List.of(),
                        null,
                        false,
                        null),
                sheet.other(),
                changed -> field(question, answer, changed),
                new WhoSeesChip(sheet.policy())::of,
                answer,
                body -> typed.keep(key, question.answer(), body, (now, seen) -> keep(sheet, item, now, seen)),
                typed.elsewhere(key, () -> ask(sheet, index), MeasureView::staysIn));
        Paragraph lead = new Paragraph(item.lead());
        lead.addClassName("measure-lead");
        lead.setVisible(!item.lead().isEmpty());
        if (!sheet.inOwnLanguage()) {
            screen.inOriginalEnglish();
            lead.getElement().setAttribute("lang", "en");
        }
        boolean last = index == sheet.questions().size() - 1;
        lay(
                top(backButton(index, () -> move(sheet, index - 1))),
                new ProgressLine(index + 1, sheet.questions().size()),
                lead,
                screen,
                help,
                last ? allOrNoTotal() : new Div(),
                foot(nextButton(sheet, index, screen)));
    }

    /** Help comes first: whether it can be kept, or anybody learns of it, is another matter. */
    private void keep(MeasureSheet sheet, MeasureItem item, AnswerBody now, AnswerBody seen) {
        boolean urgent = sheet.isUrgent(item, now);
        if (urgent) {
            help.offer(false);
        }
        measures.keep(sheet.id(), item.key(), now, seen);
        if (urgent) {
            help.offer(true);
        } else {
            help.away();
        }
    }

    private Component allOrNoTotal() {
        return Hint.small(getTranslation("outcomes.measure.all-or-nothing"));
    }

    private static PromptField field(MeasureSheet.Question question, AnswerBody answer, Consumer<AnswerBody> changed) {
        return question.prompt().kind() instanceof PromptKind.Choice(var options)
                ? new ChoiceField(options, QuestionScreen.QUESTION, answer, changed)
                : new ScaleField(
                        question.item().counts(), question.item().ends(), QuestionScreen.QUESTION, answer, changed);
    }

    private Button nextButton(MeasureSheet sheet, int index, QuestionScreen screen) {
        boolean last = index == sheet.questions().size() - 1;
        return nextButton(last, () -> screen.goOn(last ? () -> finish(sheet) : () -> move(sheet, index + 1)));
    }

    private void move(MeasureSheet sheet, int index) {
        tryTo(() -> ask(measures.moveTo(sheet.id(), index, getLocale()), index));
    }

    private void finish(MeasureSheet sheet) {
        tryTo(() -> {
            measures.finish(sheet.id());
            Component closing =
                    Closing.checkedIn("homework.closing.yours-is-in", getTranslation("outcomes.measure.in"));
            if (sheet.asksOfSelfHarm()) {
                // Whatever was answered: so it tells nothing to who looks at it.
                lay(closing, HelpCards.ofLifeAndDeath(people.practice().region()), closeButton());
            } else {
                lay(closing, closeButton());
            }
        });
    }

    private static void staysIn() {
        throw new IllegalStateException("what is in stays in");
    }
}
