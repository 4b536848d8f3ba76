package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.hearthwork.homework.AssignmentWish.Kit;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.SectionTitle;
import org.hearthwork.library.Exercise.IfThen;
import org.hearthwork.tracking.AssignmentPage;

/** What was agreed when an assignment was given: who sees it, why, and the if-then plan. */
final class AgreedCard extends Section {

    AgreedCard(AssignmentPage page) {
        Lines facts = new Lines()
                .put(getTranslation("homework.assign.who-sees"), seeing(page))
                .put(
                        getTranslation("homework.assign.reveal"),
                        page.audience().joint() ? Sayings.reveal(page.reveal()) : "");
        Kit kit = page.kit();
        facts.put(getTranslation("homework.assign.why"), kit.why())
                .put(getTranslation("homework.page.if-then"), ifThen(kit))
                .put(getTranslation("homework.assign.obstacle"), kit.obstacle())
                .put(getTranslation("homework.assign.plan-b"), kit.planB())
                .put(
                        getTranslation("homework.assign.confidence-field"),
                        kit.confidence() == null ? "" : getTranslation("homework.page.of-ten", kit.confidence()));
        page.partners()
                .forEach(partner -> facts.put(
                        getTranslation("homework.page.note-for", partner.firstName()),
                        page.notes().getOrDefault(partner.seat(), "")));
        add(new SectionTitle(getTranslation("homework.page.agreed")), new Card(facts));
        addClassName("page-section");
    }

    private String seeing(AssignmentPage page) {
        String words = Sayings.whoSees(page.whoSees());
        return page.clinicianReadsSealed() || !page.audience().joint()
                ? words
                : words + getTranslation("homework.page.not-before");
    }

    private String ifThen(Kit kit) {
        return kit.cue().isBlank() && kit.action().isBlank()
                ? ""
                : getTranslation("homework.preview.if-then", IfThen.afterIf(kit.cue()), kit.action());
    }

    /** A list of names and words; what is empty is left out. */
    private static final class Lines extends Div {

        Lines() {
            addClassName("fact-rows");
        }

        Lines put(String name, String words) {
            if (!words.isBlank()) {
                Span what = new Span(name);
                what.addClassNames("soft", "small");
                add(new Div(what, new Span(words)));
            }
            return this;
        }
    }
}
