package org.hearthwork.outcomes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Role;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.EmptyState;
import org.hearthwork.kit.ui.SectionTitle;
import org.hearthwork.outcomes.CoupleMeasures;
import org.hearthwork.outcomes.Measure;
import org.hearthwork.outcomes.MeasureRequests;
import org.hearthwork.outcomes.Outcomes;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.modulith.NamedInterface;

/** The measures of a couple: each one's line, what they said last, what needs a person, and whether they are asked at all. */
@NamedInterface("parts")
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class MeasuresPanel extends Div {

    private static final int LATEST = 4; // sheets that can be read question by question

    private final Outcomes outcomes;
    private final MeasureRequests requests;
    private final boolean mayChange = !Actors.required().is(Role.SUPERVISOR);

    MeasuresPanel(Outcomes outcomes, MeasureRequests requests) {
        this.outcomes = outcomes;
        this.requests = requests;
        addClassNames("stack", "measures-panel");
    }

    /** Opens the measures of this couple; that is a line in the trail. */
    public void show(CoupleId id) {
        show(outcomes.open(id));
    }

    private void show(CoupleMeasures of) {
        removeAll();
        of.alerts()
                .forEach(alert -> add(new AlertCard(of, alert, mayChange, note -> {
                    outcomes.seeTo(of.couple().id(), alert, note);
                    show(of.couple().id());
                })));
        add(section(
                getTranslation("outcomes.check-in"),
                new RhythmCard(outcomes, of, mayChange, () -> show(of.couple().id()))));
        if (of.totals().isEmpty()) {
            add(new EmptyState(getTranslation("outcomes.measures.none")));
        } else {
            add(lines(of));
        }
        if (!of.lines().isEmpty()) {
            add(section(
                    getTranslation("outcomes.measures.said"),
                    new CheckInSaid(of.lines(), of.couple().secrets())));
        }
        add(section(
                getTranslation("outcomes.request"),
                new AskForMeasures(
                        requests, of, mayChange, () -> show(of.couple().id()))));
        of.asked().offered().stream()
                .filter(measure -> !of.asked().of(measure).isEmpty())
                .forEach(measure -> add(askedFor(of, measure)));
        if (!of.seen().isEmpty()) {
            add(section(getTranslation("outcomes.alert.seen-to"), new Card(new SeenAlerts(of))));
        }
    }

    private Component lines(CoupleMeasures of) {
        return section(
                of.measure().name(),
                new MeasureHistory(
                        of.couple(),
                        of.measure(),
                        of.totals(),
                        getTranslation(
                                "outcomes.measures.fine",
                                of.measure().name(),
                                of.measure().most(),
                                of.measure().cutOff().toPlainString(),
                                of.measure().source(),
                                of.measure().fall())));
    }

    private Component askedFor(CoupleMeasures of, Measure measure) {
        MeasureHistory history = new MeasureHistory(
                of.couple(),
                measure,
                of.asked().totals(measure),
                getTranslation(
                        "outcomes.measures.fine." + measure.key(),
                        measure.most(),
                        measure.cutOff().toPlainString()));
        of.asked().of(measure).stream().limit(LATEST).forEach(taken -> history.add(new LastAnswers(of, taken)));
        return section(measure.name(), history);
    }

    private static Section section(String title, Component content) {
        Section section = new Section(new SectionTitle(title), content);
        section.addClassName("page-section");
        return section;
    }
}
