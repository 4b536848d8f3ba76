package org.hearthwork.couples.ui;

import com.vaadin.flow.component.Composite;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.CoupleStatus;
import org.hearthwork.couples.CoupleSummary;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.Markup;
import org.hearthwork.kit.ui.Rows;

/** The couples, one a row, each a link. */
final class CoupleTable extends Composite<Rows> {

    private final Function<CoupleId, String> address;
    private final List<CoupleSummary> first;

    CoupleTable(List<CoupleSummary> first, Function<CoupleId, String> address) {
        this.first = first;
        this.address = address;
    }

    @Override
    protected Rows initContent() {
        return Rows.table(
                "couple-table",
                Stream.of("couple", "status", "care-team")
                        .map(head -> getTranslation("couples.column." + head))
                        .toList(),
                rows(first));
    }

    void append(List<CoupleSummary> more) {
        getContent().append(rows(more));
    }

    private List<Markup> rows(List<CoupleSummary> couples) {
        return couples.stream().map(this::row).toList();
    }

    private Markup row(CoupleSummary couple) {
        Markup state = Markup.of("div.row.wrap", chip(couple.status()));
        if (couple.onHold()) {
            state.add(Markup.chip("brick", getTranslation("couples.on-hold"), Glyph.SHIELD));
        }
        String team = couple.clinicians();
        return Markup.of(
                "tr",
                Markup.of("td", Markup.link("a.couple-link", address.apply(couple.id()), couple.names())),
                Markup.of("td", state),
                Markup.of("td.soft", team == null ? "" : team));
    }

    private Markup chip(CoupleStatus status) {
        return Markup.chip(
                status == CoupleStatus.ACTIVE ? "moss" : "quiet", getTranslation("couples.status." + status));
    }
}
