/** PostgreSQL: embedded or outside, its roles and migrations, and the row security context of every transaction. */
@ApplicationModule(allowedDependencies = {"kit", "start"})
@NullMarked
package org.hearthwork.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
