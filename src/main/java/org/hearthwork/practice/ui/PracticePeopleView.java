package org.hearthwork.practice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.hearthwork.access.Role;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.PageHeader;
import org.hearthwork.kit.ui.SectionTitle;

/** The owner's people: the staff, and who looks after which couple. Names and status, nothing clinical. */
@Route("practice/people")
@RolesAllowed(Role.Names.OWNER)
class PracticePeopleView extends Main {

    PracticePeopleView(StaffPanel staff, CareTeamsPanel careTeams) {
        addClassName("page");
        PageHeader header = new PageHeader(getTranslation("access.practice.people"))
                .actions(Buttons.main(getTranslation("couples.invite"), staff::invite));
        add(
                header,
                PracticePages.at("practice/people"),
                section("couples.practice.staff", staff),
                section("couples.practice.care-teams", careTeams));
    }

    private Section section(String title, Component content) {
        Section section = new Section(new SectionTitle(getTranslation(title)), content);
        section.addClassName("page-section");
        return section;
    }
}
