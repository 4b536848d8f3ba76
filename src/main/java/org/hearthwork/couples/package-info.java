/** Couples, their two partners, care teams, consents and safety holds. */
@ApplicationModule(allowedDependencies = {"kit", "vault", "audit", "access", "access :: parts"})
@NullMarked
package org.hearthwork.couples;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
