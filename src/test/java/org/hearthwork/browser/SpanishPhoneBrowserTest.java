package org.hearthwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.database.OutsideLook;
import org.hearthwork.kit.EnglishWords;
import org.junit.jupiter.api.Test;

/** A phone that speaks Spanish, as it is seen: no word of English, nothing too wide for it, and the other language by one tap. */
class SpanishPhoneBrowserTest {

    private static final int MOST_QUESTIONS = 80;

    private static final EnglishWords ENGLISH = new EnglishWords(
            Set.of("Ana", "Ben", "Hearthwork", "Clara Clinician", "English", "Lucía", "Mateo", "PHQ-9", "GAD-7"));

    /** How a help line is called, and what is written to it. */
    private static final Pattern CALLED = Pattern.compile("Crisis Text Line|HOME al \\d+");

    /**
     * What stands on the page now, in the page and in the elements it is made of, and what only an ear gets. Vaadin's sign of a
     * connection is left out: while there is one, nobody sees its word "Online".
     */
    private static final String READ = """
            () => {
                const found = [];
                const read = node => {
                    if (node.nodeType === Node.TEXT_NODE) {
                        found.push(node.textContent);
                    } else if (node.nodeType === Node.ELEMENT_NODE || node.nodeType === Node.DOCUMENT_FRAGMENT_NODE) {
                        if (node.nodeType === Node.ELEMENT_NODE) {
                            const style = getComputedStyle(node);
                            if (['SCRIPT', 'STYLE', 'TEMPLATE', 'VAADIN-CONNECTION-INDICATOR'].includes(node.tagName)
                                    || style.display === 'none') {
                                return;
                            }
                            ['aria-label', 'title', 'placeholder', 'alt'].forEach(
                                name => node.hasAttribute(name) && found.push(node.getAttribute(name)));
                            if (node.shadowRoot) {
                                read(node.shadowRoot);
                            }
                        }
                        node.childNodes.forEach(read);
                    }
                };
                read(document.body);
                return found.map(text => text.trim()).filter(text => text && !text.includes('@')); // an address is no language
            }""";

    private final Browsing browsing = Browsing.shared();
    private final Set<String> faults = new LinkedHashSet<>();

    @SuppressWarnings("unchecked") // a list of texts, as the script makes it
    private void look(Phone phone, String name) {
        Browsing.picture(phone.page(), "es-" + name);
        ((List<String>) phone.page().evaluate(READ))
                .forEach(text -> ENGLISH.in(CALLED.matcher(text).replaceAll(""))
                        .forEach(fault -> faults.add(name + ": " + fault)));
        int wide = (int) phone.page().evaluate("document.documentElement.scrollWidth");
        if (wide > Browsing.PHONE) {
            faults.add(name + ": " + wide + " px wide");
        }
    }

    @Test
    void whoever_takes_spanish_by_one_tap_reads_every_exercise_in_it() {
        Practice practice = PracticeFixture.on(
                        new OutsideLook(browsing.hearthwork().data()).superuser())
                .fresh();
        Desk clara = Desk.of(browsing, practice.clinician().email());
        for (String exercise :
                List.of("Our rituals", "Load map", "Say it / Hear it", "Protected time", "Something new")) {
            clara.assign("Ana & Ben", exercise);
        }
        Phone ana = Phone.of(browsing, practice.couple().a().email());
        ana.visit("me");
        ana.tap("Español");
        assertThat(ana.page().locator("h1")).hasText("Yo");
        look(ana, "me");
        ana.visit("home");
        look(ana, "home");
        Locator links = ana.main().locator("a[href^='do/']");
        List<String> works = new ArrayList<>(new LinkedHashSet<>(
                links.all().stream().map(link -> link.getAttribute("href")).toList()));
        assertThat(works).hasSize(5);
        works.forEach(work -> walk(ana, work));
        ana.visit("together");
        look(ana, "together");
        assertThat(faults).isEmpty();
    }

    /** The CSI-16 has no Spanish that is known to be allowed, and says so; the other two have their official one. */
    @Test
    void whoever_is_asked_for_a_measure_reads_its_official_spanish() {
        Practice practice = PracticeFixture.on(
                        new OutsideLook(browsing.hearthwork().data()).superuser())
                .fresh();
        Desk clara = Desk.of(browsing, practice.clinician().email());
        String couple = clara.openCouple("Ana & Ben");
        browsing.visit(clara.page(), "couples/" + couple + "?tab=measures");
        for (String measure : List.of("PHQ-9", "GAD-7")) {
            clara.button("Ask Ana for the " + measure).click();
            assertThat(clara.button("Take back the " + measure + " of Ana")).isVisible();
        }
        Phone ana = Phone.of(browsing, practice.couple().a().email());
        ana.visit("me");
        ana.tap("Español");
        assertThat(ana.page().locator("h1")).hasText("Yo");
        for (int sheet = 0; sheet < 2; sheet++) {
            ana.visit("home");
            look(ana, "measure-home-" + sheet);
            ana.main()
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Ver las preguntas"))
                    .first()
                    .click();
            Browsing.settle(ana.page());
            look(ana, "measure-opening-" + sheet);
            ana.press("Empezar");
            int items = 1;
            for (; !ana.button("Terminar").isVisible(); items++) {
                look(ana, "measure-" + sheet + "-" + items);
                ana.press("Siguiente");
            }
            assertThat(items).isIn(7, 9);
            ana.page().getByRole(AriaRole.RADIO).nth(1).check();
            Browsing.settle(ana.page());
            look(ana, "measure-" + sheet + "-last"); // of the PHQ-9 with help at once
            ana.press("Terminar");
            look(ana, "measure-in-" + sheet);
        }
        ana.visit("home");
        assertThat(ana.main()).not().containsText("Algunas preguntas para ti");
        assertThat(faults).isEmpty();
    }

    private void walk(Phone ana, String work) {
        ana.visit(work);
        String exercise = ana.page().locator("h1").textContent().replaceAll("\\W+", "-");
        look(ana, exercise + "-opening");
        ana.press("Empezar");
        for (int question = 1; question <= MOST_QUESTIONS; question++) {
            look(ana, exercise + "-" + question);
            if (ana.button("Terminar").isVisible()) {
                return;
            }
            Locator rest = ana.button("Dejar fuera las demás");
            (rest.isVisible() ? rest : ana.button("Siguiente")).click();
            Browsing.settle(ana.page());
        }
        throw new AssertionError("there was no last question in " + exercise);
    }

    /** A couple of the demo practice, with weeks behind them. */
    @Test
    void the_demo_has_a_couple_who_meet_no_english() {
        Phone lucia = Phone.of(browsing, "lucia@maple.test");
        for (String page : List.of("home", "together", "me")) {
            lucia.visit(page);
            look(lucia, "lucia-" + page);
        }
        lucia.visit("together");
        List<String> reveals =
                lucia.main().getByRole(AriaRole.LINK).and(lucia.page().locator("a[href^='together/']")).all().stream()
                        .map(link -> link.getAttribute("href"))
                        .distinct()
                        .limit(4)
                        .toList();
        for (int at = 0; at < reveals.size(); at++) {
            lucia.visit(reveals.get(at));
            look(lucia, "lucia-reveal-" + at);
        }
        assertThat(faults).isEmpty();
    }
}
