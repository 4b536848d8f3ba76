package org.hearthwork.practice.ui;

import com.vaadin.flow.component.Composite;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearthwork.audit.TrailLine;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.Markup;
import org.hearthwork.kit.ui.Rows;

/** Lines of the trail, with the names of those who acted. */
final class TrailTable extends Composite<Rows> {

    private static final int ENOUGH = 8; // characters of an id to tell two apart

    private final List<TrailLine> newest;
    private final ZoneId zone;

    TrailTable(List<TrailLine> newest, ZoneId zone) {
        this.newest = newest;
        this.zone = zone;
    }

    @Override
    protected Rows initContent() {
        return Rows.table(
                "trail",
                Stream.of("number", "at", "person", "action", "subject", "outcome")
                        .map(head -> getTranslation("access.audit." + head))
                        .toList(),
                rows(newest));
    }

    void append(List<TrailLine> older) {
        getContent().append(rows(older));
    }

    private List<Markup> rows(List<TrailLine> lines) {
        return lines.stream().map(this::row).toList();
    }

    private Markup row(TrailLine line) {
        return Markup.of(
                "tr",
                Markup.of("td.soft", Long.toString(line.number())),
                Markup.of("td.nowrap", Dates.toTheSecond(line.at(), zone, getLocale())),
                Markup.of("td", named(line)),
                Markup.of("td", line.action()),
                Markup.of("td", subject(line)),
                Markup.of(
                        "td",
                        line.denied()
                                ? Markup.chip("brick", getTranslation("access.audit.denied"))
                                : Markup.chip("quiet", getTranslation("access.audit.done"))));
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
