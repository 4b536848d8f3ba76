package org.hearthwork.practice.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actors;
import org.hearthwork.access.People;
import org.hearthwork.kit.ui.Rows;
import org.hearthwork.kit.ui.WhatIsDrawn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class PracticeViewsTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private PracticeFixture fixture;

    @Autowired
    private People people;

    private Practice practice;

    @BeforeEach
    void scene() {
        practice = fixture.fresh();
    }

    @Test
    void the_owner_sees_the_staff_and_who_looks_after_whom() {
        Actors.as(practice.owner(), () -> {
            navigate("practice/people", PracticePeopleView.class);
            assertThat(find(H1.class).single().getText()).isEqualTo("People");
            assertThat(findButton().withText("Change").components()).hasSize(3);
            findButton().withText("Invite").click();
            findTextField().withLabel("Name").setValue("Nell");
            findButton().withText("Make the link").click();
            assertThat(findTextField().withLabel("Name").component().getValue()).isEqualTo("Nell");
        });
    }

    @Test
    void the_owner_names_the_practice() {
        Actors.as(practice.owner(), () -> {
            UI.getCurrent().navigate("practice/settings");
            assertThat(find(H1.class).single().getText()).isEqualTo("Settings");
            findTextField().withLabel("Name of the practice").setValue("Birch Lane");
            findButton().withText("Save").click();
            assertThat(people.practice().name()).isEqualTo("Birch Lane");
        });
    }

    /** Of the trail, without its heads. */
    private List<WhatIsDrawn.Part> lines() {
        return find(Rows.class).all().stream()
                .flatMap(WhatIsDrawn::in)
                .filter(part -> part.tag().equals("tr"))
                .skip(1)
                .toList();
    }

    @Test
    void the_owner_filters_the_trail_and_verifies_its_chain() {
        Actors.as(practice.owner(), () -> {
            UI.getCurrent().navigate("practice/settings");
            findTextField().withLabel("Name of the practice").setValue("Oak Hill");
            findButton().withText("Save").click();
            UI.getCurrent().navigate("practice/audit", QueryParameters.fromString("action=settings"));
            assertThat(find(H1.class).single().getText()).isEqualTo("Audit trail");
            assertThat(lines()).hasSize(1);
            findButton().withText("Verify chain").click();
            assertThat(find(Paragraph.class).all())
                    .anyMatch(words -> words.getText().startsWith("The chain is whole"));
        });
    }

    @Test
    void p15_the_day_of_the_trail_is_typed_as_people_type_it_and_what_is_not_understood_stays() {
        Actors.as(practice.owner(), () -> {
            UI.getCurrent().navigate("practice/audit");
            int all = lines().size();
            findTextField().withLabel("Day").setValue("1/2/2020");
            assertThat(findTextField().withLabel("Day").component().getValue()).isEqualTo("Thu, Jan 2, 2020");
            assertThat(lines()).isEmpty();

            findTextField().withLabel("Day").setValue("the other day");
            assertThat(findTextField().withLabel("Day").component().getValue()).isEqualTo("the other day");
            assertThat(findTextField().withLabel("Day").component().getErrorMessage())
                    .startsWith("“the other day” is not a day we understand.");

            findTextField().withLabel("Day").setValue("today");
            assertThat(lines()).hasSizeGreaterThanOrEqualTo(all);
        });
    }

    @Test
    void a_clinician_finds_nothing_of_the_practice() {
        Actors.as(practice.clinician(), () -> {
            UI.getCurrent().navigate("practice/people");
            assertThat(find(H1.class).all()).noneMatch(title -> title.getText().equals("People"));
        });
    }
}
