package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Collectors;
import org.hearthwork.couples.Clearance;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.Partner;
import org.hearthwork.couples.ui.CouplesNavigation;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.Glyph;

/**
 * Says, before anything is chosen, that something still stands before joint work and touch, and where. The couple may be in the room:
 * whose screening was positive is not said here.
 */
final class BeforeJointWork extends Div {

    BeforeJointWork(Couple couple, Clearance clearance) {
        addClassNames("before-joint", "stack-tight");
        boolean open = !clearance.unscreened().isEmpty();
        String key = open ? "homework.assign.screen-first" : "homework.assign.screened-positive";
        Paragraph words = new Paragraph(getTranslation(key + ".words", names(clearance.unscreened())));
        words.addClassNames("small");
        add(
                Chip.brick(getTranslation(key)).with(Glyph.SHIELD),
                words,
                new Anchor(
                        CouplesNavigation.people(couple.id()), getTranslation("homework.assign.screen-first.where")));
    }

    private static String names(List<Partner> partners) {
        return partners.stream().map(Partner::firstName).collect(Collectors.joining(" & "));
    }
}
