/** Tells the open pages of a phone to look again: what changed is read by the page, with its own rights. */
@ApplicationModule(allowedDependencies = {"kit", "database", "access"})
@NullMarked
package org.hearthwork.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
