package org.hearthwork.today.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Role;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.Reviewing;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.EmptyState;
import org.hearthwork.kit.ui.PageHeader;
import org.hearthwork.kit.ui.Quote;
import org.hearthwork.kit.ui.SeatName;
import org.hearthwork.kit.ui.Toast;
import org.hearthwork.outcomes.CoupleMeasures;
import org.hearthwork.outcomes.Outcomes;
import org.hearthwork.sessions.ui.SessionWords;
import org.hearthwork.sessions.ui.SessionsNavigation;
import org.hearthwork.today.Briefs;
import org.hearthwork.today.SharedBrief;
import org.hearthwork.tracking.InSessionDigest;
import org.hearthwork.tracking.Said;

/** The screen that is turned towards both: large, and with nothing on it that one of them may not see. */
@Route("couples/:couple/in-session")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.ASSOCIATE, Role.Names.SUPERVISOR})
class InSessionView extends Main implements BeforeEnterObserver {

    private final Briefs briefs;
    private final Reviewing reviewing;
    private final Outcomes outcomes;
    private final boolean mayOpen = !Actors.required().is(Role.SUPERVISOR);

    InSessionView(Briefs briefs, Reviewing reviewing, Outcomes outcomes) {
        this.briefs = briefs;
        this.reviewing = reviewing;
        this.outcomes = outcomes;
        addClassNames("page", "in-session");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(CoupleId.of(event.getRouteParameters().get("couple").orElse("")));
    }

    private void show(CoupleId id) {
        removeAll();
        SharedBrief shared = briefs.inSession(id);
        InSessionDigest digest = shared.digest();
        Couple couple = digest.couple();
        add(new PageHeader(getTranslation("sessions.in-session"))
                .subtitle(
                        new SeatName(Seat.A, couple.a().firstName()),
                        new SeatName(Seat.B, couple.b().firstName()))
                .actions(Buttons.quietLink(SessionsNavigation.brief(id), getTranslation("sessions.in-session.end"))));
        if (!digest.both().isEmpty()) {
            Paragraph both = new Paragraph(getTranslation(
                    "sessions.in-session.both",
                    digest.both().part(),
                    digest.both().whole()));
            both.addClassName("lead");
            add(both);
        }
        if (waits(shared)) {
            add(SessionWords.section("sessions.in-session.reveals", reveals(shared)));
        }
        if (!digest.said().isEmpty()) {
            add(SessionWords.section("sessions.brief.said", said(digest)));
        }
        if (!digest.differences().isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassNames("list", "differences");
            digest.differences().forEach(one -> list.add(new DifferenceItem(couple, one)));
            add(SessionWords.section("sessions.brief.differ", list));
        }
        if (!shared.checkIns().isEmpty()) {
            add(SessionWords.section("sessions.in-session.check-in", checkIns(shared.checkIns())));
        }
        if (!waits(shared)
                && shared.checkIns().isEmpty()
                && digest.said().isEmpty()
                && digest.differences().isEmpty()) {
            add(new EmptyState(getTranslation("sessions.in-session.none")));
        }
    }

    private static boolean waits(SharedBrief shared) {
        return !shared.digest().revealsWaiting().isEmpty()
                || !shared.digest().ratingsWaiting().isEmpty()
                || shared.checkInsWait();
    }

    /** What they would like to talk about, and their good moments: only what is open to both is read here at all. */
    private Component checkIns(List<CoupleMeasures.Line> lines) {
        Div two = new Div();
        two.addClassName("said-two");
        Stream.of(Seat.values()).forEach(seat -> {
            Div column = new Div();
            column.addClassName("stack");
            lines.stream()
                    .filter(line -> line.by().seat() == seat)
                    .forEach(line -> column.add(new Quote(
                            seat,
                            line.text(),
                            line.by().firstName() + " · "
                                    + getTranslation("outcomes.check-in."
                                            + line.asked().name().toLowerCase(Locale.ROOT) + ".label"))));
            two.add(column);
        });
        return two;
    }

    private Component reveals(SharedBrief shared) {
        Div cards = new Div();
        cards.addClassName("page-grid");
        CoupleId couple = shared.digest().couple().id();
        shared.digest()
                .revealsWaiting()
                .forEach(waiting -> cards.add(
                        reveal(waiting.exercise(), couple, () -> reviewing.openReveal(waiting.occurrence()))));
        if (shared.checkInsWait()) {
            cards.add(reveal(getTranslation("outcomes.check-in"), couple, () -> openCheckIns(couple)));
        }
        shared.digest()
                .ratingsWaiting()
                .forEach((title, occurrences) -> cards.add(ratings(title, couple, occurrences)));
        return cards;
    }

    private Component reveal(String title, CoupleId couple, Runnable opens) {
        Card card = new Card(new H3(title), new Paragraph(getTranslation("sessions.in-session.both-in"))).warm();
        if (mayOpen) {
            card.add(SessionWords.row(
                    Buttons.main(getTranslation("sessions.in-session.open"), () -> open(couple, opens))));
        }
        return card;
    }

    /** Whether either of them gave any stands nowhere here. */
    private Component ratings(String title, CoupleId couple, Set<OccurrenceId> occurrences) {
        Card card = new Card(new H3(title), new Paragraph(getTranslation("sessions.in-session.ratings")));
        if (mayOpen) {
            card.add(SessionWords.row(Buttons.plain(
                    getTranslation("homework.ratings.open"),
                    () -> open(couple, () -> reviewing.openRatings(occurrences)))));
        }
        return card;
    }

    private void open(CoupleId couple, Runnable opens) {
        try {
            opens.run();
        } catch (Refusal refusal) {
            // Both look at this screen: what keeps something closed is not theirs to read.
            Toast.problem(getTranslation("sessions.in-session.not-now"));
        }
        show(couple);
    }

    private void openCheckIns(CoupleId couple) {
        if (!outcomes.openInSession(couple)) {
            Toast.show(getTranslation("sessions.in-session.nothing-for-both"));
        }
    }

    /** By exercise, the two beside each other. */
    private Component said(InSessionDigest digest) {
        Map<String, List<Said>> byExercise = new LinkedHashMap<>();
        digest.said()
                .forEach(said -> byExercise
                        .computeIfAbsent(said.source().exercise(), title -> new java.util.ArrayList<>())
                        .add(said));
        Div all = new Div();
        all.addClassName("stack");
        byExercise.forEach((title, lines) -> {
            H3 heading = new H3(title);
            Div two = new Div();
            two.addClassName("said-two");
            Stream.of(Seat.values()).forEach(seat -> two.add(column(seat, lines)));
            all.add(new Div(heading, two));
        });
        return all;
    }

    private static Component column(Seat seat, List<Said> lines) {
        Div column = new Div();
        column.addClassName("stack");
        lines.stream()
                .filter(said -> said.source().partner().seat() == seat)
                .forEach(said -> column.add(
                        new Quote(seat, said.text(), said.source().partner().firstName() + " · " + said.label())));
        return column;
    }
}
