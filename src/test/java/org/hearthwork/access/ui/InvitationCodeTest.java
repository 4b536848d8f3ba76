package org.hearthwork.access.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearthwork.kit.Refusal;
import org.junit.jupiter.api.Test;

class InvitationCodeTest {

    @Test
    void the_code_alone_is_taken_as_it_is_without_the_spaces_that_come_with_pasting() {
        assertThat(InvitationCode.read("  aB3_-x \n").text()).isEqualTo("aB3_-x");
    }

    @Test
    void of_a_whole_link_only_the_code_is_taken() {
        assertThat(InvitationCode.read("https://care.example/invitation/aB3_-x?via=mail#top")
                        .text())
                .isEqualTo("aB3_-x");
        assertThat(InvitationCode.read("Here it is: http://localhost:8080/invitation/aB3_-x\nSee you")
                        .text())
                .isEqualTo("aB3_-x");
    }

    @Test
    void what_can_be_no_code_is_refused_at_its_field_saying_why() {
        refused("   ", "access.invited.missing");
        refused("x".repeat(129), "access.invited.long");
        refused("not a code", "access.invited.wrong");
        refused("../login", "access.invited.wrong");
    }

    private static void refused(String typed, String why) {
        assertThatThrownBy(() -> InvitationCode.read(typed)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.field()).isEqualTo("code");
            assertThat(refusal.messageKey()).isEqualTo(why);
        });
    }
}
