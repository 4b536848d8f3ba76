package org.hearthwork.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.hearthwork.PracticeFixture;
import org.hearthwork.access.Actors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class LibraryViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private PracticeFixture fixture;

    @Test
    void a_clinician_sees_the_six_tips() {
        Actors.as(fixture.fresh().clinician(), () -> {
            navigate("library", LibraryView.class);
            assertThat(find(H1.class).single().getText()).isEqualTo("Library");
            assertThat(find(ExerciseCard.class).all()).hasSize(6);
        });
    }

    @Test
    void filters_stand_in_the_address_and_narrow_the_cards() {
        Actors.as(fixture.fresh().clinician(), () -> {
            UI.getCurrent().navigate("library", QueryParameters.fromString("minutes=10&energy=low"));
            assertThat(find(TipCard.class).all()).isNotEmpty().hasSizeLessThan(6);
            findSelect(String.class).withLabel("Joint or solo").selectItem("Solo");
            assertThat(find(ExerciseCard.class).all()).isEmpty();
            findButton().withText("Show all").click();
            assertThat(find(ExerciseCard.class).all()).hasSize(6);
        });
    }

    @Test
    void what_else_there_is_within_a_tip_stands_in_its_card_and_is_found_by_the_filters_too() {
        Actors.as(fixture.fresh().clinician(), () -> {
            navigate("library", LibraryView.class);
            assertThat(find(TipCard.class).all()).hasSize(6);
            assertThat(links()).contains("What changed");
            UI.getCurrent().navigate("library", QueryParameters.fromString("tip=2&recurring=once"));
            assertThat(find(TipCard.class).all()).isEmpty();
            assertThat(find(ExerciseCard.class).all())
                    .as("found without the exercise that is the tip's own")
                    .isNotEmpty()
                    .allMatch(card -> card.getHref().startsWith("library/"))
                    .anyMatch(card -> card.getHref().equals("library/what-changed"));
            navigate("library/say-it-hear-it", ExerciseView.class);
            assertThat(links()).contains("What changed");
            navigate("library/load-map", ExerciseView.class);
            assertThat(links()).doesNotContain("What changed");
        });
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getText).toList();
    }

    @Test
    void a_clinician_reads_the_guide_and_goes_on_to_assign() {
        Actors.as(fixture.fresh().clinician(), () -> {
            navigate("library/load-map", ExerciseView.class);
            assertThat(find(H1.class).single().getText()).isEqualTo("Load map");
            assertThat(find(Anchor.class).withText("Assign").single().getHref()).isEqualTo("couples?assign=load-map");
            assertThat(find(SittingCard.class).all()).hasSize(4);
        });
    }

    @Test
    void a_supervisor_reads_and_does_not_assign() {
        Actors.as(fixture.fresh().supervisor(), () -> {
            navigate("library/load-map", ExerciseView.class);
            assertThat(find(Anchor.class).withText("Assign").exists()).isFalse();
        });
    }

    @Test
    void the_default_plan_tells_its_steps_and_why() {
        Actors.as(fixture.fresh().clinician(), () -> {
            navigate("plans", PlansView.class);
            assertThat(find(H1.class).single().getText()).isEqualTo("Plans");
            assertThat(find(H3.class).all()).hasSize(8);
        });
    }
}
