package org.hearthwork.phone.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.Map;
import org.hearthwork.access.Role;
import org.hearthwork.homework.ClosedNow;
import org.hearthwork.homework.CouldntReason;
import org.hearthwork.homework.Doing;
import org.hearthwork.homework.NothingAnswered;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.homework.Sending;
import org.hearthwork.homework.Sheet;
import org.hearthwork.homework.TakingBack;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.ProgressLine;
import org.hearthwork.kit.ui.Toast;
import org.hearthwork.library.AnswerBody;

/** One's own part of a piece of homework: an opening, one question a screen, a deliberate end. */
@Route("do/:participation")
@RolesAllowed(Role.Names.PARTNER)
class DoView extends FocusPage implements BeforeEnterObserver {

    private final Doing doing;
    private final TakingBack takingBack;
    private final Sending sending;

    /** What the fields of this visit hold, also what could not be saved, so that going back loses nothing. */
    private final Map<String, AnswerBody> typed = new HashMap<>();

    /** What this page knows to be kept; what another device kept meanwhile is not overwritten. */
    private final Map<String, AnswerBody> kept = new HashMap<>();

    DoView(Doing doing, TakingBack takingBack, Sending sending) {
        this.doing = doing;
        this.takingBack = takingBack;
        this.sending = sending;
        addClassName("do");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ParticipationId id = ParticipationId.of(
                event.getRouteParameters().get("participation").orElse(""));
        typed.clear();
        kept.clear();
        try {
            Sheet sheet = doing.open(id);
            heading(sheet.exercise().title());
            show(sheet);
        } catch (Refusal refusal) {
            closed(refusal);
        }
    }

    private void closed(Refusal words) {
        heading(getTranslation("homework.do.resting.title"));
        lay(Closing.resting(words), closeButton());
    }

    private void show(Sheet sheet) {
        switch (sheet.state()) {
            case WAITING -> opening(sheet);
            case STARTED -> question(sheet, sheet.at());
            case DONE ->
                lay(
                        Closing.isIn(sheet),
                        prepared(sheet, sheet.revealed()),
                        new LeftOver(sheet.id()),
                        new OwnWords(sheet, () -> takeBack(sheet)),
                        closeButton());
            case COULDNT ->
                lay(sheet.canBeTakenBack() ? Closing.couldnt(() -> takeBack(sheet)) : Closing.couldnt(), closeButton());
        }
    }

    private PreparedCard prepared(Sheet sheet, boolean revealed) {
        return new PreparedCard(sheet, typed, revealed, () -> tryTo(() -> show(sending.send(sheet.id()))));
    }

    private void takeBack(Sheet sheet) {
        tryTo(() -> {
            takingBack.takeBack(sheet.id());
            typed.clear();
            kept.clear();
            show(doing.open(sheet.id()));
        });
    }

    private void opening(Sheet sheet) {
        Button start = Buttons.main(getTranslation("homework.do.start"), () -> begin(sheet));
        lay(top(homeLink()), new OpeningCard(sheet), foot(couldntButton(sheet), start));
    }

    private void begin(Sheet sheet) {
        tryTo(() -> {
            doing.begin(sheet.id());
            question(sheet, sheet.at());
        });
    }

    private void question(Sheet sheet, int index) {
        Sheet.Question question = sheet.questions().get(index);
        int of = sheet.questions().size();
        Button back = Buttons.quiet(getTranslation("homework.do.back"), () -> back(sheet, index));
        back.setIcon(Glyph.BACK.draw());
        QuestionScreen screen = new QuestionScreen(
                "do/" + sheet.id() + "/" + question.prompt().key(),
                question,
                sheet.today(),
                sheet.proposal(typed),
                sheet.other(),
                typed.getOrDefault(question.prompt().key(), question.answer()),
                body -> keep(sheet, question, body),
                elsewhere(sheet, index));
        boolean last = index == of - 1;
        Button next = Buttons.main(
                getTranslation(last ? "homework.do.finish" : "homework.do.next"), () -> next(sheet, index, screen));
        Div top = top(back);
        lay(top, new ProgressLine(index + 1, of), screen, foot(couldntButton(sheet), next));
    }

    private Elsewhere elsewhere(Sheet sheet, int index) {
        String key = sheet.questions().get(index).prompt().key();
        return new Elsewhere() {
            @Override
            public void goOnWith(AnswerBody standing) {
                kept.put(key, standing);
                typed.put(key, standing);
                question(sheet, index);
            }

            @Override
            public void writeOver(AnswerBody standing) {
                kept.put(key, standing);
            }

            @Override
            public void takeBack() {
                tryTo(() -> {
                    takingBack.takeBack(sheet.id());
                    question(doing.open(sheet.id()), index);
                });
            }
        };
    }

    private void keep(Sheet sheet, Sheet.Question question, AnswerBody body) {
        String key = question.prompt().key();
        typed.put(key, body);
        doing.save(sheet.id(), key, body, kept.getOrDefault(key, question.answer()));
        kept.put(key, body);
    }

    private void back(Sheet sheet, int index) {
        if (index == 0) {
            opening(sheet);
        } else {
            move(sheet, index - 1);
        }
    }

    private void next(Sheet sheet, int index, QuestionScreen screen) {
        if (!screen.isKept()) {
            screen.focusField();
        } else if (index == sheet.questions().size() - 1) {
            finish(sheet);
        } else {
            move(sheet, index + 1);
        }
    }

    private void move(Sheet sheet, int index) {
        tryTo(() -> {
            question(doing.moveTo(sheet.id(), index), index);
        });
    }

    private void finish(Sheet sheet) {
        tryTo(() -> {
            try {
                boolean revealed = doing.finish(sheet.id());
                lay(Closing.handedIn(sheet, revealed), prepared(sheet, revealed), closeButton());
            } catch (NothingAnswered nothing) {
                couldntDialog(sheet)
                        .instead(getTranslation(nothing.messageKey(), nothing.parameters()))
                        .open();
            }
        });
    }

    private Button couldntButton(Sheet sheet) {
        return Buttons.quiet(
                getTranslation("homework.do.couldnt"),
                () -> couldntDialog(sheet).open());
    }

    private CouldntDialog couldntDialog(Sheet sheet) {
        return new CouldntDialog(sheet.other().firstName(), reason -> couldnt(sheet, reason));
    }

    private void couldnt(Sheet sheet, CouldntReason reason) {
        tryTo(() -> {
            doing.couldnt(sheet.id(), reason);
            lay(Closing.couldnt(() -> takeBack(sheet)), closeButton());
        });
    }

    /**
     * Meanwhile handed in on another device, or taken back: said in words, and nothing on the page is lost. Laid to rest
     * meanwhile: the page says what its address says from now on.
     */
    private void tryTo(Runnable step) {
        try {
            step.run();
        } catch (ClosedNow closed) {
            closed(closed);
        } catch (Refusal refusal) {
            Toast.problem(getTranslation(refusal.messageKey(), refusal.parameters()));
        }
    }
}
