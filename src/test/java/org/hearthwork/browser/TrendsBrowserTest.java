package org.hearthwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hearthwork.database.OutsideLook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** How the exercises of the demo practice went, drawn for its clinician. */
class TrendsBrowserTest {

    private final Browsing browsing = Browsing.shared();
    private final OutsideLook look = new OutsideLook(browsing.hearthwork().data());

    private String assignment(String partner, String exercise) {
        return look.superuser()
                .sql("""
                        select 'couples/' || a.couple_id || '/homework/' || a.id from homework.assignment a
                        join couples.partner p on p.practice_id = a.practice_id and p.couple_id = a.couple_id and p.first_name = ?
                        where a.exercise = ? order by a.assigned_at limit 1""")
                .params(partner, exercise)
                .query(String.class)
                .single();
    }

    private static void isDrawn(Page page, int least) {
        Locator charts = page.locator("hearth-chart[data-drawn] svg");
        assertThat(charts.first()).isVisible();
        assertThat(page.locator("hearth-chart")).hasCount(charts.count());
        assertThat(charts.count()).isGreaterThanOrEqualTo(least);
    }

    @Test
    void a_clinician_sees_how_each_exercise_went_and_reads_the_same_in_figures() {
        for (ColorScheme scheme : ColorScheme.values()) {
            if (scheme == ColorScheme.NO_PREFERENCE) {
                continue;
            }
            String dark = scheme == ColorScheme.DARK ? "-dark" : "";
            Page nora = browsing.signedIn("nora@maple.test", Browsing.DESK, scheme);
            for (String exercise : new String[] {"protected-time", "something-new", "load-map"}) {
                browsing.visit(nora, assignment("Kofi", exercise));
                isDrawn(nora, 1);
                Browsing.picture(nora, "trends-" + exercise + dark);
                assertThat(Browsing.axe(nora)).as(exercise).isEmpty();
            }
            browsing.visit(nora, assignment("Maya", "say-it-hear-it"));
            isDrawn(nora, 2);
            assertThat(nora.locator(".trends")).containsText("Rounds spoken");
            nora.getByText("The same in figures").first().click();
            assertThat(nora.locator(".trend-table").first()).isVisible();
            Browsing.picture(nora, "trends-talk" + dark);
            assertThat(Browsing.axe(nora)).isEmpty();
        }
    }

    @Test
    void the_couples_page_the_brief_and_its_paper_have_them_without_what_is_for_the_care_team_alone() {
        Page nora = browsing.signedIn("nora@maple.test", Browsing.DESK);
        String couple = assignment("Maya", "say-it-hear-it").replaceAll("/homework.*", "");
        browsing.visit(nora, couple);
        isDrawn(nora, 2);
        assertThat(nora.locator(".trends")).not().containsText("Safe to be honest");
        Browsing.picture(nora, "trends-couple");
        browsing.visit(nora, couple + "/brief");
        isDrawn(nora, 2);
        assertThat(nora.locator("main")).not().containsText("Safe to be honest");
        Browsing.picture(nora, "trends-brief");
        assertThat(Browsing.axe(nora)).isEmpty();
        nora.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        nora.setViewportSize(700, 1000);
        Browsing.picture(nora, "trends-brief-print");
        browsing.visit(nora, couple + "/in-session");
        assertThat(nora.locator("hearth-chart")).hasCount(0);
    }

    @Test
    void the_demo_couple_who_talk_in_turns_have_talked_twice_at_least_each_in_words_of_their_own() {
        assertThat(look.superuser().sql("""
                                select count(*) from homework.talk t join couples.partner p
                                  on p.practice_id = t.practice_id and p.couple_id = t.couple_id
                                where p.first_name = 'Maya' and t.step = 'OVER'""").query(Integer.class).single()).isGreaterThanOrEqualTo(2);
        Map<String, Set<String>> couplesByWords = new HashMap<>();
        for (String talk : look.texts("select couple_id || ' ' || said from homework.talk")) {
            String couple = talk.substring(0, talk.indexOf(' '));
            heard(talk.substring(couple.length() + 1))
                    .forEach(words -> couplesByWords
                            .computeIfAbsent(words, first -> new HashSet<>())
                            .add(couple));
        }
        assertThat(couplesByWords).hasSizeGreaterThan(2);
        assertThat(couplesByWords.values())
                .as("said by two couples in the same words")
                .allSatisfy(couples -> assertThat(couples).hasSize(1));
    }

    private static Stream<String> heard(String said) {
        return StreamSupport.stream(JsonMapper.builder().build().readTree(said).spliterator(), false)
                .flatMap(turn -> StreamSupport.stream(turn.get("attempts").spliterator(), false))
                .map(attempt -> attempt.path("heard").asString(""))
                .filter(words -> !words.isEmpty());
    }
}
