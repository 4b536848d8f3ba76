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
import org.hearthwork.homework.Assigning;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.Glyph;

/**
 * Says, before anything is chosen, that something still stands before joint work and touch, and where. The couple may be in the room:
 * neither a safety hold nor whose screening was positive is said here, and the one reads as the other.
 */
final class BeforeJointWork extends Div {

    BeforeJointWork(Couple couple, Assigning.Preparation before) {
        addClassNames("before-joint", "stack-tight");
        Clearance clearance = before.clearance();
        boolean open = !before.onHold() && !clearance.unscreened().isEmpty();
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
