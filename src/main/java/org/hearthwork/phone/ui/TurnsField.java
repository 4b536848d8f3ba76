package org.hearthwork.phone.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hearthwork.homework.Sheet;
import org.hearthwork.homework.Wished;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.SeatName;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Timer;

/** Turns of speaking on one phone between the two, and what its owner prepared to say. */
final class TurnsField extends PromptField {

    /** @param place of these turns and no others, where the page keeps their clock */
    TurnsField(Timer timer, String place, Sheet sheet, AnswerBody answer, Consumer<AnswerBody> changed) {
        super(changed);
        Paragraph leads = new Paragraph(timer.leads());
        leads.addClassName("soft");
        int done = answer.numberOrNull() == null ? 0 : answer.numberOrNull();
        Turns turns = new Turns(place, timer.minutes(), timer.rounds(), done);
        turns.addTurnListener(event -> tell(AnswerBody.ofNumber(Math.clamp(event.done(), 0, timer.rounds()))));
        sheet.wishes().forEach(wish -> add(wished(wish)));
        add(turns);
        List<String> lines = ownLines(sheet);
        if (!lines.isEmpty()) {
            add(folded(lines));
        }
        add(leads);
    }

    /** What the one who speaks would like of the other one: over the clock, for who has the phone. */
    private Div wished(Wished wish) {
        Div line = new Div(
                new SeatName(wish.of().seat(), wish.of().firstName()),
                new Span(getTranslation("homework.turns.wish", String.join(", ", wish.words()))));
        line.addClassNames("wished", wish.of().seat() == Seat.A ? "seat-a" : "seat-b");
        return line;
    }

    @Override
    boolean fillsTheScreen() {
        return true;
    }

    /** Folded, because the other one may look at the phone: until it is sent, what was prepared is its author's. */
    private Details folded(List<String> lines) {
        Div words = new Div();
        words.addClassName("stack");
        lines.forEach(line -> {
            Paragraph said = new Paragraph(line);
            said.addClassName("reading");
            words.add(said);
        });
        Details own = new Details(getTranslation("homework.turns.own-lines"), words);
        own.addClassName("own-lines");
        return own;
    }

    /** What its author keeps for the session is not there to be read out at home. */
    private static List<String> ownLines(Sheet sheet) {
        if (!sheet.keptBy(Map.of()).isEmpty()) {
            return List.of();
        }
        return sheet.questions().stream()
                .filter(question -> question.prompt().kind() instanceof PromptKind.Statement)
                .flatMap(question -> question.prompt().inWords(question.answer()).stream())
                .toList();
    }
}
