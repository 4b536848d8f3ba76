package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.SectionTitle;
import org.hearthwork.tracking.Tracking;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.modulith.NamedInterface;

/** How a couple is doing with its homework: what happened when, and the published figures. */
@NamedInterface("parts")
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class OverviewPanel extends Div {

    public static final int USUAL_WEEKS = 8;

    private final Tracking tracking;
    private final Select<Integer> period = new Select<>();
    private final Div timeline = new Div();

    OverviewPanel(Tracking tracking) {
        this.tracking = tracking;
        addClassNames("stack", "overview-panel");
        period.setAriaLabel(getTranslation("homework.timeline.period"));
        period.setItems(4, USUAL_WEEKS, 12, Tracking.MOST_WEEKS);
        period.setItemLabelGenerator(weeks -> getTranslation("homework.timeline.weeks", weeks));
        period.setValue(USUAL_WEEKS);
    }

    public void show(Tracking.Overview overview) {
        removeAll();
        CoupleId couple = overview.timeline().couple().id();
        Clicks.chosen(period, chosen -> {
            timeline.removeAll();
            timeline.add(new TwoLanes(tracking.timeline(couple, chosen)));
        });
        timeline.removeAll();
        timeline.add(new TwoLanes(overview.timeline()));
        Div head = new Div(new SectionTitle(getTranslation("homework.timeline")), period);
        head.addClassName("between");
        Div figures = new Div(
                section(
                        "homework.figures",
                        new AdherenceCard(overview.timeline().couple(), overview.adherence())),
                section(
                        "homework.quality.title",
                        new QualityCard(overview.timeline().couple(), overview.adherence())));
        figures.addClassName("page-two");
        Section lanes = new Section(head, timeline);
        lanes.addClassName("page-section");
        add(lanes, figures);
        overview.trends()
                .forEach(of -> add(new TrendSection(of, overview.timeline().couple(), of.title())));
    }

    private Section section(String title, Component content) {
        Section section = new Section(new SectionTitle(getTranslation(title)), content);
        section.addClassName("page-section");
        return section;
    }
}
