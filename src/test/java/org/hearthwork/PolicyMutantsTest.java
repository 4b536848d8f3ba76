package org.hearthwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearthwork.Policies.Mutant;
import org.hearthwork.Policies.Policy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** S7: each row policy is opened for reading, opened for writing, and dropped, in the live database; the row matrix has to go red each time. */
@SpringBootTest
class PolicyMutantsTest {

    @Autowired
    private RowTries tries;

    @Autowired
    private Policies policies;

    @BeforeEach
    void the_scene_of_the_row_matrix() {
        tries.set();
    }

    @AfterEach
    void and_triggers_wake_again() {
        tries.leave();
    }

    @Test
    @Tag("mutants")
    void without_any_one_policy_the_row_matrix_is_red() {
        assertThat(of(1).many()).isGreaterThan(300);
    }

    @Test
    void without_some_of_the_policies_the_row_matrix_is_red() {
        of(30);
    }

    /** @param every how many policies to go on each time */
    private Mutants of(int every) {
        Mutants mutants = new Mutants("policies");
        Map<String, String> reasons = new HashMap<>();
        List<Policy> all = policies.all();
        for (int i = 0; i < all.size(); i += every) {
            Policy policy = all.get(i);
            tries.tryOut(policy.table(), wrong -> {
                throw new AssertionError("before anything is changed: " + wrong);
            });
            for (Mutant mutant : Policies.mutantsOf(policy)) {
                mutants.tried(
                        mutant.toString(),
                        "RowMatrixTest",
                        wrong -> policies.mutate(mutant, () -> tries.tryOut(policy.table(), wrong)));
                if (policy.isOfNoUse()) {
                    reasons.put(mutant.toString(), policy.door() + " has no right on the table at all");
                } else if (policy.checkIsOfNoUse() && mutant.what().startsWith("with check")) {
                    reasons.put(
                            mutant.toString(), policy.door() + " has the right to change no column that it speaks of");
                }
            }
        }
        mutants.close(reasons, every == 1);
        return mutants;
    }
}
