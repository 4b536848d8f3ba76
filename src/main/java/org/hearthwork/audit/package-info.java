/** The append-only, hash-chained trail of who did and opened what. */
@ApplicationModule(allowedDependencies = {"kit", "database"})
@NullMarked
package org.hearthwork.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
