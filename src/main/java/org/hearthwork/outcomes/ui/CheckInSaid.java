package org.hearthwork.outcomes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.hearthwork.couples.Secrets;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.Quote;
import org.hearthwork.library.Visibility;
import org.hearthwork.outcomes.CoupleMeasures.Asked;
import org.hearthwork.outcomes.CoupleMeasures.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** What was said in check-ins, each line with who may hear it. */
@NamedInterface("parts")
public final class CheckInSaid extends Div {

    public CheckInSaid(List<Line> lines, Secrets today) {
        this(lines, today, null);
    }

    /**
     * @param today the policy of the couple: another one that a line was said under is named with it
     * @param insert puts a line into the note beside it, or null where there is none
     */
    public CheckInSaid(List<Line> lines, Secrets today, @Nullable Consumer<Line> insert) {
        addClassNames("stack", "check-in-said");
        lines.forEach(line -> {
            Div quote = new Div(
                    new Quote(
                            line.by().seat(),
                            line.text(),
                            line.by().firstName() + " · "
                                    + getTranslation("outcomes.check-in."
                                            + line.asked().name().toLowerCase(Locale.ROOT) + ".label")),
                    tag(line));
            if (line.careTeamAlone() && line.under() != today) {
                Span under = new Span(getTranslation("outcomes.under." + line.under()));
                under.addClassNames("soft", "small");
                quote.add(under);
            }
            quote.addClassName("quote-tagged");
            quote.setClassName("no-print", line.careTeamAlone());
            add(insert == null ? quote : insertable(line, quote, insert));
        });
    }

    private Div insertable(Line line, Div quote, Consumer<Line> insert) {
        Button button = Buttons.quiet(getTranslation("sessions.insert"), () -> insert.accept(line));
        button.setAriaLabel(
                getTranslation("sessions.insert.of", line.by().firstName(), getTranslation("outcomes.check-in")));
        button.addClassName("insert");
        Div row = new Div(quote, button);
        row.addClassName("quote-row");
        return row;
    }

    private Chip tag(Line line) {
        if (line.open()) {
            return Chip.quiet(getTranslation("outcomes.tag.open")).with(Glyph.BOTH);
        }
        if (line.sees() == Visibility.SEALED) {
            return Chip.ember(getTranslation("outcomes.tag.sealed")).with(Glyph.SEALED);
        }
        return line.asked() == Asked.SAFE || line.asked() == Asked.WISH
                ? Chip.brick(getTranslation("outcomes.tag.care-team")).with(Glyph.DIAMOND)
                : Chip.quiet(getTranslation("outcomes.tag.private")).with(Glyph.LOCK);
    }
}
