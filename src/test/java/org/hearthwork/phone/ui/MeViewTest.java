package org.hearthwork.phone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.server.VaadinSession;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.database.AsSuperuser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class MeViewTest extends OnThePhone {

    @Autowired
    AsSuperuser superuser;

    @Autowired
    Couples couples;

    @Autowired
    SafetyHolds holds;

    @Test
    void it_tells_what_was_signed_where_help_is_and_lets_one_out() {
        as(ana, () -> {
            navigate("me", MeView.class);
            assertThat(heading()).isEqualTo("Me");
            assertThat(says("What you agreed to")).isTrue();
            assertThat(says("not signed")).isFalse();
            assertThat(links()).contains("help-now");
            assertThat(findButton().withText("Sign out").exists()).isTrue();
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_language_is_kept_with_the_account_and_speaks_at_once() {
        as(ana, () -> {
            UI.getCurrent().getPage().reload(); // the first page after signing in
            navigate("me", MeView.class);
            find(RadioButtonGroup.class).withLabel("Language").single().setValue("es");
            assertThat(VaadinSession.getCurrent().getLocale().getLanguage()).isEqualTo("es");
            assertThat(Actors.required().language())
                    .as("what an exercise goes by")
                    .isEqualTo("es");
        });
        assertThat(superuser
                        .jdbc()
                        .sql("select language from access.account where id = ?")
                        .param(ana.account().value())
                        .query(String.class)
                        .single())
                .isEqualTo("es");
    }

    @Test
    void point_17_one_sees_who_of_the_practice_opened_the_record_and_never_what() {
        as(ana, () -> {
            navigate("me", MeView.class);
            assertThat(says("Nobody of your practice has opened it yet.")).isTrue();
            navigate("home", HomeView.class);
        });
        as(practice.clinician(), () -> {
            couples.file(practice.couple().id());
            holds.hold(practice.couple().id(), "canary");
        });
        as(ana, () -> {
            navigate("me", MeView.class);
            String told = find(WhoOpened.class).single().getElement().getTextRecursively();
            assertThat(told)
                    .contains("Who opened your record", "Clara Clinician", "Therapist", "today 9:40 PM")
                    .doesNotContain("people", "hold", "canary", "Ben");
        });
    }
}
