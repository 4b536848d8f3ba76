package org.hearthwork.couples.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.hearthwork.access.People;
import org.hearthwork.access.Role;
import org.hearthwork.couples.CareTeam;
import org.hearthwork.couples.CareTeams;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.EmptyState;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Which clinicians look after which couple. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class CareTeamsPanel extends Div {

    private final CareTeams careTeams;
    private final People people;

    CareTeamsPanel(CareTeams careTeams, People people) {
        this.careTeams = careTeams;
        this.people = people;
        addClassName("stack");
        show();
    }

    private void show() {
        removeAll();
        List<CareTeam> teams = careTeams.all();
        if (teams.isEmpty()) {
            add(new EmptyState(getTranslation("couples.practice.no-couples")));
            return;
        }
        NativeTable table = new NativeTable();
        table.addClassNames("table", "table-middle");
        Span unseen = new Span(getTranslation("couples.practice.deeds"));
        unseen.addClassName("sr-only");
        table.getHead()
                .add(new NativeTableRow(
                        head(new Span(getTranslation("couples.column.couple"))),
                        head(new Span(getTranslation("couples.column.status"))),
                        head(new Span(getTranslation("couples.column.care-team"))),
                        head(unseen)));
        teams.forEach(team -> table.getBody().add(row(team)));
        add(new Card(table).flush());
    }

    private static NativeTableHeaderCell head(Span words) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableRow row(CareTeam team) {
        Span names = new Span(team.names());
        names.addClassName("strong");
        Button change = Buttons.plain(getTranslation("couples.practice.change"), () -> change(team));
        change.addThemeVariants(ButtonVariant.SMALL);
        change.setAriaLabel(getTranslation("couples.practice.change-of", team.names()));
        return new NativeTableRow(
                new NativeTableCell(names),
                new NativeTableCell(getTranslation("couples.status." + team.status())),
                new NativeTableCell(String.join(", ", team.members().values())),
                new NativeTableCell(change));
    }

    private void change(CareTeam team) {
        var mayTreat = people.staff().stream()
                .filter(one -> one.role() == Role.CLINICIAN || one.role() == Role.ASSOCIATE)
                .filter(one -> one.active() || team.members().containsKey(one.id()))
                .toList();
        new CareTeamDialog(team, mayTreat, members -> careTeams.set(team.id(), members), this::show).open();
    }
}
