/** Measures, the weekly check-in and what it says to the care team. */
@ApplicationModule(
        allowedDependencies = {"kit", "vault", "audit", "access", "couples", "couples :: navigation", "library"})
@NullMarked
package org.hearthwork.outcomes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
