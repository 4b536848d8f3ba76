package org.hearthwork.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actors;
import org.hearthwork.database.AsSuperuser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Whoever asks for help is shown whom they can call where their practice is. */
@SpringBootTest
class HelpNowViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    PracticeFixture fixture;

    @Autowired
    AsSuperuser superuser;

    Practice practice;

    @BeforeEach
    void the_practice_is_in_ireland() {
        practice = fixture.fresh();
        in("IE");
    }

    private void in(String region) {
        superuser
                .jdbc()
                .sql("update access.practice set region = ? where id = ?")
                .params(region, practice.id())
                .update();
    }

    private List<String> lines() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }

    @Test
    void a_partner_and_a_clinician_see_the_lines_of_the_practices_region() {
        for (var actor : List.of(practice.couple().a(), practice.clinician())) {
            Actors.as(actor, () -> {
                UI.getCurrent().navigate("help-now");
                assertThat(lines()).contains("Samaritans", "Women’s Aid").doesNotContain("Crisis Text Line");
            });
        }
    }

    @Test
    void where_a_region_has_no_lines_the_usual_ones_stand() {
        in("FR");
        Actors.as(practice.couple().b(), () -> {
            UI.getCurrent().navigate("help-now");
            assertThat(lines()).contains("Crisis Text Line");
        });
    }

    @Test
    void without_signing_in_the_usual_region_stands_and_another_can_be_named() {
        UI.getCurrent().navigate("help-now");
        assertThat(lines()).contains("988 Suicide & Crisis Lifeline");
        UI.getCurrent().navigate("help-now", QueryParameters.of("region", "GB"));
        assertThat(lines()).contains("Galop", "Live Fear Free");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(words -> words.startsWith("Scotland."));
    }
}
