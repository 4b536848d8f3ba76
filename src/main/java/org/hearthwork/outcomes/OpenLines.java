package org.hearthwork.outcomes;

import java.util.List;
import java.util.stream.Stream;
import org.hearthwork.couples.Partner;
import org.hearthwork.outcomes.internal.CheckInRows;

/** What opened with two check-ins, one's own words first. */
final class OpenLines {

    private OpenLines() {}

    static MyCheckIns.Open of(List<CheckInRows.OpenLine> lines, Partner me, Partner other) {
        return new MyCheckIns.Open(said(lines, CheckInForm.GOOD, me, other), said(lines, CheckInForm.WISH, me, other));
    }

    private static List<MyCheckIns.Line> said(
            List<CheckInRows.OpenLine> lines, String question, Partner me, Partner other) {
        return Stream.of(me, other)
                .flatMap(by -> lines.stream()
                        .filter(line -> line.question().equals(question)
                                && line.by().equals(by.id().value()))
                        .map(line -> new MyCheckIns.Line(by, line.body().textOrEmpty())))
                .toList();
    }
}
