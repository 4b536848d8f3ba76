package org.hearthwork.phone.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import org.hearthwork.homework.Doing;
import org.hearthwork.homework.Photos;
import org.hearthwork.homework.Sheet;
import org.hearthwork.homework.TakingBack;
import org.hearthwork.kit.ui.ProgressLine;
import org.hearthwork.library.AnswerBody;

/** One question after the other, forward and back, on the page of one part. */
final class Asking {

    private final DoView page;
    private final Doing doing;
    private final TakingBack takingBack;
    private final Photos photos;
    private final TypedHere typed = new TypedHere();

    Asking(DoView page, Doing doing, TakingBack takingBack, Photos photos) {
        this.page = page;
        this.doing = doing;
        this.takingBack = takingBack;
        this.photos = photos;
    }

    void anew() {
        typed.anew();
    }

    Map<String, AnswerBody> typed() {
        return typed.all();
    }

    /** Shows the question of this index. */
    void ask(Sheet sheet, int index) {
        Sheet.Question question = sheet.questions().get(index);
        String key = question.prompt().key();
        int first = sheet.firstAsked();
        int of = sheet.questions().size() - first;
        QuestionScreen screen = new QuestionScreen(
                "do/" + sheet.id() + "/" + key,
                question,
                sheet,
                sheet.proposal(typed.all()),
                typed.of(key, question.answer()),
                body -> typed.keep(key, question.answer(), body, (now, seen) -> doing.save(sheet.id(), key, now, seen)),
                typed.elsewhere(key, () -> ask(sheet, index), () -> takeBack(sheet, index)));
        if (question.prompt().photo()) {
            screen.add(new PhotoPart(photos, sheet, key));
        }
        Onward onward = new Onward(sheet, index, screen);
        screen.field().onThrough(onward);
        page.lay(onward.top, new ProgressLine(index + 1 - first, of), screen, onward.foot);
    }

    /** How a question of many cards goes on. */
    private final class Onward implements PromptField.Onward {
        private final Sheet sheet;
        private final int index;
        private final QuestionScreen screen;
        private final Div top;
        private final Div foot;
        private Button back;
        private Button next;

        Onward(Sheet sheet, int index, QuestionScreen screen) {
            this.sheet = sheet;
            this.index = index;
            this.screen = screen;
            back = toQuestionBefore();
            next = onward();
            top = FocusPage.top(back);
            foot = FocusPage.foot(page.couldntButton(sheet), next);
        }

        private Button toQuestionBefore() {
            return page.backButton(() -> back(sheet, index, screen));
        }

        private Button onward() {
            boolean end = isLast(sheet, index) && !screen.field().goesOn();
            return page.nextButton(end, () -> next(sheet, index, screen));
        }

        /** With buttons of its own for every card: a press that was under way when the card went on meets none of them. */
        @Override
        public void moved() {
            Button newBack = toQuestionBefore();
            top.replace(back, newBack);
            back = newBack;
            Button newNext = onward();
            foot.replace(next, newNext);
            next = newNext;
        }

        /** By itself it goes on within the cards, and never out of them. */
        @Override
        public void through() {
            boolean cardsGoOn = screen.field().goesOn()
                    || !isLast(sheet, index) && sheet.questions().get(index + 1).goesByHand();
            if (cardsGoOn) {
                next(sheet, index, screen);
            }
        }

        @Override
        public boolean leftOut() {
            if (!screen.isKept()) {
                screen.field().goToProblem();
            } else if (isLast(sheet, index)) {
                return false; // handing in is a step of its own
            } else {
                move(sheet, index + 1);
            }
            return true;
        }
    }

    private static boolean isLast(Sheet sheet, int index) {
        return index == sheet.questions().size() - 1;
    }

    private void takeBack(Sheet sheet, int index) {
        page.tryTo(() -> {
            takingBack.takeBack(sheet.id());
            ask(doing.open(sheet.id()), index);
        });
    }

    private void back(Sheet sheet, int index, QuestionScreen screen) {
        if (screen.field().goBack()) {
            return;
        }
        if (index == sheet.firstAsked()) {
            page.before(sheet);
        } else {
            move(sheet, index - 1);
        }
    }

    private void next(Sheet sheet, int index, QuestionScreen screen) {
        if (!screen.isKept()) {
            screen.field().goToProblem();
        } else if (screen.field().goForward()) {
            return;
        } else if (isLast(sheet, index)) {
            page.finish(sheet);
        } else {
            move(sheet, index + 1);
        }
    }

    /** Remembers that this question is in view, and shows it. */
    void goTo(Sheet sheet, int index) {
        move(sheet, index);
    }

    private void move(Sheet sheet, int index) {
        page.tryTo(() -> {
            ask(doing.moveTo(sheet.id(), index), index);
        });
    }
}
