package org.hearthwork.practice.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hearthwork.audit.TrailLine;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.Chip;

/** Lines of the trail, with the names of those who acted. */
final class TrailTable extends NativeTable {

    private static final int ENOUGH = 8; // characters of an id to tell two apart

    private final ZoneId zone;

    TrailTable(ZoneId zone) {
        this.zone = zone;
        addClassNames("table", "trail");
        NativeTableRow heads = new NativeTableRow();
        for (String head : List.of("number", "at", "person", "action", "subject", "outcome")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("access.audit." + head));
            cell.getElement().setAttribute("scope", "col");
            heads.add(cell);
        }
        getHead().add(heads);
    }

    void add(List<TrailLine> lines) {
        lines.forEach(line -> getBody().add(row(line)));
    }

    private NativeTableRow row(TrailLine line) {
        NativeTableCell outcome = new NativeTableCell(
                line.denied()
                        ? Chip.brick(getTranslation("access.audit.denied"))
                        : Chip.quiet(getTranslation("access.audit.done")));
        NativeTableCell number = new NativeTableCell(Long.toString(line.number()));
        number.addClassName("soft");
        NativeTableCell at = new NativeTableCell(Dates.toTheSecond(line.at(), zone, getLocale()));
        at.addClassName("nowrap");
        return new NativeTableRow(
                number,
                at,
                new NativeTableCell(named(line)),
                new NativeTableCell(line.action()),
                new NativeTableCell(subject(line)),
                outcome);
    }

    private String named(TrailLine line) {
        String name = line.actorName();
        return name != null ? name : getTranslation("access.audit.nobody");
    }

    private static String subject(TrailLine line) {
        UUID subject = line.subject();
        String name = line.subjectName();
        return subject == null ? line.subjectKind() : line.subjectKind() + " " + (name != null ? name : brief(subject));
    }

    /** The end of an id: its beginning is the time it was made at, and alike for neighbours. */
    private static String brief(UUID id) {
        String text = id.toString();
        return "…" + text.substring(text.length() - ENOUGH);
    }
}
