package org.hearthwork.couples.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthwork.PracticeFixture;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.Inviting;
import org.hearthwork.couples.NewCouple;
import org.hearthwork.couples.Secrets;
import org.hearthwork.kit.Seat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class WelcomeViewTest extends SpringBrowserlessTest implements Locators {

    private static final String PASSWORD = "between-sessions";

    @Autowired
    private PracticeFixture fixture;

    @Autowired
    private Couples couples;

    @Autowired
    private Inviting inviting;

    private String link;
    private String email;

    @BeforeEach
    void an_invited_partner() {
        var practice = fixture.fresh();
        link = Actors.as(practice.clinician(), () -> {
            CoupleId couple = couples.open(
                    new NewCouple("Ida", "Jon", PracticeFixture.ZONE, Secrets.NO_SECRETS, NewCouple.Family.UNKNOWN));
            email = UUID.randomUUID() + "@partner.test";
            return inviting.invite(couple, Seat.A, email);
        });
    }

    private String words() {
        return String.join(
                " ",
                find(Paragraph.class).all().stream().map(Paragraph::getText).toList());
    }

    /** Opens each and ticks it; messages are left open. */
    private void readAndTick() {
        find(Details.class).all().forEach(text -> text.setOpened(true));
        for (String box : List.of("I agree to the treatment", "I agree to how confidentiality works")) {
            findCheckbox().withLabel(box).click();
        }
    }

    @Test
    void a_document_is_opened_before_it_can_be_signed_and_names_the_couples_own_policy() {
        navigate(link, WelcomeView.class);
        var box = findCheckbox().withLabel("I agree to how confidentiality works");
        box.click();
        assertThat(box.component().getValue()).isFalse();
        assertThat(box.component().getErrorMessage()).isEqualTo("It is open now: read it first, then tick.");
        assertThat(find(Details.class).all()).filteredOn(Details::isOpened).hasSize(1);
        assertThat(words()).contains("works with you two without secrets").doesNotContain("keeps what one of you says");
        box.click();
        assertThat(box.component().getValue()).isTrue();
        assertThat(box.component().isInvalid()).isFalse();
    }

    @Test
    void messages_may_be_left_open_and_the_other_two_may_not() {
        navigate(link, WelcomeView.class);
        findPasswordField().withLabel("Password").setValue(PASSWORD);
        findPasswordField().withLabel("Repeat password").setValue(PASSWORD);
        findButton().withText("Start").click();
        assertThat(findCheckbox()
                        .withLabel("I agree to the treatment")
                        .component()
                        .isInvalid())
                .isTrue();
        assertThat(findCheckbox()
                        .withLabel("I agree to reminders in neutral words")
                        .component()
                        .isInvalid())
                .isFalse();
    }

    /** What the browser sends: the form of the page that signs in. */
    private static Map<String, String> sent() {
        Element form = UI.getCurrent()
                .getElement()
                .getChildren()
                .flatMap(Element::getChildren)
                .filter(one -> !one.isTextNode() && one.getTag().equals("form"))
                .findFirst()
                .orElseThrow();
        assertThat(form.getAttribute("action")).isEqualTo("login");
        assertThat(form.getAttribute("method")).isEqualTo("post");
        return form.getChildren()
                .collect(Collectors.toMap(one -> one.getAttribute("name"), one -> one.getAttribute("value")));
    }

    @Test
    void hand_a_partner_reads_signs_and_is_signed_in_without_typing_the_password_again() {
        navigate(link, WelcomeView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("Welcome");
        findPasswordField().withLabel("Password").setValue(PASSWORD);
        findPasswordField().withLabel("Repeat password").setValue(PASSWORD);
        readAndTick();
        findButton().withText("Start").click();
        assertThat(sent())
                .containsEntry("username", email)
                .as("the browser has it already")
                .containsEntry("password", "");

        navigate(link, WelcomeView.class);
        assertThat(words()).contains("used already");
        assertThat(findButton().withText("Start").exists()).isFalse();
    }

    @Test
    void hand_all_that_is_wrong_with_a_form_is_said_at_once_and_nothing_typed_is_lost() {
        navigate(link, WelcomeView.class);
        findTextField().withLabel("First name").setValue("");
        findPasswordField().withLabel("Password").setValue("one sentence");
        findPasswordField().withLabel("Repeat password").setValue("another sentence");
        find(Details.class).all().forEach(text -> text.setOpened(true));
        findCheckbox().withLabel("I agree to the treatment").click();
        findButton().withText("Start").click();
        assertThat(findTextField().withLabel("First name").component().isInvalid())
                .isTrue();
        assertThat(findPasswordField().withLabel("Repeat password").component().isInvalid())
                .isTrue();
        assertThat(findCheckbox()
                        .withLabel("I agree to how confidentiality works")
                        .component()
                        .isInvalid())
                .isTrue();
        assertThat(findPasswordField().withLabel("Password").component().getValue())
                .isEqualTo("one sentence");
        assertThat(findCheckbox()
                        .withLabel("I agree to the treatment")
                        .component()
                        .getValue())
                .isTrue();
    }

    @Test
    void what_is_refused_stands_at_its_field_and_nothing_typed_is_lost() {
        navigate(link, WelcomeView.class);
        findTextField().withLabel("First name").setValue("Ida Mae");
        findPasswordField().withLabel("Password").setValue("one sentence");
        findPasswordField().withLabel("Repeat password").setValue("another sentence");
        findButton().withText("Start").click();
        assertThat(findPasswordField().withLabel("Repeat password").component().isInvalid())
                .isTrue();

        findPasswordField().withLabel("Repeat password").setValue("one sentence");
        find(Details.class).all().forEach(text -> text.setOpened(true));
        findCheckbox().withLabel("I agree to the treatment").click();
        findButton().withText("Start").click();
        assertThat(findCheckbox()
                        .withLabel("I agree to how confidentiality works")
                        .component()
                        .isInvalid())
                .isTrue();
        assertThat(findCheckbox()
                        .withLabel("I agree to the treatment")
                        .component()
                        .isInvalid())
                .isFalse();
        assertThat(findTextField().withLabel("First name").component().getValue())
                .isEqualTo("Ida Mae");
        assertThat(findPasswordField().withLabel("Password").component().getValue())
                .isEqualTo("one sentence");
    }

    @Test
    void a_link_that_never_was_tells_nothing() {
        navigate("invitation/" + "A".repeat(43), WelcomeView.class);
        assertThat(words()).isEqualTo("This link has expired. Ask your practice for a new one.");
    }
}
