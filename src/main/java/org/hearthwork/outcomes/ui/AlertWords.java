package org.hearthwork.outcomes.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.SeatName;
import org.hearthwork.outcomes.AlertKind;
import org.hearthwork.outcomes.CoupleMeasures;
import org.hearthwork.outcomes.CoupleMeasures.Ground;

/** Of whom an alert is and since when, by which rule, and on what it stood. */
final class AlertWords extends Div {

    AlertWords(CoupleMeasures of, CoupleMeasures.Alert alert) {
        addClassName("stack-tight");
        String kind = "outcomes.alert." + alert.kind();
        Span when = new Span(
                Dates.day(alert.at(), of.couple().zone(), UI.getCurrent().getLocale(), of.asOf()));
        when.addClassNames("small", "soft");
        Div head = new Div(
                new SeatName(alert.of().seat(), alert.of().firstName()),
                new Span(getTranslation(kind, named(alert.measure()))),
                when);
        head.addClassNames("row", "wrap");
        Ground ground = alert.stoodOn();
        BigDecimal figure = ground.ruleAt();
        Paragraph rule = new Paragraph(
                getTranslation(kind + ".rule", figure == null ? "" : figure.toPlainString(), named(alert.measure())));
        Paragraph data = new Paragraph(data(alert.kind(), ground));
        rule.addClassNames("small", "soft");
        data.addClassNames("small", "soft");
        add(head, rule, data);
    }

    private String named(String measure) {
        return getTranslation("outcomes.measure.name." + measure);
    }

    private String data(AlertKind kind, Ground ground) {
        if (kind == AlertKind.ASK) {
            return getTranslation("outcomes.alert.data.open");
        }
        if (kind == AlertKind.SELF_HARM) {
            return getTranslation("outcomes.alert.data.self-harm." + ground.cameTo());
        }
        if (ground.cameTo() == null) {
            return getTranslation("outcomes.alert.data.answer", ground.said());
        }
        return ground.cameFrom() == null
                ? getTranslation("outcomes.alert.data.total", ground.cameTo())
                : getTranslation("outcomes.alert.data.was", ground.cameTo(), ground.cameFrom());
    }
}
