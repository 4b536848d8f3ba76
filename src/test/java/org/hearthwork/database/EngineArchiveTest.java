package org.hearthwork.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearthwork.start.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which PostgreSQL is unpacked on which machine. */
class EngineArchiveTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, false, postgres-linux-x86_64.txz",
        "Linux, x86_64, false, postgres-linux-x86_64.txz",
        "Linux, aarch64, false, postgres-linux-arm_64.txz",
        "Linux, amd64, true, postgres-linux-x86_64-alpine_linux.txz",
        "Mac OS X, x86_64, false, postgres-darwin-x86_64.txz",
        "Mac OS X, aarch64, false, postgres-darwin-x86_64.txz",
    })
    void o16_each_machine_we_name_has_its_postgresql_and_it_is_in_the_build(
            String system, String processor, boolean musl, String archive) {
        assertThat(EngineArchive.nameFor(system, processor, musl)).isEqualTo(archive);
        assertThat(EngineArchiveTest.class.getResource("/" + archive)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Windows 11, amd64, false",
        "Linux, i386, false",
        "Linux, x86, false",
        "Linux, arm, false",
        "Linux, riscv64, false",
        "Linux, ppc64le, false",
        "Linux, aarch64, true",
        "FreeBSD, amd64, false",
    })
    void o16_a_machine_without_one_is_told_what_to_do_instead(String system, String processor, boolean musl) {
        assertThatThrownBy(() -> EngineArchive.nameFor(system, processor, musl))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.whatToDo()).contains("HEARTHWORK_DB_URL"))
                .hasMessageStartingWith("There is no PostgreSQL inside for this machine (" + system + ", " + processor);
    }

    @Test
    void o16_what_no_machine_of_ours_runs_is_not_carried_along() {
        assertThat(EngineArchiveTest.class.getResource("/postgres-windows-x86_64.txz"))
                .isNull();
    }
}
