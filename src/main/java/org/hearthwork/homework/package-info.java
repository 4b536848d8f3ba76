/** Assigning, doing and revealing homework: the writing side, without screens. */
@ApplicationModule(
        allowedDependencies = {"kit", "database", "vault", "audit", "access", "couples", "library", "instruments"})
@NullMarked
package org.hearthwork.homework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
