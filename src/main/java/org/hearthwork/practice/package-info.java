/** The practice itself, as its owner sees it: people, care teams, settings, the trail. */
@ApplicationModule(allowedDependencies = {"kit", "audit", "access", "access :: parts", "couples", "outcomes :: parts"})
@NullMarked
package org.hearthwork.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
