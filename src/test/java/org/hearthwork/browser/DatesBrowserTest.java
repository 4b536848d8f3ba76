package org.hearthwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Days and times typed with real keys: on the desk, and on two phones, one in English and one in Spanish. */
class DatesBrowserTest {

    private static final String QUESTION = "When is it?";
    private static final LocalDate DAY = LocalDate.now().plusDays(3);

    private static Browsing browsing;

    @BeforeAll
    static void given() {
        browsing = Browsing.shared();
        Desk nora = Desk.of(browsing, "nora@maple.test");
        for (String couple : List.of("Ana & Tom", "Lucía & Mateo")) {
            assign(nora, couple);
        }
    }

    /** Types the due day as a clinician would, and is told what is wrong with it before it goes out. */
    private static void assign(Desk nora, String couple) {
        nora.openCouple(couple);
        nora.chooseExercise("Protected time");
        nora.choosePart("Choose your date");
        Locator dialog = nora.dialog();
        Locator due = dialog.getByLabel("Due");
        type(due, "soon");
        due.press("Tab");
        assertThat(dialog).containsText("“soon” is not a day we understand.");
        assertThat(due).hasValue("soon");
        Browsing.picture(nora.page(), "dates-assign-not-understood-1280");
        type(due, "in numbers: no");
        type(due, DAY.getMonthValue() + "/" + DAY.getDayOfMonth());
        due.press("Tab");
        assertThat(due).hasValue(Dates.inField(DAY, Locale.ENGLISH));
        nora.assign();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Over what stands there, key by key. */
    private static void type(Locator field, String text) {
        field.click();
        field.press("Control+a");
        field.press("Delete");
        field.pressSequentially(text, new Locator.PressSequentiallyOptions().setDelay(10));
    }

    private static Page atTheDate(String email, ColorScheme scheme, String start, String next) {
        Page phone = browsing.signedIn(email, Browsing.PHONE, scheme);
        browsing.visit(phone, "home");
        List<String> open = phone.locator("a[href^='do/']").all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .toList();
        for (String address : open.reversed()) {
            browsing.visit(phone, address);
            if (List.of("Protected time", "Tiempo protegido")
                    .contains(phone.locator("h1").textContent())) {
                if (button(phone, start).isVisible()) {
                    button(phone, start).click();
                    Browsing.settle(phone);
                }
                for (int step = 0; step < 20 && !asked(phone); step++) {
                    button(phone, next).click();
                    Browsing.settle(phone);
                }
                if (asked(phone)) {
                    return phone;
                }
            }
        }
        throw new AssertionError(QUESTION + " is not asked on this phone: " + open);
    }

    private static boolean asked(Page phone) {
        Locator question = phone.locator("h2.question");
        return question.count() > 0
                && Stream.of(QUESTION, "¿Cuándo es?").anyMatch(question.first().textContent()::startsWith);
    }

    private static Locator field(Page phone, String label) {
        return phone.locator("main").getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private static Locator state(Page phone) {
        return phone.locator("hearth-saved span:visible:not(:empty)");
    }

    @Test
    void p15_on_a_phone_in_english_nothing_typed_for_a_date_disappears() {
        Page ana = atTheDate("ana@maple.test", ColorScheme.LIGHT, "Start", "Next");
        Locator day = field(ana, "Date");
        Locator time = field(ana, "Time");
        String written = Dates.inField(DAY, Locale.ENGLISH);

        type(day, Dates.shortDay(DAY, Locale.ENGLISH).toLowerCase(Locale.ROOT));
        day.press("Tab");
        assertThat(day).hasValue(written);
        assertThat(state(ana)).hasText("Not saved");
        button(ana, "Next").click();
        assertThat(ana.locator("main")).containsText("Add the time, for example 8:30 PM.");
        assertThat(time).isFocused();
        assertThat(Browsing.axe(ana)).isEmpty();
        Browsing.picture(ana, "dates-half-phone");

        ana.reload();
        assertThat(field(ana, "Date")).hasValue(written);
        assertThat(state(ana)).hasText("Not saved");

        type(time, "some time in the evening"); // never left: the page goes with the words still in the field
        ana.reload();
        assertThat(field(ana, "Time")).hasValue("some time in the evening");
        assertThat(ana.locator("main"))
                .containsText("“some time in the evening” is not a time we understand. Write it like 8:30 PM.");
        assertThat(field(ana, "Date")).hasValue(written);
        Browsing.picture(ana, "dates-not-understood-phone");

        type(time, "8.30 pm");
        time.press("Enter");
        assertThat(time).hasValue("8:30 PM");
        assertThat(state(ana)).hasText("Saved");
        Browsing.picture(ana, "dates-both-phone");
        ana.reload();
        assertThat(field(ana, "Date")).hasValue(written);
        assertThat(field(ana, "Time")).hasValue("8:30 PM");
        button(ana, "Next").click();
        assertThat(ana.locator("h2.question")).not().containsText(QUESTION);
    }

    @Test
    void p15_on_a_phone_in_spanish_a_date_is_typed_and_shown_the_spanish_way() {
        Page lucia = atTheDate("lucia@maple.test", ColorScheme.DARK, "Empezar", "Siguiente");
        Locator day = field(lucia, "Fecha");
        Locator time = field(lucia, "Hora");
        type(time, "8:30 de la noche");
        time.press("Tab");
        assertThat(time).hasValue("20:30");
        button(lucia, "Siguiente").click();
        assertThat(lucia.locator("main")).containsText("Falta el día, por ejemplo ");
        assertThat(day).isFocused();
        type(day, "30 de febrero");
        day.press("Tab");
        assertThat(lucia.locator("main")).containsText(" tiene solo 2");
        Browsing.picture(lucia, "dates-no-such-day-phone-es-dark");
        type(day, DAY.getDayOfMonth() + "/" + DAY.getMonthValue());
        day.press("Tab");
        assertThat(day).hasValue(Dates.inField(DAY, Words.SPANISH));
        assertThat(state(lucia)).hasText("Guardado");
        assertThat(Browsing.axe(lucia)).isEmpty();
        Browsing.picture(lucia, "dates-both-phone-es-dark");
    }

    @Test
    void what_the_page_says_of_a_lost_connection_is_in_spanish_too() {
        Page lucia = atTheDate("lucia@maple.test", ColorScheme.LIGHT, "Empezar", "Siguiente");
        lucia.context().setOffline(true);
        button(lucia, "Atrás").click();
        Locator indicator = lucia.locator("vaadin-connection-indicator");
        assertThat(indicator).containsText("Sin conexión");
        assertThat(lucia.locator("body")).not().containsText("Connection lost");
        Browsing.picture(lucia, "dates-offline-phone-es");
        lucia.context().setOffline(false);
    }

    @Test
    void p15_what_is_chosen_in_the_phones_own_calendar_stands_in_the_field() {
        Page lucia = atTheDate("lucia@maple.test", ColorScheme.LIGHT, "Empezar", "Siguiente");
        assertThat(button(lucia, "Elegir un día")).isVisible();
        Locator calendar = lucia.locator("main input[type=date]");
        assertThat(calendar.evaluate("input => typeof input.showPicker")).isEqualTo("function");
        LocalDate chosen = DAY.plusDays(30);
        calendar.evaluate(
                "(input, day) => { input.value = day; input.dispatchEvent(new Event('change', { bubbles: true })); }",
                chosen.toString());
        assertThat(field(lucia, "Fecha")).hasValue(Dates.inField(chosen, Words.SPANISH));
    }
}
