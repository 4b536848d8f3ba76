package org.hearthwork.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearthwork.PracticeFixture;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.kit.EnglishWords;
import org.hearthwork.kit.WhatIsSaid;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Library;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A couple who speak Spanish take their sheets home in Spanish, from a desk that works in English. */
@SpringBootTest
class SpanishPaperViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private PracticeFixture fixture;

    @Autowired
    private Library library;

    @Test
    void no_sheet_of_any_exercise_says_a_word_of_english_and_the_desk_around_it_does() {
        EnglishWords english = new EnglishWords(Set.of("min"));
        Actor clara = fixture.fresh().clinician();
        Actors.as(clara, () -> {
            UI.getCurrent().setLocale(Locale.ENGLISH);
            List<String> faults = new ArrayList<>();
            for (Exercise exercise : library.exercises()) {
                UI.getCurrent().navigate(LibraryNavigation.print(exercise.key()), QueryParameters.of("language", "es"));
                Component sheets = find(Div.class).all().stream()
                        .filter(one -> one.hasClassName("paper"))
                        .findFirst()
                        .orElseThrow();
                assertThat(sheets.getElement().getAttribute("lang")).isEqualTo("es");
                List<String> said = WhatIsSaid.in(sheets.getElement());
                assertThat(said).hasSizeGreaterThan(30);
                said.forEach(text -> english.in(text).forEach(fault -> faults.add(exercise.key() + ": " + fault)));
                assertThat(findButton().withText("Print").exists()).isTrue();
                assertThat(UI.getCurrent().getLocale()).isEqualTo(Locale.ENGLISH);
            }
            assertThat(faults).isEmpty();
        });
    }
}
