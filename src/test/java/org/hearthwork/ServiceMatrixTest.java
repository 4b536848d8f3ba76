package org.hearthwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearthwork.ServiceMatrix.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * S1: nobody reaches an object they may not, by any method of any service. Twelve people try each method with the objects of each scene;
 * what is somebody else's answers to the letter as what is not there, and leaves nothing written.
 */
@SpringBootTest
class ServiceMatrixTest {

    @Autowired
    private ServiceTries tries;

    @Autowired
    private Guards guards;

    @BeforeEach
    void two_practices_and_what_there_is_of_their_couples() {
        tries.set();
        guards.watch();
    }

    @AfterEach
    void and_the_guards_are_left_alone() {
        guards.leave();
    }

    @Test
    void every_public_method_of_every_service_stands_in_the_specification_and_nothing_else_does() {
        assertThat(ServiceMatrix.there().keySet())
                .hasSizeGreaterThan(200)
                .containsExactlyInAnyOrderElementsOf(ServiceMatrix.specified().keySet());
    }

    @Test
    void everybody_reaches_their_own_by_every_method_and_for_nobody_else_is_anything_there() {
        Map<String, Who> specified = ServiceMatrix.specified();
        List<String> wrong = new ArrayList<>();
        int[] calls = {0};
        ServiceMatrix.there().forEach((name, method) -> {
            Who who = specified.getOrDefault(name, Who.EVERYONE);
            if (who != Who.EVERYONE) {
                calls[0] += tries.tryOut(name, method, who, wrong::add);
            }
        });
        System.out.printf("S1: %d calls, %d wrong%n", calls[0], wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(calls[0]).isGreaterThan(10_000);
    }
}
