package org.hearthwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** S6: a function that runs with the rights of the tables' owner does something for those alone whose things it is given. */
@SpringBootTest
class FunctionMatrixTest {

    @Autowired
    private FunctionTries tries;

    @BeforeEach
    void two_practices_with_something_to_do_for_each_function() {
        tries.set();
    }

    @AfterEach
    void and_triggers_wake_again() {
        tries.leave();
    }

    @Test
    void everybody_does_by_each_function_what_is_theirs_to_do_and_nothing_else() {
        List<String> wrong = new ArrayList<>();
        int calls = tries.tryOut(tries.lines(), wrong::add);
        System.out.printf("S6: %d calls of functions, %d wrong%n", calls, wrong.size());
        assertThat(wrong).isEmpty();
    }
}
