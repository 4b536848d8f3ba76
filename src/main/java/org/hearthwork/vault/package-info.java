/** Seals what people write and opens it again: the keys, and what a text is bound to. */
@ApplicationModule(allowedDependencies = {"kit", "database", "start"})
@NullMarked
package org.hearthwork.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
