/** Assigning, doing, revealing and following homework. */
@ApplicationModule(allowedDependencies = {"kit", "audit", "access", "couples", "library"})
@NullMarked
package org.hearthwork.homework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
