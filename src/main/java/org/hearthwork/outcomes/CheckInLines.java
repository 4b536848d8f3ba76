package org.hearthwork.outcomes;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.hearthwork.access.ForCareTeam;
import org.hearthwork.couples.Couple;
import org.hearthwork.kit.NotFound;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.outcomes.CoupleMeasures.Asked;
import org.hearthwork.outcomes.CoupleMeasures.Line;
import org.hearthwork.outcomes.internal.OutcomeRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was said in check-ins, in words, as the care team reads it. */
@Service
public class CheckInLines {

    private final OutcomeRows rows;
    private final CheckInForm form;

    CheckInLines(OutcomeRows rows, CheckInForm form) {
        this.rows = rows;
        this.form = form;
    }

    /**
     * One line as it is stored, whatever a screen shows of it, for a service that has asked for the couple already.
     *
     * @throws NotFound when it is no line of this couple, or not its reader's to read
     */
    @ForCareTeam
    @Transactional(propagation = Propagation.MANDATORY)
    public Line find(Couple couple, Line.Reference of) {
        return rows.one(couple, of.checkIn().value(), of.asked().name().toLowerCase(Locale.ROOT))
                .map(said -> line(couple, said))
                .orElseThrow(NotFound::new);
    }

    List<Line> of(Couple couple, List<OutcomeRows.Said> said) {
        return said.stream()
                .map(one -> line(couple, one))
                .sorted(Comparator.comparing(Line::asked)
                        .thenComparing(line -> line.by().seat()))
                .toList();
    }

    private Line line(Couple couple, OutcomeRows.Said one) {
        return new Line(
                new CheckInId(one.checkIn()),
                couple.partner(one.by()),
                Asked.valueOf(one.question().toUpperCase(Locale.ROOT)),
                words(one),
                one.sees(),
                one.open(),
                one.at(),
                one.under());
    }

    /** What was written reads as it was written; what was chosen, in the words it was asked in. */
    private String words(OutcomeRows.Said said) {
        return said.question().equals(CheckInForm.SAFE)
                ? safetyInWords(said.body())
                : said.body().textOrEmpty();
    }

    String safetyInWords(AnswerBody answer) {
        return form.asked(true, Locale.ENGLISH).stream()
                .filter(prompt -> prompt.key().equals(CheckInForm.SAFE))
                .flatMap(prompt -> prompt.inWords(answer).stream())
                .findFirst()
                .orElse("");
    }
}
