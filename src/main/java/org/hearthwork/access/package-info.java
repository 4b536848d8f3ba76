/** The practice, its staff and accounts, signing in, and who the actor of a call is. */
@ApplicationModule(allowedDependencies = {"kit", "database", "audit", "vault"})
@NullMarked
package org.hearthwork.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
