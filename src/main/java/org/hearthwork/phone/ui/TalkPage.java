package org.hearthwork.phone.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.homework.Sheet;
import org.hearthwork.homework.Talking;
import org.hearthwork.instruments.Talk;
import org.hearthwork.instruments.TalkMove;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.library.Visibility;
import org.hearthwork.live.News;
import org.jspecify.annotations.Nullable;

/**
 * The talk of two in step, on the page of one's own part. What the other one does comes by itself; it takes neither the focus
 * nor what is being written.
 */
final class TalkPage {

    private final DoView page;
    private final Talking talking;
    private final News news;
    private final Consumer<Sheet> onward;

    private final Div step = new Div();
    private final Div heard = new Div();
    private final Div foot = FocusPage.foot();
    private int shown;
    private @Nullable TalkStep standing;

    /** @param onward goes on to what each is asked alone */
    TalkPage(DoView page, Talking talking, News news, Consumer<Sheet> onward) {
        this.page = page;
        this.talking = talking;
        this.news = news;
        this.onward = onward;
        step.addClassName("talk");
        heard.addClassName("sr-only");
        heard.getElement().setAttribute("role", "status");
    }

    void show(ParticipationId id) {
        long since = news.now();
        Talking.Now now = talking.read(id);
        page.lay(FocusPage.top(page.homeLink()), heard, step, new LookAgain(since, busy -> look(id)), foot);
        lay(now);
        focus();
    }

    /** The other one moved it, or it came back from a lost line. */
    private void look(ParticipationId id) {
        page.tryTo(() -> {
            Talking.Now now = talking.read(id);
            if (now.moves() != shown) {
                lay(now);
                heard.setText(title(now));
            }
        });
    }

    private void move(Talking.Now from, TalkMove move) {
        page.tryTo(() -> {
            try {
                lay(talking.move(from.sheet().id(), from.moves(), move));
                focus();
            } catch (Refusal refusal) {
                if (standing == null || !standing.complain(refusal)) {
                    throw refusal;
                }
            }
        });
    }

    private void focus() {
        step.getChildren()
                .filter(H2.class::isInstance)
                .findFirst()
                .ifPresent(title -> title.getElement().callJsFunction("focus"));
    }

    private String title(Talking.Now now) {
        Talk talk = now.talk();
        return talk == null
                ? page.getTranslation("homework.talk.begin")
                : TalkWords.of(page, now.sheet(), talk).title();
    }

    private void lay(Talking.Now now) {
        shown = now.moves();
        step.removeAll();
        foot.removeAll();
        H2 title = new H2(title(now));
        title.addClassName("question");
        title.setId(TalkStep.TITLE);
        title.getElement().setAttribute("tabindex", "-1");
        step.add(title);
        Talk talk = now.talk();
        standing = null;
        if (talk == null) {
            beginning(now);
        } else if (talk.step().isEnd()) {
            end(now, talk);
        } else if (talk.isPaused()) {
            pause(now);
        } else {
            going(now, talk);
        }
    }

    private void beginning(Talking.Now now) {
        Sheet sheet = now.sheet();
        Checkbox onePhone = new Checkbox(page.getTranslation("homework.talk.one-phone"));
        step.add(words("homework.talk.begin.words"), new WhoSeesChip(sheet.policy()).of(Visibility.JOINT), onePhone);
        Seat me = sheet.me().seat();
        foot.add(
                page.couldntButton(sheet),
                Buttons.plain(
                        page.getTranslation(
                                "homework.talk.begin.other", sheet.other().firstName()),
                        () -> begin(sheet, me.other(), onePhone.getValue())),
                Buttons.main(
                        page.getTranslation("homework.talk.begin.me"), () -> begin(sheet, me, onePhone.getValue())));
        foot.addClassName("talk-foot");
    }

    private void begin(Sheet sheet, Seat first, boolean onThisPhone) {
        page.tryTo(() -> {
            lay(talking.begin(sheet.id(), first, onThisPhone));
            focus();
        });
    }

    private void going(Talking.Now now, Talk talk) {
        Sheet sheet = now.sheet();
        Seat me = sheet.me().seat();
        TalkWords words = TalkWords.of(page, sheet, talk);
        Button pause = quiet("homework.talk.pause", now, new TalkMove.Pause());
        if (talk.isTurnOf(me)) {
            TalkStep mine = TalkStep.of(now, talk, words, move -> move(now, move), text -> keep(now, text));
            standing = mine;
            step.add(mine);
            foot.add(pause);
            mine.buttons().forEach(foot::add);
        } else {
            step.add(new Paragraph(words.said()));
            if (talk.step() == Talk.Step.SAY) {
                step.add(TalkStep.clock(now, talk));
            }
            foot.add(pause);
        }
        if (talk.step() == Talk.Step.HEAR || talk.step() == Talk.Step.SAY && !talk.isTurnOf(me)) {
            phrases(now);
        }
        if (talk.phone() != null) {
            step.add(quiet("homework.talk.two-phones", now, new TalkMove.OnPhone(null)));
        } else if (talk.isBetweenTurns()) {
            step.add(quiet("homework.talk.on-this-phone", now, new TalkMove.OnPhone(me)));
        }
    }

    private void keep(Talking.Now now, String text) {
        talking.keep(now.sheet().id(), now.moves(), text);
    }

    private void pause(Talking.Now now) {
        step.add(
                words("homework.talk.break.words"),
                new TalkClock(
                        page.getTranslation("homework.talk.break.clock"),
                        now.left(),
                        true,
                        page.getTranslation("homework.talk.break.over")));
        phrases(now);
        Div ideas = new Div();
        ideas.addClassName("talk-ideas");
        for (String idea : List.of("walk", "water", "breathe", "music", "hands")) {
            ideas.add(words("homework.talk.break." + idea));
        }
        step.add(ideas);
        foot.add(
                quiet("homework.talk.leave", now, new TalkMove.Leave()),
                Buttons.main(page.getTranslation("homework.talk.resume"), () -> move(now, new TalkMove.Resume())));
    }

    /** While listening and in a break; for a couple that has none, nothing is there. */
    private void phrases(Talking.Now now) {
        if (!now.phrases().isEmpty()) {
            step.add(new PhraseCards(now.phrases()));
        }
    }

    private void end(Talking.Now now, Talk talk) {
        Sheet sheet = now.sheet();
        step.add(words(
                talk.step() == Talk.Step.OVER ? "homework.talk.over.words" : "homework.talk.left.words",
                sheet.other().firstName()));
        foot.add(Buttons.main(page.getTranslation("homework.talk.alone"), () -> onward.accept(sheet)));
    }

    private Button quiet(String key, Talking.Now now, TalkMove move) {
        return Buttons.quiet(page.getTranslation(key, now.sheet().other().firstName()), () -> move(now, move));
    }

    private Paragraph words(String key, Object... with) {
        Paragraph words = new Paragraph(page.getTranslation(key, with));
        words.addClassName("soft");
        return words;
    }
}
