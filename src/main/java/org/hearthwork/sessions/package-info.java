/** Appointments and the calendar. */
@ApplicationModule(allowedDependencies = {"kit", "audit", "access", "couples", "homework"})
@NullMarked
package org.hearthwork.sessions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
