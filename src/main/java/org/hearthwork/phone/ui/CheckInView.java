package org.hearthwork.phone.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Consumer;
import org.hearthwork.access.Role;
import org.hearthwork.homework.Sheet;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.ProgressLine;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.PromptKind;
import org.hearthwork.outcomes.CheckIn;
import org.hearthwork.outcomes.CheckIns;
import org.hearthwork.outcomes.MyCheckIns;
import org.hearthwork.phone.AtHome;

/** The weekly check-in: two minutes, one question a screen, kept as it is written. */
@Route("check-in")
@RolesAllowed(Role.Names.PARTNER)
class CheckInView extends FocusPage implements BeforeEnterObserver {

    private final AtHome atHome;
    private final CheckIns checkIns;
    private final TypedHere typed = new TypedHere();

    CheckInView(AtHome atHome, CheckIns checkIns) {
        this.atHome = atHome;
        this.checkIns = checkIns;
        addClassNames("do", "check-in");
        heading(getTranslation("outcomes.check-in"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        typed.anew();
        MyCheckIns mine = atHome.checkIn();
        if (mine.begun()) {
            checkIns.begun(getLocale()).ifPresentOrElse(sheet -> ask(sheet, sheet.at()), () -> show(mine));
        } else {
            show(mine);
        }
    }

    private void show(MyCheckIns mine) {
        if (mine.goesOn() && mine.due()) {
            opening();
        } else if (mine.lastIn() != null) {
            isIn("homework.closing.is-in", mine.opened() != null);
        } else {
            Refusal resting = new Refusal("", "outcomes.check-in.resting");
            lay(Closing.closed("homework.do.resting.title", resting), closeButton());
        }
    }

    private void opening() {
        lay(
                top(homeLink()),
                new CheckInOpening(checkIns.asked(getLocale())),
                foot(Buttons.main(getTranslation("homework.do.start"), this::begin)));
    }

    private void begin() {
        tryTo(() -> {
            CheckIn sheet = checkIns.begin(getLocale());
            ask(sheet, sheet.at());
        });
    }

    private void isIn(String title, boolean opened) {
        MyCheckIns.Open open = opened ? checkIns.open() : new MyCheckIns.Open(List.of(), List.of());
        String words = getTranslation(
                !open.isEmpty()
                        ? "outcomes.closing.open"
                        : checkIns.asked(getLocale()).apart()
                                ? "homework.closing.therapist"
                                : opened ? "outcomes.closing.nothing-for-both" : "outcomes.closing.in");
        lay(Closing.checkedIn(title, words), new CheckInRead(open), closeButton());
    }

    /** Shows the question of this index. */
    private void ask(CheckIn sheet, int index) {
        CheckIn.Question question = sheet.questions().get(index);
        String key = question.prompt().key();
        AnswerBody answer = typed.of(key, question.answer());
        QuestionScreen screen = new QuestionScreen(
                "check-in/" + sheet.id() + "/" + key,
                new Sheet.Question(
                        question.prompt(),
                        question.prompt().askedOf(sheet.other().firstName()),
                        question.sees(),
                        question.answer(),
                        List.of(),
                        null,
                        false,
                        null),
                sheet.other(),
                changed -> field(sheet, question, answer, changed),
                new WhoSeesChip(sheet.policy())::inCheckIn,
                answer,
                body -> typed.keep(
                        key, question.answer(), body, (now, seen) -> checkIns.keep(sheet.id(), key, now, seen)),
                typed.elsewhere(key, () -> ask(sheet, index), CheckInView::staysIn));
        if (question.isOfMeasure()) {
            screen.inOriginalEnglish();
        }
        lay(
                top(backButton(index, () -> move(sheet, index - 1))),
                new ProgressLine(index + 1, sheet.questions().size()),
                screen,
                foot(nextButton(sheet, index, screen)));
    }

    private static PromptField field(
            CheckIn sheet, CheckIn.Question question, AnswerBody answer, Consumer<AnswerBody> changed) {
        String named = QuestionScreen.QUESTION;
        return switch (question.prompt().kind()) {
            case PromptKind.LongText(int max) -> new WrittenField(max, false, named, answer, changed);
            case PromptKind.Choices wish -> new WishField(wish, named, answer, sheet::wishSeenBy, changed);
            case PromptKind.Choice choice -> new ChoiceField(choice.options(), named, answer, changed);
            default ->
                throw new IllegalStateException(
                        "a check-in asks no " + question.prompt().kind());
        };
    }

    private Button nextButton(CheckIn sheet, int index, QuestionScreen screen) {
        boolean last = index == sheet.questions().size() - 1;
        return nextButton(last, () -> screen.goOn(last ? () -> finish(sheet) : () -> move(sheet, index + 1)));
    }

    private void move(CheckIn sheet, int index) {
        tryTo(() -> ask(checkIns.moveTo(sheet.id(), index, getLocale()), index));
    }

    private void finish(CheckIn sheet) {
        tryTo(() -> isIn("homework.closing.yours-is-in", checkIns.finish(sheet.id())));
    }

    private static void staysIn() {
        throw new IllegalStateException("a check-in that is in stays in");
    }
}
