/** What the one who keeps Hearthwork does in a terminal: backup, restore, changing the keys, and how it stands. */
@ApplicationModule(allowedDependencies = {"kit", "start", "database", "vault", "audit"})
@NullMarked
package org.hearthwork.keeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
