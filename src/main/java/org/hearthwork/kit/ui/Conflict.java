package org.hearthwork.kit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Overtaken;

/**
 * Where a form says that somebody was faster: who changed what, theirs beside one's own, and the two ways on. Nothing that
 * was typed is touched before one of them is chosen.
 */
public final class Conflict extends Div {

    public Conflict() {
        addClassNames("card", "card-guarded", "conflict");
        getElement().setAttribute("role", "alert");
    }

    /**
     * One thing that the form holds.
     *
     * @param name in the midst of a sentence: "the start"
     * @param shown what stood there when the form opened
     * @param theirs what stands there now
     * @param mine what the form holds
     */
    public record Point(String name, String shown, String theirs, String mine) {

        boolean changedByThem() {
            return !shown.equals(theirs);
        }

        boolean differs() {
            return !theirs.equals(mine);
        }
    }

    /** A way on. */
    public record Way(String words, Runnable deed) {}

    /** Who changed which of these points; then to go on with theirs or to write one's own over it. */
    public void show(Overtaken overtaken, List<Point> points, ZoneId zone, Runnable useTheirs, Runnable saveMine) {
        say(
                sentence(overtaken, points, ago(overtaken, zone)),
                points,
                new Way(getTranslation("kit.conflict.use-theirs"), useTheirs),
                new Way(getTranslation("kit.conflict.save-mine"), saveMine));
    }

    /** The same in words of the form's own. */
    public void say(String words, List<Point> points, Way... ways) {
        removeAll();
        add(new Paragraph(words), new Paragraph(getTranslation("kit.conflict.kept")));
        List<Point> apart = points.stream().filter(Point::differs).toList();
        if (!apart.isEmpty()) {
            add(beside(apart));
        }
        Div row = new Div();
        row.addClassNames("row", "wrap");
        for (Way way : ways) {
            row.add(Buttons.plain(way.words(), () -> go(way)));
        }
        add(row);
        scrollIntoView();
    }

    /** "2 min ago", of the moment they did it. */
    public String ago(Overtaken overtaken, ZoneId zone) {
        return Dates.ago(overtaken.at(), zone, getLocale(), overtaken.asOf());
    }

    public void clear() {
        removeAll();
    }

    private void go(Way way) {
        clear();
        way.deed().run();
    }

    /** "Samir changed the start to 15:00 2 min ago." */
    public String sentence(Overtaken overtaken, List<Point> points, String ago) {
        String what = points.stream()
                .filter(Point::changedByThem)
                .map(point -> getTranslation("kit.conflict.to", point.name(), point.theirs()))
                .collect(Collectors.joining(getTranslation("kit.conflict.and")));
        String who = overtaken.by().isEmpty() ? getTranslation("kit.conflict.somebody") : overtaken.by();
        return what.isEmpty()
                ? getTranslation("kit.conflict.changed", who, ago)
                : getTranslation("kit.conflict.changed-to", who, what, ago);
    }

    private NativeTable beside(List<Point> apart) {
        NativeTable table = new NativeTable();
        table.addClassName("conflict-points");
        table.getHead()
                .add(new NativeTableRow(
                        head(getTranslation("kit.conflict.what")),
                        head(getTranslation("kit.conflict.theirs")),
                        head(getTranslation("kit.conflict.mine"))));
        apart.forEach(point -> table.getBody()
                .add(new NativeTableRow(
                        new NativeTableCell(capitalized(point.name())),
                        new NativeTableCell(orNothing(point.theirs())),
                        new NativeTableCell(orNothing(point.mine())))));
        return table;
    }

    private static NativeTableHeaderCell head(String words) {
        NativeTableHeaderCell head = new NativeTableHeaderCell(words);
        head.getElement().setAttribute("scope", "col");
        return head;
    }

    private String orNothing(String words) {
        return words.isEmpty() ? getTranslation("kit.conflict.nothing") : words;
    }

    private static String capitalized(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
