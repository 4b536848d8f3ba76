package org.hearthwork.phone.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.hearthwork.access.Role;
import org.hearthwork.homework.Awaiting;
import org.hearthwork.homework.ClosedNow;
import org.hearthwork.homework.CouldntReason;
import org.hearthwork.homework.Doing;
import org.hearthwork.homework.HandedIn;
import org.hearthwork.homework.NothingAnswered;
import org.hearthwork.homework.PartState;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.homework.Photos;
import org.hearthwork.homework.Sending;
import org.hearthwork.homework.Sheet;
import org.hearthwork.homework.TakingBack;
import org.hearthwork.homework.Talking;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.live.News;

/** One's own part of a piece of homework: an opening, one question a screen, a deliberate end. */
@Route("do/:participation")
@RolesAllowed(Role.Names.PARTNER)
class DoView extends FocusPage implements BeforeEnterObserver {

    private final Doing doing;
    private final TakingBack takingBack;
    private final Photos photos;
    private final Sending sending;
    private final Awaiting awaiting;
    private final News news;

    private final Asking asking;
    private final TalkPage talk;

    DoView(
            Doing doing,
            TakingBack takingBack,
            Photos photos,
            Sending sending,
            Awaiting awaiting,
            Talking talking,
            News news) {
        this.doing = doing;
        this.takingBack = takingBack;
        this.photos = photos;
        this.sending = sending;
        this.awaiting = awaiting;
        this.news = news;
        asking = new Asking(this, doing, takingBack, photos);
        talk = new TalkPage(this, talking, news, sheet -> asking.goTo(sheet, sheet.firstAsked()));
        addClassName("do");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ParticipationId id = ParticipationId.of(
                event.getRouteParameters().get("participation").orElse(""));
        asking.anew();
        try {
            Sheet sheet = doing.open(id);
            heading(sheet.exercise().title());
            show(sheet);
        } catch (Refusal refusal) {
            closed(refusal);
        }
    }

    private void closed(Refusal words) {
        boolean unread = words.field().equals("consents");
        String title = unread ? "homework.do.consents.title" : "homework.do.resting.title";
        heading(getTranslation(title));
        lay(Closing.closed(title, words), unread ? readFirst() : closeButton());
    }

    private Component readFirst() {
        return foot(
                Buttons.plainLink("home", getTranslation("homework.do.home")),
                Buttons.mainLink("me", getTranslation("homework.do.consents.go")));
    }

    private void show(Sheet sheet) {
        switch (sheet.state()) {
            case WAITING -> opening(sheet);
            case STARTED -> goOn(sheet);
            case DONE -> isIn(sheet);
            case COULDNT ->
                lay(
                        sheet.canBeTakenBack() ? Closing.couldnt(() -> takeBack(sheet)) : Closing.couldnt(),
                        new LeftOver(sheet.id()),
                        closeButton());
        }
    }

    private void isIn(Sheet sheet) {
        long since = news.now();
        HandedIn came = awaiting.cameOf(sheet.id());
        lay(
                new IsIn(Closing.isIn(sheet, came), came, own(sheet, came), since, is -> look(sheet.id(), is)),
                closeButton());
    }

    private Component[] own(Sheet sheet, HandedIn came) {
        return new Component[] {
            prepared(sheet, came.revealed()),
            new LeftOver(sheet.id()),
            new OwnWords(sheet, () -> takeBack(sheet)),
            new KeptPhotos(photos, sheet)
        };
    }

    /** What came meanwhile is said where it was waited for. */
    private void look(ParticipationId id, IsIn before) {
        Sheet sheet = doing.open(id);
        HandedIn came = awaiting.cameOf(id);
        if (sheet.state() == PartState.DONE && !before.isStill(came)) {
            before.becomes(Closing.isIn(sheet, came), came, own(sheet, came));
        }
    }

    private PreparedCard prepared(Sheet sheet, boolean revealed) {
        return new PreparedCard(sheet, asking.typed(), revealed, () -> tryTo(() -> show(sending.send(sheet.id()))));
    }

    private void takeBack(Sheet sheet) {
        tryTo(() -> {
            takingBack.takeBack(sheet.id());
            asking.anew();
            show(doing.open(sheet.id()));
        });
    }

    void opening(Sheet sheet) {
        Button start = Buttons.main(getTranslation("homework.do.start"), () -> begin(sheet));
        lay(top(homeLink()), new OpeningCard(sheet), foot(couldntButton(sheet), start));
    }

    private void begin(Sheet sheet) {
        tryTo(() -> {
            goOn(doing.begin(sheet.id()));
        });
    }

    private void goOn(Sheet sheet) {
        if (sheet.at() < sheet.firstAsked()) {
            talk.show(sheet.id());
        } else {
            asking.ask(sheet, sheet.at());
        }
    }

    /** What was before the first question. */
    void before(Sheet sheet) {
        if (sheet.talk().isPresent()) {
            talk.show(sheet.id());
        } else {
            opening(sheet);
        }
    }

    void finish(Sheet sheet) {
        tryTo(() -> {
            try {
                long since = news.now();
                HandedIn handed = doing.finish(sheet.id());
                lay(
                        new IsIn(
                                Closing.handedIn(sheet, handed),
                                handed,
                                new Component[] {prepared(sheet, handed.revealed())},
                                since,
                                is -> look(sheet.id(), is)),
                        closeButton());
            } catch (NothingAnswered nothing) {
                couldntDialog(sheet)
                        .instead(getTranslation(nothing.messageKey(), nothing.parameters()))
                        .open();
            }
        });
    }

    Button couldntButton(Sheet sheet) {
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
    @Override
    void tryTo(Runnable step) {
        super.tryTo(() -> {
            try {
                step.run();
            } catch (ClosedNow closed) {
                closed(closed);
            }
        });
    }
}
