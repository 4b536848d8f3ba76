package org.hearthwork;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The modules and their arrows: no cycle, nobody reaches into another one's inside. */
class ModulesTest {

    @Test
    void modules_know_each_other_only_downwards_and_by_their_api() {
        ApplicationModules.of(Hearthwork.class).verify();
    }
}
