package org.hearthwork.couples.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.stream.Stream;
import org.hearthwork.PracticeFixture;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.kit.ui.Markup;
import org.hearthwork.kit.ui.Rows;
import org.hearthwork.kit.ui.WhatIsDrawn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;

@SpringBootTest
class CouplesViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private PracticeFixture fixture;

    private List<WhatIsDrawn.Part> links() {
        return find(Rows.class).all().stream()
                .flatMap(WhatIsDrawn::in)
                .filter(part -> part.tag().equals("a.couple-link"))
                .toList();
    }

    private List<String> couples() {
        return links().stream().map(WhatIsDrawn.Part::text).toList();
    }

    private void as(Actor actor, Runnable doing) {
        Actors.as(actor, doing);
    }

    @Test
    void a_clinician_sees_their_own_couples_and_no_others() {
        var practice = fixture.fresh();
        as(practice.clinician(), () -> {
            navigate("couples", CouplesView.class);
            assertThat(find(H1.class).single().getText()).isEqualTo("Couples");
            assertThat(couples()).containsExactly("Ana & Ben");
        });
    }

    @Test
    void a_search_stands_in_the_address_and_narrows_the_list() {
        var practice = fixture.fresh();
        fixture.pair(practice.id(), practice.clinician(), "Gus", "Hana");
        as(practice.clinician(), () -> {
            UI.getCurrent().navigate("couples", QueryParameters.fromString("q=han"));
            assertThat(couples()).containsExactly("Gus & Hana");
            assertThat(findTextField().withLabel("Search").component().getValue())
                    .isEqualTo("han");
            findTextField().withLabel("Search").setValue("nobody");
            assertThat(couples()).isEmpty();
        });
    }

    @Test
    void who_has_read_three_pages_still_has_all_of_them_when_the_page_is_told_everything_anew() {
        as(fixture.fresh().clinician(), () -> {
            navigate("couples", CouplesView.class);
            Rows table = find(Rows.class).single();
            table.append(List.of(line("Gus & Hana")));
            table.append(List.of(line("Ida & Jon")));
            assertThat(couples(WhatIsDrawn.sent(table))).containsExactly("Ana & Ben");
            assertThat(WhatIsDrawn.sent(table, "more").stream().flatMap(CouplesViewTest::couples))
                    .containsExactly("Gus & Hana", "Ida & Jon");
            UI.getCurrent().getInternals().getStateTree().prepareForResync();
            assertThat(couples(WhatIsDrawn.sent(table))).containsExactly("Ana & Ben", "Gus & Hana", "Ida & Jon");
        });
    }

    private static Markup line(String names) {
        return Markup.of("tr", Markup.of("td", Markup.link("a.couple-link", "couples", names)));
    }

    private static Stream<String> couples(JsonNode sent) {
        return WhatIsDrawn.in(sent)
                .filter(part -> part.tag().equals("a.couple-link"))
                .map(WhatIsDrawn.Part::text);
    }

    @Test
    void an_exercise_to_assign_is_carried_to_the_couple() {
        var practice = fixture.fresh();
        as(practice.clinician(), () -> {
            UI.getCurrent().navigate("couples", QueryParameters.fromString("assign=load-map"));
            assertThat(links().getFirst().attributes().get("href"))
                    .isEqualTo("couples/" + practice.couple().id() + "?assign=load-map");
        });
    }

    @Test
    void a_name_left_out_is_said_at_its_field_and_the_other_one_stays() {
        var practice = fixture.fresh();
        as(practice.clinician(), () -> {
            navigate("couples", CouplesView.class);
            findButton().withText("New couple").click();
            findTextField().withLabel("First name of A").setValue("Ida");
            findButton().withText("Open the record").click();
            var missing = findTextField().withLabel("First name of B").component();
            assertThat(missing.isInvalid()).isTrue();
            assertThat(missing.getErrorMessage()).isEqualTo("Enter a first name.");
            assertThat(findTextField().withLabel("First name of A").component().getValue())
                    .isEqualTo("Ida");
        });
    }

    @Test
    void two_of_one_first_name_are_asked_how_they_are_told_apart_and_nobody_else_is() {
        var practice = fixture.fresh();
        as(practice.clinician(), () -> {
            navigate("couples", CouplesView.class);
            findButton().withText("New couple").click();
            findTextField().withLabel("First name of A").setValue("Álex");
            findTextField().withLabel("First name of B").setValue("Sam");
            assertThat(findTextField().withLabel("Initial or name for A").exists())
                    .isFalse();
            findTextField().withLabel("First name of B").setValue("alex ");
            assertThat(find(Paragraph.class).all())
                    .extracting(Paragraph::getText)
                    .anyMatch(words -> words.startsWith("Both are called Álex. "));
            findButton().withText("Open the record").click();
            var called = findTextField().withLabel("Initial or name for A").component();
            assertThat(called.getErrorMessage())
                    .isEqualTo("This still leaves two called Álex. An initial for one of them is enough.");
            findTextField().withLabel("Initial or name for B").setValue("m");
            findButton().withText("Open the record").click();
            assertThat(find(H1.class).single().getText()).isEqualTo("Álex & alex M.");
        });
    }

    @Test
    void a_couple_of_the_list_costs_the_server_no_component() {
        var practice = fixture.fresh();
        long few = nodesOfTheList(practice.clinician());
        fixture.couples(practice.id(), practice.clinician(), 60);
        assertThat(nodesOfTheList(practice.clinician())).isEqualTo(few);
    }

    private long nodesOfTheList(Actor clinician) {
        long[] many = new long[1];
        as(clinician, () -> {
            UI.getCurrent().navigate("notes");
            many[0] = nodes(navigate("couples", CouplesView.class).getElement());
        });
        return many[0];
    }

    private static long nodes(Element element) {
        return 1 + element.getChildren().mapToLong(CouplesViewTest::nodes).sum();
    }

    @Test
    void a_supervisor_opens_no_new_record() {
        var practice = fixture.fresh();
        as(practice.supervisor(), () -> {
            navigate("couples", CouplesView.class);
            assertThat(couples()).containsExactly("Eve & Fred");
            assertThat(findButton().withText("New couple").exists()).isFalse();
        });
    }
}
