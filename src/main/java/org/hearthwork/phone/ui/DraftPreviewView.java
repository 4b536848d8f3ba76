package org.hearthwork.phone.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.hearthwork.access.People;
import org.hearthwork.access.Role;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.CoupleStatus;
import org.hearthwork.couples.Partner;
import org.hearthwork.couples.PartnerId;
import org.hearthwork.couples.Secrets;
import org.hearthwork.homework.AssignmentWish;
import org.hearthwork.homework.Sheet;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.PageHeader;
import org.hearthwork.kit.ui.ProgressLine;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.DraftId;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.InStep;
import org.hearthwork.library.OwnVersions;
import org.hearthwork.library.Sitting;
import org.hearthwork.library.ui.LibraryNavigation;

/** A draft of an own version as a partner will meet it: the very screens of the phone, one after the other. Nothing is kept. */
@Route("library/draft/:draft/preview")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
class DraftPreviewView extends Main implements BeforeEnterObserver {

    private static final String QUESTION = "question";
    private static final String SITTING = "sitting";
    private static final UUID NOBODY = new UUID(0, 0);

    private final OwnVersions versions;
    private final ZoneId zone;
    private final Clock clock;
    private final Div phone = new Div();
    private final Div foot = new Div();

    DraftPreviewView(OwnVersions versions, People people, Clock clock) {
        this.versions = versions;
        this.zone = people.practice().zone();
        this.clock = clock;
        addClassNames("page", "draft-preview");
        phone.addClassNames("preview-phone", "draft-phone");
        phone.getElement().setAttribute("tabindex", "0").setAttribute("role", "group");
        phone.getElement().setAttribute("aria-label", getTranslation("library.own.preview.phone"));
        foot.addClassNames("between", "draft-foot");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DraftId id = event.getRouteParameters()
                .get("draft")
                .flatMap(Ids::parse)
                .map(DraftId::new)
                .orElseThrow(NotFound::new);
        Exercise exercise = versions.preview(id);
        Sitting sitting = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SITTING)
                .flatMap(exercise::sitting)
                .orElseGet(() -> exercise.allSittings().getFirst());
        removeAll();
        Div screen = new Div(phone, foot);
        screen.addClassName("draft-screen");
        Div columns = new Div(sittings(id, exercise, sitting), screen);
        columns.addClassName("draft-columns");
        add(
                new PageHeader(exercise.title())
                        .subtitle(getTranslation("library.own.preview.words"))
                        .actions(Buttons.plainLink(
                                LibraryNavigation.draft(id), getTranslation("library.own.preview.back"))),
                new Paragraph(exercise.summary()),
                columns);
        show(sheet(exercise, sitting), 0, false);
    }

    private Nav sittings(DraftId id, Exercise exercise, Sitting open) {
        Nav nav = new Nav();
        nav.addClassName("draft-sittings");
        nav.setAriaLabel(getTranslation("library.own.preview.sittings"));
        exercise.allSittings().forEach(sitting -> {
            Anchor link =
                    new Anchor(LibraryNavigation.preview(id) + "?" + SITTING + "=" + sitting.key(), sitting.title());
            if (sitting.equals(open)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        });
        return nav;
    }

    /** Of two who are nobody: sealed until both are in, as most couples get it. */
    private Sheet sheet(Exercise exercise, Sitting sitting) {
        Partner a = new Partner(new PartnerId(NOBODY), Seat.A, getTranslation("library.own.preview.reader"));
        Partner b = new Partner(new PartnerId(NOBODY), Seat.B, getTranslation("library.own.preview.other"));
        AssignmentWish wish = AssignmentWish.usual(exercise.key(), sitting.key());
        Couple couple = new Couple(new CoupleId(NOBODY), a, b, CoupleStatus.ACTIVE, zone, Secrets.LIMITED_SECRETS);
        return Sheet.preview(wish, exercise, sitting, couple, a, LocalDate.ofInstant(clock.instant(), zone));
    }

    /** @param at 0 before the first question, then the number of each @param focus whether somebody went there */
    private void show(Sheet sheet, int at, boolean focus) {
        phone.removeAll();
        int of = sheet.questions().size();
        if (at == 0) {
            phone.add(new OpeningCard(sheet));
        } else {
            H2 ask = new H2(sheet.questions().get(at - 1).ask());
            phone.add(
                    new ProgressLine(at, of), question(sheet, sheet.questions().get(at - 1), ask));
            if (focus) {
                ask.getElement().callJsFunction("focus");
            }
        }
        foot.removeAll();
        Button back = Buttons.quiet(getTranslation("homework.do.back"), () -> show(sheet, at - 1, true));
        back.setIcon(Glyph.BACK.draw());
        back.setEnabled(at > 0);
        Button next = Buttons.plain(
                getTranslation(at == 0 ? "homework.do.start" : "homework.do.next"), () -> show(sheet, at + 1, true));
        next.setEnabled(at < of);
        foot.add(back, next);
    }

    private Component question(Sheet sheet, Sheet.Question question, H2 ask) {
        ask.setId(QUESTION);
        ask.addClassName("question");
        ask.getElement().setAttribute("tabindex", "-1");
        Div screen = new Div(ask);
        screen.addClassName("question-screen");
        String hint = question.prompt().hint();
        if (hint != null) {
            Paragraph words =
                    new Paragraph(hint.replace("{partner}", sheet.other().firstName()));
            words.addClassName("soft");
            screen.add(words);
        }
        screen.add(new WhoSeesChip(sheet.policy()).of(question.visibility()), field(sheet, question));
        return screen;
    }

    /** A talk has a page of its own, and two people: here it is told. */
    private Component field(Sheet sheet, Sheet.Question question) {
        return question.prompt().kind() instanceof InStep(int minutes, int pause)
                ? new Paragraph(getTranslation("library.answer.in-step", minutes, pause))
                : PromptField.of(question, sheet, sheet.proposal(Map.of()), QUESTION, AnswerBody.EMPTY, answer -> {});
    }
}
