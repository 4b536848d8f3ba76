package org.hearthwork.practice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import org.hearthwork.access.People;
import org.hearthwork.access.Role;
import org.hearthwork.couples.CareTeam;
import org.hearthwork.couples.CareTeams;
import org.hearthwork.kit.Stretch;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.EmptyState;
import org.hearthwork.kit.ui.ShowMore;
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
        Stretch<CareTeam> teams = careTeams.list(0);
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
        add(new Card(table).flush());
        add(table, teams, 0);
    }

    private void add(NativeTable table, Stretch<CareTeam> teams, int before) {
        teams.lines().forEach(team -> table.getBody().add(row(team)));
        int shown = before + teams.lines().size();
        if (teams.more()) {
            add(new ShowMore(() -> add(table, careTeams.list(shown), shown)));
        }
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
        new CareTeamDialog(
                        team,
                        mayTreat,
                        people.practice().zone(),
                        (shown, members) -> careTeams.set(team.id(), shown, members),
                        this::show)
                .open();
    }
}
