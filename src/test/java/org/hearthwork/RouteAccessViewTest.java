package org.hearthwork;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.database.AsSuperuser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Every screen for everybody by in-app navigation, which no address rule of Spring Security ever sees. */
@SpringBootTest
class RouteAccessViewTest extends SpringBrowserlessTest {

    @Autowired
    private PracticeFixture fixture;

    @Autowired
    private AsSuperuser superuser;

    static Stream<String> people() {
        return Stream.of(
                "owner",
                "clinician",
                "colleague",
                "associate",
                "supervisor",
                "partnerA",
                "partnerB",
                "otherPartner",
                "elsewhere");
    }

    @ParameterizedTest
    @MethodSource("people")
    void a_person_opens_their_screens_and_finds_nothing_elsewhere(String person) {
        Practice practice = fixture.fresh();
        Map<String, Actor> people = AccessMatrix.people(practice, fixture.fresh());
        AccessMatrix matrix = AccessMatrix.read(AccessMatrix.scene(superuser.jdbc(), practice));
        List<String> wrong = new ArrayList<>();
        for (AccessMatrix.Try one : matrix.tries()) {
            if (!one.person().equals(person)) {
                continue;
            }
            String heading = Actors.as(people.get(person), () -> headingAt(one.address()));
            String expected = one.opens() == null ? "Not found" : one.opens();
            if (!heading.startsWith(expected)) {
                wrong.add(one.address() + ": expected " + expected + ", opened " + heading);
            }
        }
        assertThat(wrong).as(person).isEmpty();
    }

    private String headingAt(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        return find(H1.class).all().stream().map(H1::getText).findFirst().orElse("no heading");
    }
}
