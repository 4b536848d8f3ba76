package org.hearthwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.hearthwork.Functions.Mutant;
import org.hearthwork.database.ContextTries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** S7: each condition on who asks, in each function that runs with the rights of the tables' owner, is taken out and turned round. */
@SpringBootTest
class FunctionMutantsTest {

    private final Set<List<FunctionTries.Line>> seenGreen = new HashSet<>();

    @Autowired
    private FunctionTries tries;

    @Autowired
    private Functions functions;

    @Autowired
    private ContextTries contexts;

    @Autowired
    private RowScene scene;

    @BeforeEach
    void the_scene_of_the_function_matrix() {
        tries.set();
    }

    @AfterEach
    void and_triggers_wake_again() {
        tries.leave();
    }

    @Test
    @Tag("mutants")
    void without_any_one_condition_the_function_matrix_is_red() {
        assertThat(of(1).many()).isGreaterThan(200);
    }

    @Test
    void without_some_of_the_conditions_the_function_matrix_is_red() {
        of(50);
    }

    @Test
    @Tag("mutants")
    void without_any_one_condition_of_how_a_context_is_believed_somebody_is_somebody_else() {
        Mutants mutants = new Mutants("contexts");
        Map<String, String> definitions = functions.definitions();
        believed(wrong -> {
            throw new AssertionError("before anything is changed: " + wrong);
        });
        for (Mutant mutant : Functions.mutantsOfTheGround(definitions)) {
            mutants.tried(
                    mutant.toString(),
                    "ContextTries",
                    wrong -> functions.mutate(mutant, definitions.get(mutant.function()), () -> believed(wrong)));
        }
        mutants.close(Map.of(), true);
    }

    private void believed(Consumer<String> wrong) {
        contexts.tryOut(scene.actor("clinician"), scene.actor("partnerA"), scene.actor("disabled"), wrong);
    }

    private void green(List<FunctionTries.Line> lines) {
        if (seenGreen.add(lines)) {
            tries.tryOut(lines, wrong -> {
                throw new AssertionError("before anything is changed: " + wrong);
            });
        }
    }

    /** @param every how many mutants to go on each time */
    private Mutants of(int every) {
        Mutants mutants = new Mutants("functions");
        Map<String, String> reasons = new HashMap<>();
        Map<String, String> definitions = functions.definitions();
        Set<String> onThePhone = functions.onlyOnThePhone();
        List<Mutant> all = definitions.entrySet().stream()
                .flatMap(one -> Functions.mutantsOf(one.getKey(), one.getValue()).stream())
                .toList();
        for (int i = 0; i < all.size(); i += every) {
            Mutant mutant = all.get(i);
            Set<String> users = Functions.usersOf(mutant.function(), definitions);
            List<FunctionTries.Line> lines = tries.lines().stream()
                    .filter(line -> users.stream().anyMatch(line::calls))
                    .toList();
            green(lines);
            if (mutant.isOfNobody()) {
                reasons.put(mutant.toString(), "nobody's numbers are null, and nothing equals null");
            } else if (mutant.isOfPartnersAlone() && onThePhone.contains(mutant.function())) {
                reasons.put(
                        mutant.toString(),
                        "only the door of partners may call it, and everybody else at that door is nobody");
            }
            mutants.tried(
                    mutant.toString(),
                    "FunctionMatrixTest",
                    wrong -> functions.mutate(
                            mutant, definitions.get(mutant.function()), () -> tries.tryOut(lines, wrong)));
        }
        mutants.close(reasons, every == 1);
        return mutants;
    }
}
