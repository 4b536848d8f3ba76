package org.hearthwork.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearthwork.browser.RunningHearthwork;
import org.junit.jupiter.api.Test;

/** What the bench takes for a person with a browser is one for the product too. */
class VisitorBrowserTest {

    @Test
    void a_visitor_signs_in_and_reads_what_a_person_would() {
        Visitor nora = Visitor.of(RunningHearthwork.shared(), "nora@maple.test", "account");

        assertThat(nora.go("today").text()).contains("Needs attention", "Maya");
        assertThat(nora.go("couples").text()).contains("Maya");
    }
}
