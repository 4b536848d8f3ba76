/** Couples, their two partners, care teams, consents and safety holds. */
@ApplicationModule(allowedDependencies = {"kit", "audit", "access", "access :: parts"})
@NullMarked
package org.hearthwork.couples;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
