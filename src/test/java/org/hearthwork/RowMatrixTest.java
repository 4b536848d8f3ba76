package org.hearthwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** S6: row security alone shows, changes, adds and removes exactly the rows that the specification says, for everybody and every table. */
@SpringBootTest
class RowMatrixTest {

    @Autowired
    private RowTries tries;

    @BeforeEach
    void two_practices_with_a_row_of_every_kind() {
        tries.set();
    }

    @AfterEach
    void and_triggers_wake_again() {
        tries.leave();
    }

    @Test
    void every_right_of_a_door_on_a_table_stands_in_the_specification_and_nothing_else_does() {
        assertThat(RowMatrix.lines().stream()
                        .filter(line -> !line.command().equals("refused"))
                        .map(line -> line.table() + " " + line.command()))
                .containsOnlyElementsOf(tries.rightsOfDoors());
        assertThat(new TreeSet<>(RowMatrix.lines().stream()
                        .map(line -> line.table() + " " + line.command())
                        .toList()))
                .containsAll(tries.rightsOfDoors());
    }

    @Test
    void everybody_reads_and_writes_their_own_rows_and_nobody_elses() {
        List<String> wrong = new ArrayList<>();
        int all = 0;
        for (String table : tries.tables()) {
            all += tries.tryOut(table, wrong::add);
        }
        System.out.printf(
                "S6: %d tries on %d tables, %d wrong%n", all, tries.tables().size(), wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(all).isGreaterThan(4_500);
    }
}
