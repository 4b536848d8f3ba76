package org.hearthwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.hearthwork.ServiceMatrix.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** S7: each guard of a service is opened, and inverted, in the running product; the service matrix has to go red each time. */
@SpringBootTest
class GuardMutantsTest {

    @Autowired
    private ServiceTries tries;

    @Autowired
    private Guards guards;

    @BeforeEach
    void the_scene_of_the_service_matrix() {
        tries.set();
        guards.watch();
    }

    @AfterEach
    void every_guard_is_as_it_was() {
        guards.leave();
    }

    @Test
    @Tag("mutants")
    void without_any_one_guard_the_service_matrix_is_red() {
        Mutants mutants = of(1);
        assertThat(mutants.many()).isGreaterThan(400);
    }

    @Test
    void without_some_of_the_guards_the_service_matrix_is_red() {
        of(40);
    }

    /** @param every how many methods to go on each time */
    private Mutants of(int every) {
        Mutants mutants = new Mutants("guards");
        Map<String, Who> specified = ServiceMatrix.specified();
        Map<String, Method> there = ServiceMatrix.there();
        List<String> names = there.keySet().stream()
                .filter(name -> specified.get(name) != Who.EVERYONE)
                .toList();
        for (int i = 0; i < names.size(); i += every) {
            String name = names.get(i);
            Method method = there.get(name);
            tries.tryOut(name, method, specified.get(name), wrong -> {
                throw new AssertionError("before anything is changed: " + wrong);
            });
            for (Guards.Mutation how : Guards.Mutation.values()) {
                mutants.tried(
                        name + " " + how,
                        "ServiceMatrixTest",
                        wrong -> guards.mutate(
                                method, how, () -> tries.tryOut(name, method, specified.get(name), wrong)));
            }
        }
        mutants.close(Map.of(), every == 1);
        return mutants;
    }
}
